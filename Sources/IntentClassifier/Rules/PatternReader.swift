/// Puts the pieces of a pattern together.
struct PatternReader {
  private let pieces: [PatternPiece]
  private let isEntry: Bool
  private var position = 0
  private var depth = 0
  private var inMark = false

  init(_ pieces: [PatternPiece], isEntry: Bool) {
    self.pieces = pieces
    self.isEntry = isEntry
  }

  /// Reads all pieces; `whole` is where they stand.
  mutating func read(_ whole: Range<Int>) throws(SyntaxProblem) -> TokenPattern {
    var choices: [TokenPattern] = []
    while true {
      let parts = try readParts()
      guard !parts.isEmpty else { throw nothing(whole) }
      choices.append(.joined(parts))
      guard position < pieces.count else { return .either(choices) }
      let piece = pieces[position]
      guard piece.kind == .bar else { throw piece.problem("'\(piece.text)' closes nothing") }
      position += 1
    }
  }

  private func nothing(_ whole: Range<Int>) -> SyntaxProblem {
    if position > 0, pieces.indices.contains(position - 1), pieces[position - 1].kind == .bar {
      return pieces[position - 1].problem("nothing stands on one side of '|': write a word")
    }
    return SyntaxProblem(
      "nothing is written here: write a word", offset: whole.lowerBound, length: whole.count)
  }

  /// Reads up to the end, a `|` or a closing bracket.
  private mutating func readParts() throws(SyntaxProblem) -> [TokenPattern] {
    var parts: [TokenPattern] = []
    while position < pieces.count {
      let piece = pieces[position]
      switch piece.kind {
      case .bar, .close: return parts
      case .open(let bracket):
        parts.append(try readBracket(bracket, piece))
        continue
      case .atom(let atom):
        if isEntry, case .concept(let name) = atom { throw piece.problem(Self.classInEntry(name)) }
        parts.append(atom)
      case .assertion(let assertion):
        parts.append(.assertion(assertion))
      case .optional:
        if let last = parts.popLast() { parts.append(try optional(last, piece)) }
      }
      position += 1
    }
    return parts
  }

  private func optional(
    _ part: TokenPattern, _ piece: PatternPiece
  ) throws(SyntaxProblem) -> TokenPattern {
    switch part {
    case .optional: return part
    case .gap(min: 0, _): throw piece.problem("a gap may be empty anyway: leave out the '?'")
    case .word, .exact, .concept, .anyWord, .gap, .sequence, .alternatives, .marked, .assertion:
      return .optional(part)
    }
  }

  private mutating func readBracket(
    _ bracket: PatternPiece.Bracket, _ opening: PatternPiece
  ) throws(SyntaxProblem) -> TokenPattern {
    guard depth < PatternParser.deepestNesting else {
      throw opening.problem(
        "brackets lie too deep in one another: \(PatternParser.deepestNesting) is the most")
    }
    guard bracket == .group || !inMark else {
      throw opening.problem("'{' stands inside '{…}': one part can be reported, not two")
    }
    depth += 1
    if bracket == .mark { inMark = true }
    position += 1
    let choice = TokenPattern.either(try readChoices(bracket, opening))
    depth -= 1
    if bracket == .mark { inMark = false }
    return bracket == .mark ? .marked(choice) : choice
  }

  private mutating func readChoices(
    _ bracket: PatternPiece.Bracket, _ opening: PatternPiece
  ) throws(SyntaxProblem) -> [TokenPattern] {
    var choices: [TokenPattern] = []
    while true {
      let parts = try readParts()
      guard position < pieces.count else {
        throw opening.problem(
          "'\(opening.text)' is never closed: write '\(bracket.closing)' where it ends")
      }
      let piece = pieces[position]
      position += 1
      guard !parts.isEmpty else { throw piece.problem(Self.nothingBefore(piece, choices, opening)) }
      choices.append(.joined(parts))
      if piece.kind == .bar { continue }
      guard piece.kind == .close(bracket) else {
        throw piece.problem(
          "'\(opening.text)' is closed by '\(piece.text)': write '\(bracket.closing)'")
      }
      return choices
    }
  }

  // MARK: Messages

  private static func nothingBefore(
    _ piece: PatternPiece, _ choices: [TokenPattern], _ opening: PatternPiece
  ) -> String {
    if choices.isEmpty, piece.kind != .bar {
      return "nothing stands between '\(opening.text)' and '\(piece.text)': write a word"
    }
    let before = choices.isEmpty ? opening.text : "|"
    let advice = "for what may be missing write '(a|b)?'"
    return "nothing stands between '\(before)' and '\(piece.text)': \(advice)"
  }

  private static func classInEntry(_ name: String) -> String {
    "'\(name)' is a class: list it under 'includes', or write words in lower case"
  }
}
