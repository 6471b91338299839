/// Reads tokens into clause records.
///
/// Three passes, each linear: cut and parse (subject, verb group, object), then who says what,
/// then who everybody is. Reusable; no allocation once its buffers have grown.
struct ClauseReader {
  /// The records, in the order of the text.
  private(set) var clauses: [ClauseRecord] = []
  var tagger = Tagger()
  var tokens: [Token] = []
  var tags: [WordTags] = []
  /// The clause being read.
  var current = ClauseRecord(tokens: 0..<0)
  /// A fragment at the head of a sentence that the next clause takes in.
  private var pending: ClauseRecord?
  /// Whether the clause begins with a negation before its helper: "not once have you".
  var isFronted = false
  /// Whether the message is a chat in which the one who types has a tag, "Me:".
  var hasOwnTag = false

  /// Reads the tokens; the result is in `clauses`.
  mutating func read(_ tokens: [Token], _ tags: [WordTags]) {
    clauses.removeAll(keepingCapacity: true)
    pending = nil
    self.tokens.replace(with: tokens)
    self.tags.replace(with: tags)
    unquoteWords()
    tagger.tag(self.tokens, tags)
    hasOwnTag = findsOwnTag()
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !breaksSentence(end) { end += 1 }
      readSentence(start, end)
      start = end
    }
    assignSpeakers()
    assignRoles()
  }

  private func breaksSentence(_ i: Int) -> Bool {
    let features = tokens[i].features
    if features.contains(.sentenceStart) || features.contains(.quoteStart) { return true }
    if isChatTag(i) { return true }
    return features.contains(.quoted) != tokens[i - 1].features.contains(.quoted)
  }

  private mutating func readSentence(_ start: Int, _ end: Int) {
    var i = start
    let first = clauses.count
    while i < end {
      let before = i
      current = ClauseRecord(tokens: i..<i)
      i = readClause(i, end, opensSentence: clauses.count == first)
      if i <= before { i = before + 1 }
      current.tokens = current.tokens.lowerBound..<max(i, current.tokens.lowerBound)
      finish(isFirst: clauses.count == first, end: end)
    }
  }

  /// Adds the clause just read; one that holds nothing goes to the one before, or to the next.
  private mutating func finish(isFirst: Bool, end: Int) {
    let isEmpty = current.verb < 0 && current.subjectTokens.isEmpty
    let upper = current.tokens.upperBound
    if isEmpty, isFirst, upper < end, !pauses(after: upper - 1) {
      pending = current
      return
    }
    if let opening = pending {
      pending = nil
      current.tokens = opening.tokens.lowerBound..<upper
      current.hasFragment = true
      current.features.formUnion(opening.features.intersection([.but, .if, .because, .when]))
      if saysWhen(opening.tokens) { current.features.insert(.when) }
    }
    if isEmpty, !isFirst, let last = clauses.indices.last,
      current.features.isDisjoint(with: [.quoted])
    {
      clauses[last].tokens = clauses[last].tokens.lowerBound..<current.tokens.upperBound
      return
    }
    if tokens[current.tokens.lowerBound].features.contains(.quoted) {
      current.features.insert(.quoted)
    }
    noteOrQuestion()
    noteEllipsis()
    noteDegree()
    clauses.append(current)
  }

  // MARK: Looking

  func kind(_ i: Int) -> WordClass { i >= 0 && i < tokens.count ? tagger.classes[i] : .other }

  func at(_ i: Int, _ word: FunctionWord) -> Bool {
    i >= 0 && i < tokens.count && tokens[i].word == word.rawValue
  }

  func lemma(_ i: Int, _ word: FunctionWord) -> Bool {
    i >= 0 && i < tokens.count && tokens[i].lemma == word.rawValue
  }

  func may(_ i: Int, _ tag: WordTags) -> Bool {
    i >= 0 && i < tokens.count && !tags[i].isDisjoint(with: tag)
  }

  func pauses(after i: Int) -> Bool {
    i >= 0 && i < tokens.count && !tokens[i].features.isDisjoint(with: [.comma, .colon, .stop])
  }

  /// Returns the first place from `i` on that holds neither adverb nor negation.
  func skipAdverbs(_ i: Int, _ end: Int) -> Int {
    var j = i
    while j < end, kind(j) == .adverb || kind(j) == .negation || kind(j) == .interjection { j += 1 }
    return j
  }

  /// Returns the place after a noun phrase that begins at `i`, or `i`.
  func nounPhraseEnd(_ i: Int, _ end: Int) -> Int {
    var j = i
    guard j < end else { return i }
    if kind(j) == .subject || kind(j) == .pronoun {
      let isGroup = j + 1 < end && (at(j + 1, .both) || at(j + 1, .all))
      return coordinated(isGroup ? j + 2 : j + 1, end)
    }
    while j < end {
      switch kind(j) {
      case .determiner, .possessive, .adjective, .number: j += 1
      case .adverb where j > i: j += 1
      case .noun:
        j += 1
        if j + 1 < end, at(j, .in), at(j + 1, .law) {
          j += 2
          return coordinated(j, end)
        }
        if j < end, kind(j) == .noun || at(j, .possessive) {
          if pauses(after: j - 1) { return j }
          continue
        }
        return coordinated(withGenitive(j, end), end)
      default:
        return j > i && (kind(j - 1) == .determiner || kind(j - 1) == .number) ? j : i
      }
      if pauses(after: j - 1) { return j }
    }
    return j
  }

  /// Takes in "of his friends" after "one".
  private func withGenitive(_ j: Int, _ end: Int) -> Int {
    guard j < end, at(j, .of) else { return j }
    let after = nounPhraseEnd(j + 1, end)
    return after > j + 1 ? after : j
  }

  /// Takes in "and dad" after "mum".
  private func coordinated(_ j: Int, _ end: Int) -> Int {
    guard j + 1 < end, at(j, .and), !pauses(after: j - 1) else { return j }
    let next = nounPhraseEnd(j + 1, end)
    guard next > j + 1 else { return j }
    let after = skipAdverbs(next, end)
    let before = kind(j + 1)
    let isPair = [.noun, .possessive, .determiner, .pronoun].contains(before)
    let isVerbNext = after < end && kind(after).isVerbal
    return isPair || before == .subject && isVerbNext && current.verb < 0 ? next : j
  }

  /// Whether a subject with its verb group begins at `i`.
  func startsSubject(_ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    if kind(i) == .subject { return true }
    guard kind(i) != .adverb, kind(i) != .preposition else { return false }
    let after = nounPhraseEnd(i, end)
    guard after > i, after < end, !pauses(after: after - 1) else { return false }
    let j = skipAdverbs(after, end)
    guard j < end else { return false }
    if kind(i) == .pronoun { return kind(j) == .auxiliary || kind(j) == .modal }
    return kind(j).isVerbal && !may(j, .ing) && isFinite(j)
  }

  func isFinite(_ i: Int) -> Bool {
    if kind(i) == .auxiliary || kind(i) == .modal { return !may(i, .ing) }
    return kind(i) == .verb && (may(i, [.third, .past, .base]))
  }

  mutating func noteDegree() {
    var capitals = 0
    noteMoodAndTense()
    for i in current.tokens {
      if isCount(i) { current.features.insert(.many) }
      if tokens[i].features.contains(.capitals) { capitals += 1 }
      if at(i, .again) { current.features.insert(.again) }
      if at(i, .still) { current.features.insert(.still) }
      if at(i, .anymore) || (at(i, .longer) && may(i - 1, .determiner)) {
        current.features.insert(.anymore)
      }
      if at(i, .just) { current.features.insert(.just) }
      if at(i, .even) { current.features.insert(.even) }
      if at(i, .ever) { current.features.insert(.ever) }
      if isAlmost(i) { current.features.insert(.almost) }
    }
    if capitals > 1 { current.features.insert(.shouted) }
  }

  private mutating func noteMoodAndTense() {
    if current.features.isDisjoint(with: [.asked, .wh, .command]) {
      current.features.insert(.stated)
    }
    let other: ClauseFeatures = [
      .past, .future, .can, .could, .would, .should, .may, .must, .infinitive, .command,
    ]
    if current.verb >= 0, current.features.isDisjoint(with: other) {
      current.features.insert(.present)
    }
  }

  /// A count of three or more: "40 missed calls", "five times", "hundreds of texts".
  private func isCount(_ i: Int) -> Bool {
    guard let word = FunctionWord(rawValue: tokens[i].word) else {
      let isTime = may(i + 1, .time) && !at(i + 1, .times)
      return tokens[i].features.contains(.number) && kind(i - 1) != .preposition && !isTime
        && i + 1 < tokens.count && kind(i + 1) == .noun
        || at(i + 1, .times) && tokens[i].features.contains(.number)
    }
    return Self.counts.contains(word) && kind(i - 1) != .preposition
      && (!may(i + 1, .time) || at(i + 1, .times))
  }

  private static let counts: Set<FunctionWord> = [
    .three, .four, .five, .six, .seven, .eight, .nine, .ten, .eleven, .twelve, .fifteen, .twenty,
    .thirty, .forty, .fifty, .hundred, .hundreds, .thousand, .dozen, .dozens, .several, .countless,
    .multiple, .repeatedly,
  ]

  mutating func setFeature(_ features: ClauseFeatures, of clause: Int) {
    clauses[clause].features.formUnion(features)
  }

  mutating func update(_ index: Int, _ body: (inout ClauseRecord) -> Void) { body(&clauses[index]) }
}
