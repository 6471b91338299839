/// Something to mend in a file, and where it stands.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be used as it is.
    case error
    /// The file can be used, but it may not do what was meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// The path of the file, as people would write it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The character in the line, counted from 1.
  public var column: Int
  /// How many characters are meant, at least 1.
  public var length: Int
  /// What is wrong and what to do, in a sentence without a closing full stop.
  public var message: String
  /// The line as it stands in the file, without its end.
  public var sourceLine: String

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ message: String, file: String, line: Int, column: Int, length: Int = 1,
    sourceLine: String
  ) {
    self.severity = severity
    self.message = message
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
    self.sourceLine = sourceLine
  }
}

extension Diagnostic {
  /// Creates a diagnostic at a place in a text, given in UTF-8 bytes.
  ///
  /// A place behind the end of the text counts as its end; a place inside a character counts as
  /// its start. What is meant is shown as far as it stands in the first line.
  public init(
    _ severity: Severity, _ message: String, file: String, text: String, offset: Int,
    length: Int = 1
  ) {
    let bytes = Array(text.utf8)
    let place = min(max(0, offset), bytes.count)
    let before = bytes[..<place]
    let start = (before.lastIndex(of: Self.newline) ?? -1) + 1
    var end = bytes[place...].firstIndex(of: Self.newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let line = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    let from = Self.characters(in: line, before: place - start)
    let to = Self.characters(in: line, before: place - start + min(max(1, length), bytes.count) - 1)
    self.init(
      severity, message, file: file, line: before.count { $0 == Self.newline } + 1,
      column: from + 1,
      length: min(to, max(from, line.count - 1)) - from + 1, sourceLine: line)
  }

  /// Creates a diagnostic for a mistake in a pattern or frame that starts at `base` of a text.
  public init(
    _ severity: Severity, _ problem: SyntaxProblem, file: String, text: String, base: Int
  ) {
    self.init(
      severity, problem.message, file: file, text: text, offset: base + problem.offset,
      length: problem.length)
  }

  private static let newline = UInt8(ascii: "\n")

  /// Counts the characters that end at or before a byte.
  private static func characters(in line: String, before offset: Int) -> Int {
    var bytes = 0
    var count = 0
    for character in line {
      bytes += character.utf8.count
      if bytes > offset { break }
      count += 1
    }
    return count
  }
}

extension Diagnostic: Comparable {
  /// By file, then line, then column, then what is said.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.file, a.line, a.column, a.length, a.severity.rawValue, a.message)
      < (b.file, b.line, b.column, b.length, b.severity.rawValue, b.message)
  }
}
