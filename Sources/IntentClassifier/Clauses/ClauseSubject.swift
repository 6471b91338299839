/// The subject of a clause, or why there is none.
extension ClauseReader {
  mutating func readSubject(_ start: Int, _ end: Int) -> Int {
    let after = nounPhraseEnd(start, end)
    guard after > start else { return readDroppedSubject(start, end) }
    if after + 1 < end, kind(after) == .interrogative, kind(start) != .interrogative,
      kind(skipAdverbs(after + 1, end)).isVerbal, at(after, .who) || at(after, .that)
    {
      current.subjectTokens = start..<after
      current.features.insert(.relative)
      return after + 1
    }
    let j = skipAdverbs(after, end)
    let isPredicated = j < end && (kind(j).isVerbal) && !pauses(after: after - 1)
    if isPredicated || kind(start) == .subject {
      current.subjectTokens = start..<after
      if kind(start) == .pronoun, kind(j) == .verb, may(j, .ing) { current.link = .gerund }
      return after
    }
    let isGerundSubject = j < end && may(j, .ing)
    if isGerundSubject {
      current.subjectTokens = start..<after
      current.link = .gerund
    }
    return isGerundSubject ? after : start
  }

  mutating func readDroppedSubject(_ start: Int, _ end: Int) -> Int {
    let j = skipAdverbs(start, end)
    guard j < end, kind(j).isVerbal || kind(j) == .infinitiveTo else { return start }
    if kind(j) == .infinitiveTo || current.isFronted || followsGerundSubject(j) { return start }
    if at(j - 1, .please), may(j, .base) {
      current.features.insert(.command)
      return start
    }
    let isJoined =
      current.link == .joined || current.link == .relative
      || kind(current.tokens.lowerBound) == .coordinator
    if isJoined, let last = sharedClause() {
      current.shared = last
      if clauses[last].features.contains(.dropped) { current.features.insert(.dropped) }
      return start
    }
    let isQuoted = tokens[j].features.contains(.quoted)
    let isBare =
      (kind(j) == .verb || at(j, .be)) && may(j, .base)
      && (isQuoted || !may(j, .past) || at(j, .quit))
    let helped = at(j, .do) && j + 1 < end && kind(j + 1) == .negation
    if isBare || helped {
      current.features.insert(.command)
    } else {
      current.features.insert(.dropped)
    }
    return start
  }

  /// "you never speaking | drives me mad": the -ing clause before is the subject.
  func followsGerundSubject(_ i: Int) -> Bool {
    guard let last = clauses.last, last.link == .gerund, !last.subjectTokens.isEmpty,
      i == current.tokens.lowerBound, last.tokens.upperBound == i, !pauses(after: i - 1)
    else { return false }
    return isFinite(i) && !may(i, .base)
  }

  /// The clause whose subject a joined clause shares.
  func sharedClause() -> Int? {
    let isQuoted = tokens[current.tokens.lowerBound].features.contains(.quoted)
    let last = clauses.lastIndex { isQuoted || !$0.features.contains(.quoted) }
    guard let last, !clauses[last].features.contains(.command) else { return nil }
    if clauses[last].link == .relative || clauses[last].link == .infinitive {
      return last > 0 ? last : nil
    }
    return last
  }
}
