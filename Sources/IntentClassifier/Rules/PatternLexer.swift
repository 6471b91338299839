/// Cuts the written form of a pattern into pieces.
struct PatternLexer {
  /// The widest gap that can be written.
  static let widestGap = 8

  private let scalars: [Unicode.Scalar]
  /// The offset of each scalar, and of the end.
  private let offsets: [Int]
  private var position = 0
  private var pieces: [PatternPiece] = []

  /// Prepares the text; `offset` is where it starts in the text that problems are told of.
  init(_ text: Substring, offset: Int) {
    scalars = Array(text.unicodeScalars)
    var offsets = [offset]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// Returns the pieces.
  mutating func read() throws(SyntaxProblem) -> [PatternPiece] {
    while position < scalars.count { try readPiece() }
    return pieces
  }

  // MARK: Looking

  private func kind(at index: Int) -> CharacterKind? {
    index < scalars.count ? EntryText.kind(of: scalars[index]) : nil
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  private func problem(_ message: String, _ range: Range<Int>) -> SyntaxProblem {
    let bytes = bytes(range)
    return SyntaxProblem(message, offset: bytes.lowerBound, length: bytes.count)
  }

  /// Returns the end of the run of scalars from `start` that all meet the condition.
  private func end(of start: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < scalars.count, condition(scalars[end]) { end += 1 }
    return end
  }

  // MARK: Pieces

  private mutating func readPiece() throws(SyntaxProblem) {
    let scalar = scalars[position]
    switch scalar {
    case "(": try add(.open(.group), to: position + 1)
    case ")": try add(.close(.group), to: position + 1)
    case "{": try add(.open(.mark), to: position + 1)
    case "}": try add(.close(.mark), to: position + 1)
    case "|": try add(.bar, to: position + 1)
    case "_": try add(.atom(.anyWord), to: position + 1)
    case "=": try readExact()
    case "<", ">", ",", ".", "?", "!", "^": try readSign()
    default: try readWordOrBlank()
    }
  }

  private mutating func readWordOrBlank() throws(SyntaxProblem) {
    switch kind(at: position) {
    case .blank, .lineBreak, .joiner, nil: position += 1
    case .letter, .digit, .apostrophe: try readWord()
    case .emoji: try readEmoji(from: position, isExact: false)
    case .mark: throw problem(PatternAdvice.mark(scalars[position]), position..<position + 1)
    }
  }

  private mutating func add(
    _ kind: PatternPiece.Kind, to end: Int, from start: Int? = nil, isEmoji: Bool = false
  ) throws(SyntaxProblem) {
    let range = (start ?? position)..<end
    let piece = PatternPiece(
      kind: kind, range: bytes(range), text: text(range), isEmoji: isEmoji)
    if let last = pieces.last, last.range.upperBound == piece.range.lowerBound,
      !last.mayTouchNext, !piece.mayTouchPrevious
    {
      throw piece.problem("write a blank between '\(last.text)' and '\(piece.text)'")
    }
    pieces.append(piece)
    position = end
  }

  // MARK: Words

  private mutating func readExact() throws(SyntaxProblem) {
    let start = position
    switch kind(at: start + 1) {
    case .letter, .digit, .apostrophe: try readWord(from: start + 1, isExact: true)
    case .emoji: try readEmoji(from: start + 1, isExact: true)
    case .blank, .lineBreak, .joiner, .mark, nil:
      throw problem("write a word right behind '=', as in '=left'", start..<start + 1)
    }
  }

  private mutating func readEmoji(from start: Int, isExact: Bool) throws(SyntaxProblem) {
    let word = text(start..<start + 1)
    let end = end(of: start + 1) { CharacterKind.of($0) == .joiner }
    try add(.atom(isExact ? .exact(word) : .word(word)), to: end, isEmoji: true)
  }

  private mutating func readWord() throws(SyntaxProblem) {
    try readWord(from: position, isExact: false)
  }

  private mutating func readWord(from start: Int, isExact: Bool) throws(SyntaxProblem) {
    let end = endOfWord(start)
    let range = start..<end
    if !isExact, scalars[range].allSatisfy(isDigit), scalar(at: end) == ".",
      scalar(at: end + 1) == "."
    {
      return try readGap(least: text(range), dots: end)
    }
    let written = text(range)
    if scalars[range].contains(where: { $0.properties.isUppercase }) {
      guard EntryText.isClassName(written), !isExact else {
        throw problem(PatternAdvice.capitals(written, isExact: isExact), range)
      }
      return try add(.atom(.concept(written)), to: end)
    }
    let word = EntryText.plain(written)
    guard word.contains(where: { $0 != "'" && $0 != "-" }) else {
      throw problem("'\(written)' is no word: write at least one letter", range)
    }
    try add(.atom(isExact ? .exact(word) : .word(word)), to: end)
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while let kind = kind(at: end) {
      switch kind {
      case .letter, .digit, .apostrophe, .joiner: end += 1
      case .mark:
        guard scalars[end] == "-", end > start, let next = self.kind(at: end + 1),
          next == .letter || next == .digit
        else { return end }
        end += 1
      case .blank, .lineBreak, .emoji: return end
      }
    }
    return end
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: Signs

  private mutating func readSign() throws(SyntaxProblem) {
    let start = position
    let end = end(of: start) { "<>,.?!^".unicodeScalars.contains($0) }
    let sign = text(start..<end)
    if sign == "?", let last = pieces.last, last.range.upperBound == offsets[start] {
      switch last.kind {
      case .atom, .close: return try add(.optional, to: end)
      case .assertion, .open, .bar, .optional: break
      }
    }
    if let assertion = TokenPattern.Assertion(rawValue: sign) {
      return try add(.assertion(assertion), to: end)
    }
    if sign.hasPrefix("..") { return try readGap(least: "0", dots: start) }
    throw problem(PatternAdvice.sign(sign), start..<end)
  }

  /// Reads `...`, `..5` or `2..5`; `dots` is where the full stops begin.
  private mutating func readGap(least: String, dots: Int) throws(SyntaxProblem) {
    let start = position
    let afterDots = end(of: dots) { $0 == "." }
    let end = end(of: afterDots) { isDigit($0) }
    let most = text(afterDots..<end)
    if afterDots == dots + 3, end == afterDots, start == dots {
      return try add(.atom(.gap(min: 0, max: 3)), to: end)
    }
    guard afterDots == dots + 2, !most.isEmpty else {
      throw problem("a gap is written '...' for up to 3 words, or '..5' for up to 5", start..<end)
    }
    guard let low = Int(least), let high = Int(most), high <= Self.widestGap else {
      throw problem(
        "'\(text(start..<end))' is too wide a gap: \(Self.widestGap) words is the most", start..<end
      )
    }
    guard high > 0, low <= high else {
      throw problem("'\(text(start..<end))' is an empty gap: write '..5' or '2..5'", start..<end)
    }
    try add(.atom(.gap(min: low, max: high)), to: end)
  }
}
