/// Verbs that are left out because the clause before has them: "i reach out, he doesn't".
extension ClauseReader {
  /// Finds the clause whose verb the current one leaves out.
  mutating func noteEllipsis() {
    guard current.features.isDisjoint(with: [.asked, .wh, .quoted, .command]) else { return }
    if isShortAnswer { return takeUpQuestion() }
    guard current.link == .none || current.link == .joined else { return }
    guard isBareHelper || endsInTo(current) else { return }
    current.elided = antecedent()
    if current.elided >= 0, current.features.contains(.negated) { takeBackUrge(current.elided) }
  }

  /// Nothing but a helper, with adverbs around it: "he won't", "but i never do".
  private var isBareHelper: Bool {
    guard current.group >= 0, !current.subjectTokens.isEmpty || current.shared >= 0 else {
      return false
    }
    if current.verb >= 0, current.verb != current.group { return false }
    guard kind(current.group) == .modal || kind(current.group) == .auxiliary,
      !lemma(current.group, .be)
    else { return false }
    return holdsNothing(from: current.group + 1)
  }

  private func holdsNothing(from start: Int) -> Bool {
    guard start <= current.tokens.upperBound else { return false }
    return (start..<current.tokens.upperBound).allSatisfy {
      [.adverb, .negation, .interjection, .emoji].contains(kind($0))
    }
  }

  /// "i want to", "he needs to" with nothing after.
  private func endsInTo(_ clause: ClauseRecord) -> Bool {
    let last = clause.tokens.upperBound - 1
    return clause.verb >= 0 && last == clause.verb + 1 && at(last, .to)
      && VerbChain.link(tokens[clause.verb].lemma) != nil
  }

  /// The nearest clause before with a verb of its own.
  private func antecedent() -> Int {
    guard let last = clauses.indices.last else { return -1 }
    if clauses[last].elided >= 0 { return clauses[last].elided }
    let clause = clauses[last]
    guard clause.verb >= 0, !endsInTo(clause), !clause.features.contains(.quoted),
      kind(clause.verb) == .verb
    else { return -1 }
    return last
  }

  /// "i wanted to scream at him but i didn't": the urge came to nothing.
  private mutating func takeBackUrge(_ i: Int) {
    let isSame = current.shared == i || hasSameSubject(i)
    guard isSame, !clauses[i].features.isDisjoint(with: [.wants, .almost]) else { return }
    setFeature(.denied, of: i)
  }

  private func hasSameSubject(_ i: Int) -> Bool {
    guard let a = current.subjectTokens.first, let b = clauses[i].subjectTokens.first else {
      return false
    }
    return tokens[a].word == tokens[b].word
  }

  /// A sentence that only says no: "never", "no", "not once".
  private var isShortAnswer: Bool {
    current.verb < 0 && current.group < 0 && current.subjectTokens.isEmpty
      && !current.tokens.isEmpty && current.tokens.count <= 3
      && tokens[current.tokens.lowerBound].features.contains(.sentenceStart)
      && holdsNothing(from: current.tokens.lowerBound)
      && current.tokens.contains { kind($0) == .negation || at($0, .no) }
  }

  /// "does he talk to me? never" says that he never talks.
  private mutating func takeUpQuestion() {
    guard let last = clauses.indices.last, clauses[last].features.contains(.asked),
      clauses[last].verb >= 0, !clauses[last].features.contains(.negated)
    else { return }
    current.elided = last
    current.shared = last
    current.features.insert(.negated)
    if current.tokens.contains(where: { at($0, .never) }) { current.features.insert(.never) }
  }

  /// "is it me or does he never listen" asks nothing of him.
  mutating func noteOrQuestion() {
    guard current.features.contains(.asked), at(current.tokens.lowerBound, .or),
      let last = clauses.last, last.features.contains(.asked), last.verb >= 0,
      lemma(last.verb, .be), let subject = last.subjectTokens.first, at(subject, .it),
      last.tokens.contains(where: { at($0, .me) })
    else { return }
    current.features.remove(.asked)
  }

  /// "i almost texted him", but not "he almost never calls".
  func isAlmost(_ i: Int) -> Bool {
    guard at(i, .almost) || at(i, .nearly), i < current.verb else { return false }
    return kind(i + 1) != .negation && !at(i + 1, .always)
  }
}
