/// What a token is in its sentence.
enum WordClass: UInt8 {
  case subject, pronoun, possessive, determiner, noun, adjective, adverb, verb, auxiliary, modal
  case negation, preposition, infinitiveTo, coordinator, subordinator, interrogative
  case interjection, number, emoji, other

  /// Whether a verb group may begin or go on here.
  var isVerbal: Bool {
    switch self {
    case .verb, .auxiliary, .modal: true
    case .subject, .pronoun, .possessive, .determiner, .noun, .adjective, .adverb, .negation,
      .preposition, .infinitiveTo, .coordinator, .subordinator, .interrogative, .interjection,
      .number, .emoji, .other:
      false
    }
  }
}
