extension ClauseReader {
  /// Reads one clause that begins at `start`; returns where the next one begins.
  mutating func readClause(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
    isFronted = false
    var i = readOpening(start, end, opensSentence: opensSentence)
    i = readQuestionWord(i, end, opensSentence: opensSentence)
    i = readInversion(i, end)
    if current.subjectTokens.isEmpty { i = readSubject(i, end) }
    i = readVerbGroup(i, end)
    takeHelperAsVerb()
    return readRest(i, end)
  }

  /// "are we ok": the helper is the verb when no other follows.
  private mutating func takeHelperAsVerb() {
    guard current.verb < 0, current.group >= 0, kind(current.group) == .auxiliary else { return }
    current.verb = current.group
    current.isCopular = lemma(current.group, .be)
  }

  // MARK: Opening

  /// Conjunctions, interjections, forms of address and adverbs before the subject.
  private mutating func readOpening(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
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
      case .subordinator: noteSubordinator(i)
      case .interjection, .emoji: break
      case .adverb: break
      case .negation where i == start && opensInverted(i + 1, end):
        noteNegation(i)
        isFronted = true
      case .noun where isAddress(i, end): break
      case .verb where at(i, .let) == false && isFiller(i, end): i += 1
      default: return i
      }
      i += 1
    }
    return i
  }

  /// "not once have you", "never did he".
  private func opensInverted(_ i: Int, _ end: Int) -> Bool {
    let j = skipAdverbs(i, end)
    return j < end && startsInverted(j, end)
  }

  private mutating func noteSubordinator(_ i: Int) {
    if at(i, .if) || at(i, .unless) {
      current.features.insert(.if)
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

  private func isAddress(_ i: Int, _ end: Int) -> Bool {
    may(i, .partnerNoun) && pauses(after: i) && kind(i - 1) != .possessive
  }

  /// "you know", "i mean" as fillers are left alone; kept as a seam for speech habits.
  private func isFiller(_ i: Int, _ end: Int) -> Bool { false }

  private mutating func readQuestionWord(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
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

  private func startsInverted(_ i: Int, _ end: Int) -> Bool {
    guard kind(i) == .auxiliary || kind(i) == .modal else { return false }
    let j = skipAdverbs(i + 1, end)
    guard j < end else { return false }
    if kind(j) == .subject { return true }
    if kind(j) == .pronoun { return at(j, .you) || at(j, .it) || at(j, .this) }
    return kind(j) == .possessive || kind(j) == .determiner && nounPhraseEnd(j, end) < end
  }

  private func governsContent() -> Bool {
    guard let last = clauses.last, last.verb >= 0,
      last.tokens.upperBound == current.tokens.lowerBound
    else { return false }
    return may(last.verb, .report)
      && !tokens[current.tokens.lowerBound].features.contains(.sentenceStart)
  }

  private func followsNoun(_ i: Int) -> Bool {
    i > 0 && !pauses(after: i - 1) && (kind(i - 1) == .noun || kind(i - 1) == .pronoun)
  }

  private mutating func shareSubjectWithAntecedent(_ i: Int) {
    var first = i - 1
    while first > 0, [.determiner, .possessive, .adjective, .noun].contains(kind(first - 1)) {
      first -= 1
    }
    current.subjectTokens = first..<i
  }

  /// An auxiliary before the subject: "do you", "why don't you", "are we".
  private mutating func readInversion(_ start: Int, _ end: Int) -> Int {
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
  private mutating func noteTag() {
    guard let last = clauses.indices.last, current.link == .joined, !current.features.contains(.wh)
    else { return }
    setFeature(.tagged, of: last)
    current.subjectTokens = 0..<0
    current.group = -1
  }

  // MARK: Subject

  private mutating func readSubject(_ start: Int, _ end: Int) -> Int {
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

  private mutating func readDroppedSubject(_ start: Int, _ end: Int) -> Int {
    let j = skipAdverbs(start, end)
    guard j < end, kind(j).isVerbal || kind(j) == .infinitiveTo else { return start }
    if kind(j) == .infinitiveTo { return start }
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
    let isBare = (kind(j) == .verb || at(j, .be)) && may(j, .base) && (isQuoted || !may(j, .past) || at(j, .quit))
    let helped = at(j, .do) && j + 1 < end && kind(j + 1) == .negation
    if isBare || helped {
      current.features.insert(.command)
    } else {
      current.features.insert(.dropped)
    }
    return start
  }

  /// The clause whose subject a joined clause shares.
  private func sharedClause() -> Int? {
    let isQuoted = tokens[current.tokens.lowerBound].features.contains(.quoted)
    let last = clauses.lastIndex { isQuoted || !$0.features.contains(.quoted) }
    guard let last, !clauses[last].features.contains(.command) else { return nil }
    if clauses[last].link == .relative || clauses[last].link == .infinitive {
      return last > 0 ? last : nil
    }
    return last
  }

  // MARK: Verb group

  /// Reads helpers, negations, adverbs and chain verbs up to the head verb.
  private mutating func readVerbGroup(_ start: Int, _ end: Int) -> Int {
    var i = start
    var afterTo = false
    if at(start - 1, .without) { current.features.insert(.negated) }
    while i < end {
      switch kind(i) {
      case .adverb, .negation, .interjection:
        noteNegation(i)
      case .modal, .auxiliary:
        if current.group < 0 { current.group = i }
        if let head = noteHelper(i, end) {
          current.verb = head
          return head + 1
        }
      case .infinitiveTo:
        if current.group < 0 {
          current.group = i
          current.features.insert(.infinitive)
          if current.link == .none || current.link == .joined { current.link = .infinitive }
        }
        afterTo = true
      case .verb, .adjective:
        if at(i, .supposed), kind(i + 1) == .infinitiveTo {
          current.features.insert(.should)
          i += 1
          continue
        }
        if kind(i) == .adjective, !isChainAdjective(i, end), !isPassive(i), !at(i, .gone) {
          return i
        }
        if current.group < 0 { current.group = i }
        if let next = chained(i, end) {
          i = next
          continue
        }
        if kind(i) == .adjective, !isPassive(i), !at(i, .gone) { return i }
        current.verb = i
        noteForm(i, afterTo: afterTo)
        if current.features.contains(.passive) { current.isCopular = true }
        return i + 1
      default:
        return i
      }
      i += 1
    }
    return i
  }

  private func isChainAdjective(_ i: Int, _ end: Int) -> Bool {
    current.group >= 0 && VerbChain.link(tokens[i].lemma) != nil
  }

  private func isPassive(_ i: Int) -> Bool {
    !current.features.isDisjoint(with: [.passive, .perfect]) && may(i, .participle)
  }

  mutating func noteNegation(_ i: Int) {
    guard kind(i) == .negation else { return }
    current.features.insert(.negated)
    if at(i, .never) { current.features.insert(.never) }
  }

  private mutating func noteForm(_ i: Int, afterTo: Bool) {
    if may(i, .past), !may(i, .base) || isThirdSingular, !afterTo, current.group == i {
      current.features.insert(.past)
    }
    if may(i, .ing), current.group == i, current.link == .joined || current.link == .none,
      current.subjectTokens.isEmpty
    {
      current.link = .gerund
    }
    noteInvertedForm(i)
    current.isCopular = isLink(i)
  }

  /// Whether the subject is one that a base form does not go with: "she read".
  private var isThirdSingular: Bool {
    guard let first = current.subjectTokens.first else { return false }
    return at(first, .he) || at(first, .she) || at(first, .it)
  }

  /// "is he cheating", "have you ever loved", "was i told".
  private mutating func noteInvertedForm(_ i: Int) {
    let group = current.group
    guard group >= 0, group < i, current.subjectTokens.lowerBound > group else { return }
    if lemma(group, .be), may(i, .ing) {
      current.features.insert(.progressive)
    } else if lemma(group, .be), may(i, .participle) {
      current.features.insert(.passive)
    } else if lemma(group, .have), may(i, .participle) {
      current.features.formUnion([.past, .perfect])
    }
  }

  private func isLink(_ i: Int) -> Bool {
    [
      .be, .become, .feel, .look, .sound, .act, .seem, .appear, .stay, .remain, .grow, .get, .go,
      .turn,
    ]
    .contains { lemma(i, $0) } && complementFollows(i)
  }

  private func complementFollows(_ i: Int) -> Bool {
    let j = skipAdverbs(i + 1, tokens.count)
    guard j < tokens.count, !tokens[j].features.contains(.sentenceStart) else { return false }
    if kind(j) == .adjective || at(j, .like) || kind(j) == .verb && may(j, .participle) {
      return true
    }
    return lemma(i, .be) || lemma(i, .become) || lemma(i, .feel) || lemma(i, .seem)
  }

  /// Notes what a helper tells; returns it as the head verb when nothing verbal follows.
  @discardableResult
  private mutating func noteHelper(_ i: Int, _ end: Int) -> Int? {
    if kind(i) == .modal {
      noteModal(i)
      return nil
    }
    if may(i, .past) || at(i, .been) { current.features.insert(.past) }
    if !current.features.isDisjoint(with: [.asked, .wh]) && current.subjectTokens.isEmpty
      && i == current.group
    {
      return noteInvertedBe(i, end)
    }
    let j = skipAdverbs(i + 1, end)
    if lemma(i, .do) { return j < end && (kind(j).isVerbal || kind(j) == .subject) ? nil : i }
    if lemma(i, .have) {
      if j < end, kind(j) == .infinitiveTo { current.features.insert(.must) }
      if j < end, kind(j).isVerbal, may(j, [.participle, .auxiliary]) {
        current.features.insert([.perfect, .past])
      }
      return j < end && (kind(j).isVerbal || kind(j) == .infinitiveTo) ? nil : i
    }
    return noteBe(i, j, end)
  }

  private mutating func noteInvertedBe(_ i: Int, _ end: Int) -> Int? { nil }

  private mutating func noteBe(_ i: Int, _ j: Int, _ end: Int) -> Int? {
    guard j < end else { return head(i) }
    if at(j, .going), let to = next(j, .to, end), kind(to) == .infinitiveTo {
      current.features.insert(.future)
      tagger.demote(j)
      return nil
    }
    if at(j, .about), kind(j + 1) == .infinitiveTo {
      current.features.insert(.future)
      tagger.demote(j)
      return nil
    }
    if at(j, .supposed) {
      current.features.insert(.should)
      tagger.demote(j)
      return nil
    }
    if at(j, .able), kind(j + 1) == .infinitiveTo {
      current.features.insert(.can)
      tagger.demote(j)
      return nil
    }
    if at(j, .done), j + 1 >= end || !may(j + 1, .ing) { return head(i) }
    if at(j, .done) {
      current.features.insert(.stops)
      tagger.demote(j)
      return nil
    }
    if kind(j) == .auxiliary, lemma(j, .be) {
      current.features.insert(.progressive)
      return nil
    }
    if at(j, .gone) {
      current.features.formUnion([.past, .perfect])
      return nil
    }
    if isStative(j) { return head(i) }
    if kind(j) == .verb, may(j, .ing) {
      current.features.insert(.progressive)
      return nil
    }
    if kind(j) == .verb || kind(j) == .adjective, may(j, .participle) {
      current.features.formUnion(isContractedHave(i, j, end) ? [.past, .perfect] : .passive)
      return nil
    }
    if isChainAdjective(j, end), kind(j + 1) == .infinitiveTo { return nil }
    return head(i)
  }

  /// "he's ignored me", "she's never asked": the 's is "has".
  private func isContractedHave(_ i: Int, _ j: Int, _ end: Int) -> Bool {
    guard tokens[i].features.contains(.joined), at(i, .is) else { return false }
    let isChain = VerbChain.link(tokens[j].lemma) != nil
    return (kind(j) == .verb || isChain) && !at(j + 1, .by)
  }

  /// A participle that says how somebody is: "scared", "drunk".
  private func isStative(_ i: Int) -> Bool {
    guard let word = FunctionWord(rawValue: tokens[i].word) else { return false }
    return Self.stative.contains(word) || word == .used && kind(i + 1) == .preposition
  }

  private static let stative: Set<FunctionWord> = [
    .scared, .worried, .finished, .drunk, .upset, .married, .bored, .stressed, .exhausted,
    .confused, .depressed, .annoyed, .excited, .interested, .pissed, .ashamed, .involved, .engaged,
    .lost, .tired, .willing, .bound,
  ]

  private mutating func head(_ i: Int) -> Int {
    current.isCopular = true
    var j = i + 1
    while kind(j) == .adverb || kind(j) == .negation {
      noteNegation(j)
      j += 1
    }
    return i
  }

  private func next(_ i: Int, _ word: FunctionWord, _ end: Int) -> Int? {
    i + 1 < end && at(i + 1, word) ? i + 1 : nil
  }

  private mutating func noteModal(_ i: Int) {
    guard let word = FunctionWord(rawValue: tokens[i].word) else { return }
    switch word {
    case .can: current.features.insert(.can)
    case .could: current.features.insert(.could)
    case .will, .shall: current.features.insert(.future)
    case .would: current.features.insert(.would)
    case .should, .ought: current.features.insert(.should)
    case .may, .might: current.features.insert(.may)
    case .must: current.features.insert(.must)
    default: break
    }
  }

  /// Takes in a chain verb; returns where the second verb's part begins, or nil when there is none.
  private mutating func chained(_ i: Int, _ end: Int) -> Int? {
    var j = i + 1
    if j < end, VerbChain.isParticle(tokens[j].word) { j += 1 }
    if lemma(i, .get), j < end, kind(j) == .verb || kind(j) == .adjective, may(j, .participle),
      !may(j, .base)
    {
      current.features.insert(.passive)
      if may(i, .past) { current.features.insert(.past) }
      return j
    }
    if lemma(i, .get), may(i, .past), j < end, kind(j) == .infinitiveTo {
      current.features.insert(.must)
      return j + 1
    }
    let isGivingUp = lemma(i, .give) && at(i + 1, .up)
    if at(i, .done) || isGivingUp, j < end, kind(j) == .verb, may(j, .ing) {
      if isGivingUp, may(i, .past) { current.features.insert(.past) }
      noteChain(i, .stops)
      return j
    }
    guard let link = VerbChain.link(tokens[i].lemma) else { return nil }
    let k = skipAdverbs(j, end)
    guard k < end, !pauses(after: k - 1) else { return nil }
    let follows =
      (link.form.contains(.to) && kind(k) == .infinitiveTo)
      || (link.form.contains(.ing) && kind(k) == .verb && may(k, .ing))
      || (link.form.contains(.andBase) && lemma(i, .try) && at(k, .and) && may(k + 1, .base))
      || (link.form.contains(.andBase) && lemma(i, .go) && kind(k) == .verb && may(k, .base)
        && !may(k, .adjective))
    guard follows else { return nil }
    noteChain(i, link.features)
    for skipped in j..<k { noteNegation(skipped) }
    return kind(k) == .infinitiveTo || at(k, .and) ? k + 1 : k
  }

  private mutating func noteChain(_ i: Int, _ features: ClauseFeatures) {
    var features = features
    if may(i, .past) && !lemma(i, .use) { current.features.insert(.past) }
    if features.contains(.stops), current.features.contains(.negated) {
      current.features.subtract([.negated, .never])
      features = .keeps
    }
    if features.contains(.fails) && current.features.contains(.negated) && lemma(i, .fail) {
      current.features.subtract([.negated, .never])
      features = ClauseFeatures()
    }
    if features.contains(.negated), current.features.contains(.negated) {
      current.features.subtract([.negated, .never])
      return
    }
    features.remove(.bare)
    current.features.formUnion(features)
  }
}

extension Tagger {
  /// Makes a word that is part of a helper ("going to") an adverb to the verb group.
  mutating func demote(_ i: Int) { classes[i] = .adverb }
}
