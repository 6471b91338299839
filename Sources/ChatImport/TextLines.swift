/// The lines of a file, cut at LF, CRLF or CR.
struct TextLines {
  /// A line: its number from one, and its bytes without the line end.
  struct Line: Hashable {
    var number: Int
    var bytes: ArraySlice<UInt8>
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var number = 0

  /// Creates the lines of UTF-8 bytes; a byte order mark is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    position = self.bytes.startIndex
  }

  /// Returns the next line, or nil at the end.
  mutating func next() -> Line? {
    guard position < bytes.endIndex else { return nil }
    let start = position
    while position < bytes.endIndex, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
    let end = position
    if position < bytes.endIndex {
      let isReturn = bytes[position] == 0x0D
      position += 1
      if isReturn, position < bytes.endIndex, bytes[position] == 0x0A { position += 1 }
    }
    number += 1
    return Line(number: number, bytes: bytes[start..<end])
  }

  /// Returns the number of the line that holds the byte at `offset`.
  static func number(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(max(offset, 0), bytes.count)].count { $0 == 0x0A }
  }

  /// Returns the number of the first line that is not UTF-8 or holds a zero byte, if one is.
  static func firstBroken(_ bytes: [UInt8]) -> Int? {
    guard bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var lines = TextLines(bytes)
    while let line = lines.next() {
      let isText = String(validating: line.bytes, as: UTF8.self) != nil
      if !isText || line.bytes.contains(0) { return line.number }
    }
    return 1
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as text; what is not UTF-8 is replaced.
  var text: String { String(decoding: self, as: UTF8.self) }
}
