/// Lines of help as two columns: who, and how to reach them.
///
/// The columns are told apart by whichever of tab, ` · `, ` — `, ` – ` and `: ` comes first in a line;
/// a line without one stands by itself.
struct HelplineList: Hashable, Sendable {
  /// The texts of the acts, one or more lines each.
  var texts: [String]

  /// Returns the list, aligned where the columns fit into `width`, else with the second below.
  func lines(width: Int?) -> [StyledLine] {
    let rows = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(Row.init)
    let first = rows.filter { $0.reach != nil }.map { DisplayWidth.of($0.name) }.max() ?? 0
    let isNarrow = width.map { first + 2 > $0 / 2 } ?? false
    return rows.flatMap { $0.lines(column: first + 2, stacked: isNarrow) }
  }

  private struct Row {
    var name: String
    var reach: String?

    init(_ line: Substring) {
      let halves = ["\t", " · ", " — ", " – ", ": "].compactMap { line.halves(around: $0) }
      guard let (head, tail) = halves.min(by: { $0.0.endIndex < $1.0.endIndex }) else {
        name = TerminalText.sanitized(line.trimmed)
        return
      }
      name = TerminalText.sanitized(head.trimmed)
      reach = TerminalText.sanitized(tail.trimmed)
    }

    func lines(column: Int, stacked: Bool) -> [StyledLine] {
      guard let reach else { return [StyledLine(name)] }
      if stacked { return [StyledLine(name), StyledLine(cells: margin(2) + emphasised(reach))] }
      var line = StyledLine(name)
      line.append(StyledLine(cells: margin(column - DisplayWidth.of(name)) + emphasised(reach)))
      return [line]
    }

    private func margin(_ count: Int) -> [StyledLine.Cell] {
      StyledLine(String(repeating: " ", count: max(count, 0))).cells
    }

    private func emphasised(_ text: String) -> [StyledLine.Cell] {
      StyledLine(text, .emphasis).cells
    }
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: SubSequence {
    let head = drop { $0.isWhitespace }
    let blanks = head.reversed().prefix { $0.isWhitespace }.count
    return head.dropLast(blanks)
  }

  /// Returns what stands before and after the first `separator`, if it stands there at all.
  func halves(around separator: String) -> (SubSequence, SubSequence)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) {
        return (self[..<start], self[index(start, offsetBy: separator.count)...])
      }
      start = index(after: start)
    }
    return nil
  }
}
