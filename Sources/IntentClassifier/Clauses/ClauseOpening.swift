/// What stands before the subject: conjunctions, question words, helpers that ask.
extension ClauseReader {
  /// Conjunctions, interjections, forms of address and adverbs before the subject.
  mutating func readOpening(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
    var i = start
    if !opensSentence { current.link = .joined }
    while i < end {
      if isChatTag(i) {
        i += kind(i) == .possessive ? 2 : 1
        continue
      }
      switch kind(i) {
      case .coordinator:
        if at(i, .but) || at(i, .yet) { current.features.insert(.but) }
      case .subordinator where i == start && opensFrontedGerund(i, end):
        return readFronted(i, end)
      case .subordinator: noteSubordinator(i)
      case .interjection, .emoji: break
      case .adverb: break
      case .negation where i == start && opensInverted(i + 1, end):
        noteNegation(i)
        isFronted = true
      case .noun where isAddress(i, end): break
      case .preposition where opensAsSoonAs(i): i += 1
      case .preposition where at(i, .as) && (at(i + 1, .if) || at(i + 1, .though)): break
      case .preposition where i == start && opensFrontedGerund(i, end):
        return readFronted(i, end)
      default: return i
      }
      i += 1
    }
    return i
  }

  /// "not once have you", "never did he".
  func opensInverted(_ i: Int, _ end: Int) -> Bool {
    let j = skipAdverbs(i, end)
    return j < end && startsInverted(j, end)
  }

  mutating func noteSubordinator(_ i: Int) {
    if at(i - 1, .as), at(i, .if) || at(i, .though) {
      current.features.remove(.because)
      current.link = .content
    } else if at(i, .if) || at(i, .unless) || at(i, .as) && at(i - 1, .long) {
      current.features.insert(.if)
      current.link = .subordinate
    } else if at(i, .as), at(i - 1, .soon) {
      current.features.insert(.when)
      current.link = .subordinate
    } else if at(i, .when) || at(i, .whenever) || at(i, .while) || at(i, .once) || at(i, .after)
      || at(i, .until) || at(i, .till) || at(i, .before) || at(i, .since)
    {
      current.features.insert(.when)
      current.link = .subordinate
    } else if at(i, .because) || at(i, .as) {
      current.features.insert(.because)
      current.link = .subordinate
    } else if at(i, .although) || at(i, .though) {
      current.link = .subordinate
    } else if at(i, .that) || at(i, .whether) {
      current.link = .content
    }
    if at(i + 1, .only) { current.features.insert(.wish) }
  }

  func isAddress(_ i: Int, _ end: Int) -> Bool {
    may(i, .partnerNoun) && pauses(after: i) && kind(i - 1) != .possessive
  }

  mutating func readQuestionWord(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
    guard start < end, kind(start) == .interrogative else { return start }
    let isRelative = !opensSentence && followsNoun(start) && !at(start, .what) && !at(start, .why)
    if isRelative, at(start, .that), governsContent() {
      current.link = .content
      return start + 1
    }
    if isRelative {
      current.link = .relative
      current.features.insert(.relative)
      let j = skipAdverbs(start + 1, end)
      if j < end, kind(j).isVerbal { shareSubjectWithAntecedent(start) }
      return start + 1
    }
    if at(start, .what), at(start + 1, .if) {
      current.features.formUnion([.wh, .what, .if])
      return start + 2
    }
    var i = start + 1
    while i < end, i < start + 5,
      kind(i) == .noun || kind(i) == .adjective || kind(i) == .preposition
        || kind(i) == .adverb || (kind(i) == .determiner && at(start, .what))
    {
      if startsSubject(i, end) { break }
      i += 1
    }
    let asks =
      opensSentence || clauses.last?.verb ?? -1 < 0 || kind(i) == .auxiliary || kind(i) == .modal
    if asks, !governsContent() || kind(i) == .auxiliary && may(i + 1, .subjectPronoun) {
      current.features.insert(.wh)
      if at(start, .why) { current.features.insert(.why) }
      if at(start, .what) { current.features.insert(.what) }
      if at(start, .how) { current.features.insert(.how) }
      let isSubject = at(start, .who) || at(start, .what)
      if isSubject, i < end, kind(i).isVerbal, !startsInverted(i, end) {
        current.subjectTokens = start..<start + 1
      }
    } else {
      current.link = .content
      if i < end, kind(i).isVerbal { current.subjectTokens = start..<start + 1 }
    }
    return i
  }

  func startsInverted(_ i: Int, _ end: Int) -> Bool {
    guard kind(i) == .auxiliary || kind(i) == .modal else { return false }
    let j = skipAdverbs(i + 1, end)
    guard j < end else { return false }
    if kind(j) == .subject { return true }
    if kind(j) == .pronoun { return at(j, .you) || at(j, .it) || at(j, .this) }
    return kind(j) == .possessive || kind(j) == .determiner && nounPhraseEnd(j, end) < end
  }

  func governsContent() -> Bool {
    guard let last = clauses.last, last.verb >= 0,
      last.tokens.upperBound == current.tokens.lowerBound
    else { return false }
    return may(last.verb, .report)
      && !tokens[current.tokens.lowerBound].features.contains(.sentenceStart)
  }

  func followsNoun(_ i: Int) -> Bool {
    i > 0 && !pauses(after: i - 1) && (kind(i - 1) == .noun || kind(i - 1) == .pronoun)
  }

  mutating func shareSubjectWithAntecedent(_ i: Int) {
    var first = i - 1
    while first > 0, [.determiner, .possessive, .adjective, .noun].contains(kind(first - 1)) {
      first -= 1
    }
    current.subjectTokens = first..<i
  }

  /// An auxiliary before the subject: "do you", "why don't you", "are we".
  mutating func readInversion(_ start: Int, _ end: Int) -> Int {
    if at(start - 1, .there), start < end, lemma(start, .be), current.subjectTokens.isEmpty {
      current.subjectTokens = start - 1..<start
      return start
    }
    guard start < end, current.subjectTokens.isEmpty, startsInverted(start, end) else {
      return start
    }
    let isThere = at(start - 1, .there) || at(start - 1, .here)
    if !current.features.contains(.wh), !isThere, !isFronted { current.features.insert(.asked) }
    current.group = start
    noteHelper(start, end)
    var i = start + 1
    while i < end, kind(i) == .adverb || kind(i) == .negation {
      noteNegation(i)
      i += 1
    }
    let after = kind(i) == .subject || kind(i) == .pronoun ? i + 1 : nounPhraseEnd(i, end)
    current.subjectTokens = i..<max(i, after)
    if after >= end || pauses(after: after - 1) && !kind(after).isVerbal { noteTag() }
    return max(after, i)
  }

  /// "…, are we" asks about the clause before.
  mutating func noteTag() {
    guard let last = clauses.indices.last, current.link == .joined, !current.features.contains(.wh)
    else { return }
    setFeature(.tagged, of: last)
    current.subjectTokens = 0..<0
    current.group = -1
  }
}
