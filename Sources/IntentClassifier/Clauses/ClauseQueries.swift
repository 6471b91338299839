/// What frames ask of the clauses besides their records.
extension ClauseReader {
  /// Whether a gap may not run over the token.
  func stopsGap(_ i: Int) -> Bool {
    switch kind(i) {
    case .verb, .auxiliary, .modal, .coordinator, .subordinator: true
    case .subject: true
    case .pronoun, .possessive, .determiner, .noun, .adjective, .adverb, .negation, .preposition,
      .infinitiveTo, .interrogative, .interjection, .number, .emoji, .other:
      false
    }
  }

  /// Whether only words that belong to one predicate stand between two places.
  func isPredicate(from start: Int, to end: Int) -> Bool {
    guard start <= end else { return false }
    for i in start..<end {
      switch kind(i) {
      case .adverb, .determiner, .adjective, .noun, .negation, .number, .interjection: continue
      case .coordinator: continue
      case .preposition where at(i, .like) || at(i, .of) || at(i, .as): continue
      case .verb where may(i, [.participle, .ing]): continue
      default: return false
      }
    }
    return true
  }

  /// Returns whose the thing at a token is, by the owner before it.
  func owner(of token: Int, in clause: ClauseRecord) -> Role {
    var i = token - 1
    while i >= 0, [.adjective, .adverb, .noun, .number].contains(kind(i)) {
      if isPossessor(i) { return may(i, .partnerNoun) ? .they : .other }
      i -= 1
    }
    guard i >= 0, kind(i) == .possessive else { return .none }
    if at(i, .my) || at(i, .mine) { return .typist }
    if at(i, .your) { return clause.speaker.isPartner ? .typist : .you }
    if at(i, .his) { return clause.his }
    if at(i, .her) { return clause.hers }
    if at(i, .their) { return .they }
    if at(i, .our) { return .both }
    if at(i, .possessive) { return may(i - 1, .partnerNoun) ? .they : .other }
    return .none
  }

  /// Returns the features of a clause that words of an entry bring themselves, as in "not give a damn".
  func features(in entry: Range<Int>, of clause: ClauseRecord) -> ClauseFeatures {
    guard clause.group >= 0, entry.lowerBound < clause.verb else { return [] }
    var features = ClauseFeatures()
    for i in entry where i < clause.verb {
      if kind(i) == .negation { features.formUnion([.negated, .never]) }
      if let link = VerbChain.link(tokens[i].lemma) { features.formUnion(link.features) }
      if kind(i) == .modal {
        features.formUnion([.can, .could, .would, .may, .should, .must, .future])
      }
    }
    return features
  }
}
