/// Speakers that are named after what they say: "im useless he says", "that's what she reckons".
extension ClauseReader {
  /// Whether the clause does nothing but name who said what stands before it.
  func isTrailingSpeaker(_ i: Int) -> Bool {
    guard i > 0, isBareReport(i) else { return false }
    let clause = clauses[i]
    let first = clause.tokens.lowerBound
    guard !tokens[first].features.contains(.sentenceStart), clause.governor < 0,
      governsNothing(i)
    else { return false }
    switch clause.link {
    case .none, .joined:
      return first == clause.subjectTokens.lowerBound && !isToldOf(first - 1)
        && lemma(clauses[i - 1].verb, .be)
    case .relative, .content: return at(first, .what) && pointsBack(i - 1)
    case .infinitive, .gerund, .causative, .subordinate: return false
    }
  }

  /// A third person, a verb of saying, at most whom it is said to, and the end of the sentence.
  private func isBareReport(_ i: Int) -> Bool {
    let clause = clauses[i]
    guard clause.verb >= 0, let who = clause.subjectTokens.first, may(clause.verb, .report),
      !isThinking(clause.verb),
      clause.features.isDisjoint(with: [.negated, .asked, .if, .when, .command, .would, .could])
    else { return false }
    let isThirdPerson =
      [.he, .she, .they].contains { at(who, $0) }
      || clause.subjectTokens.contains { may($0, .partnerNoun) }
    let end = clause.tokens.upperBound
    let isLast = end == tokens.count || tokens[end].features.contains(.sentenceStart)
    return isThirdPerson && isLast && end - clause.verb <= 2
      && (end == clause.verb + 1 || at(clause.verb + 1, .me))
  }

  /// Whether the clause after the token tells more of it: "whatever he says", "the things she says".
  private func isToldOf(_ i: Int) -> Bool {
    if pauses(after: i) { return false }
    switch kind(i) {
    case .pronoun, .subject, .interrogative, .determiner, .preposition, .subordinator, .adverb,
      .other:
      return true
    case .noun:
      var first = i
      while [.noun, .adjective].contains(kind(first)) { first -= 1 }
      return [.the, .these, .those, .all].contains { at(first, $0) }
    case .verb, .auxiliary, .modal, .coordinator, .possessive, .adjective, .negation,
      .infinitiveTo, .interjection, .number, .emoji:
      return false
    }
  }

  private func governsNothing(_ i: Int) -> Bool {
    i + 1 >= clauses.count || clauses[i + 1].governor != i
  }

  /// "that's", "it is", before "what he says".
  private func pointsBack(_ i: Int) -> Bool {
    let clause = clauses[i]
    guard clause.verb >= 0, lemma(clause.verb, .be), clause.tokens.count <= 3 else { return false }
    return at(clause.tokens.lowerBound, .that) || at(clause.tokens.lowerBound, .it)
  }

  /// Gives the clauses of the sentence that nobody else says to the speaker after them.
  mutating func attributeBackwards(to i: Int) {
    var k = i - 1
    if clauses[i].link == .relative || clauses[i].link == .content { k -= 1 }
    while k >= 0, clauses[k].governor < 0, clauses[k].speaker == .typist {
      update(k) { $0.governor = i }
      setFeature(.reported, of: k)
      if tokens[clauses[k].tokens.lowerBound].features.contains(.sentenceStart) { return }
      k -= 1
    }
  }
}
