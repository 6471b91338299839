/// A half-open range of UTF-8 offsets into the text as typed.
public struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte; never less than `start`.
  public var end: Int

  /// Creates the span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes covered.
  public var count: Int { end - start }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  /// Returns the part of `text` that the span covers; offsets beyond the text are cut off.
  public func quote(from text: String) -> String {
    let bytes = text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: min(start, bytes.count))
    let to = bytes.index(bytes.startIndex, offsetBy: min(end, bytes.count))
    return String(bytes[from..<to]) ?? String(decoding: bytes[from..<to], as: UTF8.self)
  }
}
