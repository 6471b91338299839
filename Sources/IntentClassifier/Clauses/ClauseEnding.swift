extension ClauseReader {
  /// Reads what follows the head verb: the object, and where the next clause begins.
  mutating func readRest(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end {
      if i > current.tokens.lowerBound, beginsClause(i, end) { break }
      noteObject(i, end)
      i += 1
    }
    return i
  }

  // MARK: Boundaries

  private var hasVerb: Bool { current.verb >= 0 }

  private func beginsClause(_ i: Int, _ end: Int) -> Bool {
    guard hasVerb || i > current.tokens.lowerBound else { return false }
    switch kind(i) {
    case .coordinator: return joins(i, end)
    case .subordinator: return hasVerb || pauses(after: i - 1)
    case .interrogative:
      return hasVerb && opensEmbedded(i, end) || !hasVerb && followsNounPhrase(i, end)
    case .subject: return beginsAtSubject(i, end)
    case .pronoun:
      return beginsGerund(i, end) || beginsCausative(i, end)
    case .determiner, .possessive, .noun:
      return hasVerb && i > current.verb + (isComplementVerb ? 0 : 1)
        && kind(i - 1) != .preposition && kind(i - 1) != .adjective && kind(i - 1) != .determiner
        && kind(i - 1) != .possessive
        && (kind(i - 1) != .noun || pauses(after: i - 1) || kind(i) != .noun)
        && startsSubject(i, end) || beginsCausative(i, end) || beginsGerund(i, end)
    case .infinitiveTo: return hasVerb && i > current.verb && kind(i - 1) != .negation
    case .negation: return hasVerb && i > current.verb && kind(i + 1) == .infinitiveTo
    case .adverb: return at(i, .please) && followsBeLike(i)
    case .verb: return beginsAtVerb(i, end)
    case .auxiliary, .modal:
      return hasVerb
        && (beginsTag(i, end) || pauses(after: i - 1) || resumes(i) || resumesAfterGerund(i)
          || asksWithin(i, end))
    default: return false
    }
  }

  private var isComplementVerb: Bool { current.verb >= 0 && may(current.verb, .report) }

  /// Whether "was like" stands just before.
  private func followsBeLike(_ i: Int) -> Bool {
    at(i - 1, .like) && current.verb >= 0 && lemma(current.verb, .be)
  }

  private func followsNounPhrase(_ i: Int, _ end: Int) -> Bool {
    kind(i - 1) == .noun && skipAdverbs(i + 1, end) < end
  }

  /// "and", "but", "or", "so", "then" before a subject, a verb or an -ing form.
  private func joins(_ i: Int, _ end: Int) -> Bool {
    let j = skipOpening(i + 1, end)
    guard j < end else { return at(i, .but) }
    if startsSubject(j, end) || kind(j) == .subordinator { return true }
    if kind(j) == .interrogative { return true }
    guard hasVerb || at(i, .but) || at(i, .so) else { return false }
    if kind(j) == .auxiliary || kind(j) == .modal { return true }
    if kind(j) == .infinitiveTo { return true }
    if kind(j) == .verb { return !isCoordinatedNoun(j) }
    return at(i, .but) || at(i, .so) && pauses(after: i - 1)
  }

  private func isCoordinatedNoun(_ j: Int) -> Bool {
    may(j, .noun) && !may(j, .past) && (kind(j - 2) == .noun || kind(j - 2) == .possessive)
  }

  private func skipOpening(_ i: Int, _ end: Int) -> Int {
    var j = i
    while j < end,
      kind(j) == .adverb || kind(j) == .negation || kind(j) == .interjection
        || kind(j) == .coordinator
    {
      j += 1
    }
    return j
  }

  private func opensEmbedded(_ i: Int, _ end: Int) -> Bool {
    if kind(i - 1) == .preposition && !startsSubject(i + 1, end) { return false }
    let j = skipAdverbs(i + 1, end)
    guard j < end else { return pauses(after: i - 1) }
    return kind(j).isVerbal || kind(j) == .infinitiveTo || startsSubject(j, end)
      || kind(j) == .adjective || kind(j) == .noun || kind(j) == .pronoun || kind(j) == .possessive
  }

  private func beginsAtSubject(_ i: Int, _ end: Int) -> Bool {
    guard hasVerb else {
      return i > current.tokens.lowerBound && pauses(after: i - 1) || startsAfterFragment(i)
    }
    if at(i - 1, .and), kind(i - 2) == .pronoun || kind(i - 2) == .subject { return false }
    if at(i - 1, .out), lemma(current.verb, .make) { return true }
    if kind(i - 1) == .preposition && at(i, .it) { return false }
    return true
  }

  private func startsAfterFragment(_ i: Int) -> Bool {
    kind(i - 1) != .auxiliary && kind(i - 1) != .modal && kind(i - 1) != .interrogative
      && kind(i - 1) != .subordinator && current.subjectTokens.isEmpty && current.group < 0
  }

  /// A pronoun or noun with an -ing form after it: "hate him ignoring me".
  private func beginsGerund(_ i: Int, _ end: Int) -> Bool {
    let isNear = hasVerb && (i == current.verb + 1 || pauses(after: i - 1))
    guard isNear || kind(i - 1) == .preposition else { return false }
    let after = nounPhraseEnd(i, end)
    guard after > i, after < end, !pauses(after: after - 1) else { return false }
    let j = skipAdverbs(after, end)
    return j < end && kind(j) == .verb && may(j, .ing)
  }

  /// "make me …", "let him …", "saw her …" with a bare verb.
  private func beginsCausative(_ i: Int, _ end: Int) -> Bool {
    guard hasVerb, i == current.verb + 1,
      may(current.verb, .control) || lemma(current.verb, .have)
    else { return false }
    let after = kind(i) == .pronoun ? i + 1 : nounPhraseEnd(i, end)
    guard after > i else { return false }
    let j = skipAdverbs(after, end)
    return j < end && kind(j) == .verb && may(j, .base) && !pauses(after: after - 1)
  }

  private func beginsAtVerb(_ i: Int, _ end: Int) -> Bool {
    guard hasVerb, i > current.verb else { return false }
    if pauses(after: i - 1) || followsBeLike(i) { return true }
    if kind(i - 1) == .preposition, may(i, .ing) { return true }
    if kind(i - 1) == .pronoun || kind(i - 1) == .noun, may(i, .ing), !may(i, .noun) { return true }
    if may(i, .ing), !current.isCopular, i > current.verb + 1 { return kind(i - 1) == .adverb }
    if isFinite(i), !may(i, .base), kind(i - 1) != .auxiliary, !may(i, .participle) { return true }
    return false
  }

  /// The main verb after a relative clause: "my husband who never helps is …".
  private func resumes(_ i: Int) -> Bool {
    current.features.contains(.relative) && !current.subjectTokens.isEmpty && i > current.verb
      && isFinite(i)
  }

  /// "keeps asking | am i mad": a question after a verb of saying.
  private func asksWithin(_ i: Int, _ end: Int) -> Bool {
    guard isComplementVerb, startsInverted(i, end), i > current.verb else { return false }
    return i == current.verb + 1 || i == current.verb + 2 && kind(i - 1) == .pronoun
  }

  /// The main verb after an -ing clause with its own subject: "her being so cold | is …".
  private func resumesAfterGerund(_ i: Int) -> Bool {
    current.link == .gerund && !current.subjectTokens.isEmpty && i > current.verb + 1
      && isFinite(i)
  }

  /// "…, are we", "… dont you" at the end of a sentence.
  private func beginsTag(_ i: Int, _ end: Int) -> Bool {
    var j = i + 1
    while j < end, kind(j) == .negation { j += 1 }
    return j + 1 == end && (kind(j) == .subject || at(j, .you) || at(j, .it)) && i > current.verb
  }

  // MARK: Object

  private mutating func noteObject(_ i: Int, _ end: Int) {
    guard hasVerb, i > current.verb else { return }
    noteDoer(i, end)
    guard let role = role(at: i, end) else { return }
    if may(i, .time), !isTimeAsThing(i) { return }
    if role == .person, current.objectToken < 0 || !objectIsPerson {
      current.objectToken = i
      objectIsPerson = true
      current.isReflexive = may(i, .reflexive)
    } else if current.objectToken < 0, !followsPreposition(i) {
      current.objectToken = i
    }
  }

  /// "hit by a car": a thing does it. What belongs to somebody ("by his words") is theirs.
  private mutating func noteDoer(_ i: Int, _ end: Int) {
    guard at(i, .by), current.features.contains(.passive), i + 1 < end else { return }
    let after = nounPhraseEnd(i + 1, end)
    guard after > i + 1, kind(after - 1) == .noun, kind(i + 1) != .possessive else { return }
    current.isDoneByThing = !(i + 1..<after).contains {
      may($0, [.partnerNoun, .otherPerson, .time])
    }
  }

  /// Whether the noun phrase that a token stands in hangs on a preposition.
  private func followsPreposition(_ i: Int) -> Bool {
    var j = i - 1
    while j > current.verb,
      [.determiner, .possessive, .adjective, .noun, .number].contains(kind(j)), !pauses(after: j)
    {
      j -= 1
    }
    guard j > current.verb, kind(j) == .preposition else { return false }
    let particle: [FunctionWord] = [.up, .down, .off, .out, .away, .over, .back]
    return !(j == current.verb + 1 && particle.contains { at(j, $0) })
  }

  /// "a nice day", "his birthday" are things; "last night", "four times", "every day" say when.
  private func isTimeAsThing(_ i: Int) -> Bool {
    var j = i - 1
    while j > current.verb, kind(j) == .adjective || kind(j) == .noun { j -= 1 }
    return kind(j) == .possessive || at(j, .a) || at(j, .an) || at(j, .the)
  }

  private var objectIsPerson: Bool {
    get { current.object == .other }
    set { current.object = newValue ? .other : .none }
  }

  private enum Filler { case person, thing }

  private func role(at i: Int, _ end: Int) -> Filler? {
    switch kind(i) {
    case .pronoun, .subject: return isThingPronoun(i) ? .thing : .person
    case .noun:
      if current.isCopular, !current.features.contains(.passive) { return nil }
      if at(i + 1, .possessive) || isPossessor(i) { return nil }
      return may(i, [.partnerNoun, .otherPerson]) ? .person : .thing
    default: return nil
    }
  }

  private func isThingPronoun(_ i: Int) -> Bool {
    at(i, .it) || at(i, .this) || at(i, .that) || at(i, .these) || at(i, .those)
      || at(i, .something)
      || at(i, .anything) || at(i, .everything) || at(i, .nothing) || at(i, .itself) || at(i, .one)
      || at(i, .mine) || at(i, .yours)
  }
}
