/// What a word may be, apart from its context.
public struct WordTags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Open classes
  static let noun = WordTags(rawValue: 1 << 0)
  static let verb = WordTags(rawValue: 1 << 1)
  static let adjective = WordTags(rawValue: 1 << 2)
  static let adverb = WordTags(rawValue: 1 << 3)

  // Forms of verbs
  static let base = WordTags(rawValue: 1 << 4)
  static let third = WordTags(rawValue: 1 << 5)
  static let past = WordTags(rawValue: 1 << 6)
  static let participle = WordTags(rawValue: 1 << 7)
  static let ing = WordTags(rawValue: 1 << 8)

  // Closed classes
  static let auxiliary = WordTags(rawValue: 1 << 9)
  static let modal = WordTags(rawValue: 1 << 10)
  static let negation = WordTags(rawValue: 1 << 11)
  static let subjectPronoun = WordTags(rawValue: 1 << 12)
  static let objectPronoun = WordTags(rawValue: 1 << 13)
  static let possessive = WordTags(rawValue: 1 << 14)
  static let reflexive = WordTags(rawValue: 1 << 15)
  static let determiner = WordTags(rawValue: 1 << 16)
  static let preposition = WordTags(rawValue: 1 << 17)
  static let coordinator = WordTags(rawValue: 1 << 18)
  static let subordinator = WordTags(rawValue: 1 << 19)
  static let interrogative = WordTags(rawValue: 1 << 20)
  static let interjection = WordTags(rawValue: 1 << 21)
  static let infinitiveTo = WordTags(rawValue: 1 << 22)
  static let pronoun = WordTags(rawValue: 1 << 23)

  // Persons
  /// Somebody's partner: husband, girlfriend.
  static let partnerNoun = WordTags(rawValue: 1 << 24)
  /// Another person: mother, boss, child.
  static let otherPerson = WordTags(rawValue: 1 << 25)
  static let feminine = WordTags(rawValue: 1 << 26)
  static let masculine = WordTags(rawValue: 1 << 27)

  // Verbs by what follows
  /// Says, thinks or feels what follows in a clause.
  static let report = WordTags(rawValue: 1 << 28)
  /// Takes a person as the subject of what follows: "ask him to", "let me".
  static let control = WordTags(rawValue: 1 << 29)
  /// A time: night, week, sunday.
  static let time = WordTags(rawValue: 1 << 31)
  /// A plural noun.
  static let plural = WordTags(rawValue: 1 << 30)

  /// The bits that lexicon classes of a kind give to their first words.
  static func tags(for kind: LexiconClass.Kind) -> WordTags {
    switch kind {
    case .verb: [.verb, .base]
    case .noun: .noun
    case .adjective: .adjective
    case .adverb: .adverb
    case .phrase: []
    }
  }
}
