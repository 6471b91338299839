import IntentClassifier

/// A file of the library as it was read, with what is needed to point into it.
struct SourceFile: Sendable {
  /// The path below the folder of the library, as in `blame/never.yaml`.
  let path: String
  /// The path as it is shown in a diagnostic.
  let shownPath: String
  /// The contents, which are UTF-8.
  let bytes: [UInt8]
  /// Where each line starts, as an editor counts them.
  private let lineStarts: [Int]
  /// Where each line starts, as YAML counts them: it knows more line ends.
  private let yamlLineStarts: [Int]

  init(path: String, shownPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownPath = shownPath ?? path
    self.bytes = bytes
    (lineStarts, yamlLineStarts) = Self.lineStarts(bytes)
  }

  /// Returns the place of a mark: a line and a column, both from 1, the column in Unicode scalars.
  func offset(yamlLine line: Int, column: Int) -> Int {
    guard line >= 1, line <= yamlLineStarts.count else { return bytes.count }
    var offset = yamlLineStarts[line - 1]
    for _ in 1..<max(1, column) where offset < bytes.count { offset += scalarLength(at: offset) }
    return min(offset, bytes.count)
  }

  /// Returns the place after the end of the line that `offset` stands in.
  func nextLine(after offset: Int) -> Int {
    guard let end = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) else {
      return bytes.count
    }
    return end + 1
  }

  /// The number of bytes of the scalar that starts at `offset`.
  func scalarLength(at offset: Int) -> Int {
    switch bytes[offset] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Returns a diagnostic for the bytes from `start` up to `end`, as far as they stand in one line.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, from start: Int, to end: Int
  ) -> Diagnostic {
    let start = min(max(0, start), bytes.count)
    let line = self.line(at: start)
    let lineStart = lineStarts[line]
    var lineEnd = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let place = min(start, lineEnd)
    return Diagnostic(
      severity, message, file: shownPath, line: line + 1,
      column: text(lineStart..<place).count + 1,
      length: text(place..<min(max(end, place), lineEnd)).count,
      sourceLine: text(lineStart..<lineEnd))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns the index of the line that holds `offset`.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(_ bytes: [UInt8]) -> (editor: [Int], yaml: [Int]) {
    var editor = [0]
    var yaml = [0]
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        editor.append(i + 1)
        yaml.append(i + 1)
      case UInt8(ascii: "\r") where i + 1 == bytes.count || bytes[i + 1] != UInt8(ascii: "\n"):
        yaml.append(i + 1)
      case 0x85 where i > 0 && bytes[i - 1] == 0xC2: yaml.append(i + 1)
      case 0xA8 where i > 1 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xE2: yaml.append(i + 1)
      case 0xA9 where i > 1 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xE2: yaml.append(i + 1)
      default: break
      }
    }
    return (editor, yaml)
  }
}
