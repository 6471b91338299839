import Conversation

/// Says clauses back to the one who typed them: "i told him" as "you told him".
///
/// Only what is told, by the one who types, of themself, the partner, others or things, and short
/// enough to be said back; everything else stays unmirrored.
struct Mirror {
  /// The most tokens that are said back.
  static let longest = 16

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]
  private let records: [ClauseRecord]
  private let vocabulary: Vocabulary

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ records: [ClauseRecord],
    _ vocabulary: Vocabulary
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.records = records
    self.vocabulary = vocabulary
  }

  /// Returns the clauses as a reply may take them up.
  func clauses() -> [ReadClause] {
    records.indices.map { i in
      let record = records[i]
      return ReadClause(
        span: span(record.tokens), subject: record.agent.actor, mirrored: mirrored(i),
        isTold: isTold(record))
    }
  }

  private func span(_ range: Range<Int>) -> Span {
    guard let first = range.first, let last = range.last else { return Span(0, 0) }
    return tokens[first].span.union(tokens[last].span)
  }

  private func isTold(_ record: ClauseRecord) -> Bool {
    let unreal: ClauseFeatures = [
      .asked, .wh, .if, .when, .wish, .command, .would, .could, .may, .should, .quoted, .reported,
      .denied, .tagged,
      .relative, .thought,
    ]
    return record.verb >= 0 && record.features.isDisjoint(with: unreal)
      && record.speaker == .typist && record.link != .infinitive && record.link != .gerund
      && record.link != .content && record.link != .causative && record.link != .subordinate
  }

  private func mirrored(_ index: Int) -> String? {
    let record = records[index]
    if isTold(record), isDroppedTypist(record), !record.hasFragment {
      guard let range = range(from: index), range.lowerBound == record.group else { return nil }
      return words(range).map { "you \($0)" }
    }
    guard isTold(record), [.typist, .they, .both, .other].contains(record.subject),
      !isVerdict(record),
      !record.subjectTokens.isEmpty || record.shared >= 0, !record.hasFragment
    else { return nil }
    guard let range = range(from: index) else { return nil }
    return words(range)
  }

  /// Whether the one who types left "i" out before a verb that "you" can stand before as it is.
  private func isDroppedTypist(_ record: ClauseRecord) -> Bool {
    guard record.features.contains(.dropped), record.features.contains(.past), record.group >= 0,
      record.subject == .none, record.group == record.verb
    else { return false }
    return !vocabulary.tags(tokens[record.group].word).contains(.auxiliary)
  }

  /// Whether it says what somebody is: a verdict on them or on oneself is not said back.
  private func isVerdict(_ record: ClauseRecord) -> Bool {
    record.isCopular && !record.features.contains(.passive)
  }

  /// The clause with what hangs on its verb, and, where it leans on it, the clause that it is joined to.
  private func range(from index: Int) -> Range<Int>? {
    var lower = firstWord(records[index])
    var upper = records[index].tokens.upperBound
    var next = index + 1
    while next < records.count, hangs(next) {
      upper = records[next].tokens.upperBound
      next += 1
    }
    if index > 0, isJoinedByAnd(index), isTold(records[index - 1]),
      !records[index - 1].subjectTokens.isEmpty,
      records[index - 1].subject != .you
    {
      lower = firstWord(records[index - 1])
    }
    guard upper - lower <= Self.longest,
      upper - lower >= 3 || records[index].verb >= 0 && upper - lower >= 2
    else { return nil }
    let opensBare = records[index].subjectTokens.isEmpty && lower == firstWord(records[index])
    if opensBare, !isDroppedTypist(records[index]) { return nil }
    guard !endsOpen(upper - 1) else { return nil }
    return lower..<upper
  }

  private func firstWord(_ record: ClauseRecord) -> Int {
    record.subjectTokens.first ?? (record.group >= 0 ? record.group : record.tokens.lowerBound)
  }

  private func hangs(_ index: Int) -> Bool {
    switch records[index].link {
    case .infinitive, .gerund, .content, .causative, .relative: true
    case .none, .joined, .subordinate:
      records[index].governor >= 0 && !records[index].features.contains(.quoted)
    }
  }

  private func isJoinedByAnd(_ index: Int) -> Bool {
    let first = records[index].tokens.lowerBound
    return records[index].link == .joined && tokens[first].word == FunctionWord.and.rawValue
      && !tokens[first].features.contains(.sentenceStart)
  }

  /// Whether a clause that ended here would hang in the air: "told him that", "picked up the".
  private func endsOpen(_ last: Int) -> Bool {
    let open: [FunctionWord] = [
      .and, .but, .or, .that, .because, .so, .the, .a, .to, .if, .when, .of, .like, .my,
    ]
    return open.contains { tokens[last].word == $0.rawValue }
  }

  // MARK: Words

  private func words(_ range: Range<Int>) -> String? {
    var text = ""
    var i = range.lowerBound
    while i < range.upperBound {
      var j = i + 1
      while j < range.upperBound, tokens[j].features.contains(.joined) { j += 1 }
      guard let piece = piece(i..<j) else { return nil }
      if !piece.isEmpty {
        if !text.isEmpty, piece != "'s" { text += " " }
        text += piece
        let isLast = j >= range.upperBound
        if tokens[j - 1].features.contains(.comma), !isLast { text += "," }
      }
      i = j
    }
    return text.isEmpty ? nil : text
  }

  /// Returns one written word as it is said back; nil where it cannot be.
  private func piece(_ range: Range<Int>) -> String? {
    let first = tokens[range.lowerBound]
    if first.features.contains(.emoji) { return "" }
    let words = range.map { FunctionWord(rawValue: tokens[$0].word) }
    if words.contains(where: { $0 == .you || $0 == .your || $0 == .yourself || $0 == .yours }) {
      return nil
    }
    if words == [.both], range.lowerBound > 0,
      tokens[range.lowerBound - 1].word == FunctionWord.we.rawValue
    {
      return ""
    }
    if words == [.am] || words == [.was], range.lowerBound > 0, follows(range.lowerBound, .i) {
      return words == [.am] ? "are" : "were"
    }
    let turned = words.map { $0.flatMap(Self.turned) }
    if turned.contains(where: { $0 != nil }) {
      return join(range, turned)
    }
    return range.count > 1 ? join(range, turned) : written(first)
  }

  private func follows(_ i: Int, _ word: FunctionWord) -> Bool {
    var j = i - 1
    while j > 0, vocabulary.tags(tokens[j].word).contains(.adverb) { j -= 1 }
    return j >= 0 && tokens[j].word == word.rawValue
  }

  private static func turned(_ word: FunctionWord) -> String? {
    switch word {
    case .i, .me: "you"
    case .my: "your"
    case .mine: "yours"
    case .myself: "yourself"
    case .we: "you two"
    case .us: "you both"
    case .our: "your"
    default: nil
    }
  }

  /// Joins the parts of a contraction: "you" and "am" as "you're".
  private func join(_ range: Range<Int>, _ turned: [String?]) -> String {
    let parts = range.enumerated().map { offset, token in
      turned[offset] ?? vocabulary.text(tokens[token].word)
    }
    guard parts.count == 2 else { return parts.joined(separator: " ") }
    switch parts[1] {
    case "am", "are": return parts[0] == "you two" ? "you two are" : parts[0] + "'re"
    case "have", "will": return parts[0] + (parts[1] == "have" ? "'ve" : "'ll")
    case "would", "had": return parts[0] + "'d"
    case "is", "has", "'s": return parts[0] + "'s"
    case "not": return Self.negated(parts[0])
    case "us": return "let's"
    default: return parts.joined(separator: " ")
    }
  }

  private static func negated(_ helper: String) -> String {
    switch helper {
    case "can": "can't"
    case "will": "won't"
    case "am": "aren't"
    default: helper + "n't"
    }
  }

  /// Returns the word as typed, in lower case unless it looks like a name.
  private func written(_ token: Token) -> String {
    let raw = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
    if token.word != 0, token.features.contains(.stretched) { return vocabulary.text(token.word) }
    let isShort = token.word != 0 && !raw.lowercased().elementsEqual(vocabulary.text(token.word))
    if isShort, raw.utf8.count < 5 { return vocabulary.text(token.word) }
    let isName =
      token.features.contains(.capitalised) && token.lemma == 0
      && !token.features.contains(.capitals)
    return isName ? raw : raw.lowercased()
  }
}
