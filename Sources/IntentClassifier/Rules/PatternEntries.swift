extension PatternParser {
  /// Returns the entries of a lexicon class, written with commas between, and all mistakes in them.
  ///
  /// An entry is a pattern without classes. A comma parts entries unless it stands in brackets that
  /// are closed, where it is a mistake. A comma behind the last entry does no harm. Offsets are
  /// those of the entries' first bytes in `text`; an entry with a mistake is left out.
  public static func parseEntries(
    _ text: String
  ) -> (entries: [(pattern: TokenPattern, offset: Int)], problems: [SyntaxProblem]) {
    var entries: [(pattern: TokenPattern, offset: Int)] = []
    var problems: [SyntaxProblem] = []
    for part in entryTexts(text) {
      let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
      do throws(SyntaxProblem) {
        try refuseCommas(part, offset: offset)
        entries.append((try parse(part, offset: offset, isEntry: true), offset))
      } catch {
        problems.append(error)
      }
    }
    return (entries, problems)
  }

  private static func refuseCommas(_ part: Substring, offset: Int) throws(SyntaxProblem) {
    guard let comma = part.utf8.firstIndex(of: UInt8(ascii: ",")) else { return }
    throw SyntaxProblem(
      "a comma parts the entries and cannot stand in brackets: write '|' between choices",
      offset: offset + part.utf8.distance(from: part.startIndex, to: comma))
  }

  /// Cuts the text at its commas, blanks around the parts taken off.
  private static func entryTexts(_ text: String) -> [Substring] {
    let bytes = Array(text.utf8)
    let closed = closedBrackets(bytes)
    var parts: [Substring] = []
    var start = 0
    var depth = 0
    for i in 0...bytes.count {
      if i < bytes.count, closed[i] { depth += isOpening(bytes[i]) ? 1 : -1 }
      let isEnd = i == bytes.count
      guard isEnd || (bytes[i] == UInt8(ascii: ",") && depth == 0) else { continue }
      let part = trimmed(bytes, start..<i)
      if !(isEnd && part.isEmpty) { parts.append(slice(text, part.isEmpty ? i..<i : part)) }
      start = i + 1
    }
    return parts
  }

  /// Returns, for each byte, whether it is a bracket that has its partner.
  private static func closedBrackets(_ bytes: [UInt8]) -> [Bool] {
    var closed = [Bool](repeating: false, count: bytes.count)
    var open: [Int] = []
    for i in bytes.indices {
      if isOpening(bytes[i]) {
        open.append(i)
      } else if bytes[i] == UInt8(ascii: ")") || bytes[i] == UInt8(ascii: "}") {
        guard let partner = open.popLast() else { continue }
        closed[partner] = true
        closed[i] = true
      }
    }
    return closed
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}
