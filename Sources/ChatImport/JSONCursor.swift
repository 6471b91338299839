/// Walks over JSON (RFC 8259) value by value without building a tree; bounded in depth.
///
/// A caller that meets a value either reads it or skips it.
struct JSONCursor {
  /// Why JSON could not be read.
  struct Failure: Error {
    var offset: Int
    var what: String
  }

  /// How deep lists and objects may stand in each other.
  static let deepest = 64

  private let bytes: [UInt8]
  private(set) var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private func failure(_ what: String) -> Failure { Failure(offset: position, what: what) }

  /// The first byte of the next value.
  mutating func peek() throws(Failure) -> UInt8 {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
    guard position < bytes.count else { throw failure("the JSON breaks off here") }
    return bytes[position]
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(Failure) {
    guard try peek() == byte else { throw failure("\(what) is missing here") }
    position += 1
  }

  /// Returns whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool { (try? peek()) == nil }

  // MARK: Lists and objects

  /// Reads an object; `body` gets each key and has to read or skip its value.
  mutating func object(
    _ body: (String, inout JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    try expect(UInt8(ascii: "{"), "a '{'")
    try descend()
    if try peek() == UInt8(ascii: "}") { return ascend() }
    while true {
      let key = try string()
      try expect(UInt8(ascii: ":"), "a ':'")
      try body(key, &self)
      if try peek() == UInt8(ascii: "}") { return ascend() }
      try expect(UInt8(ascii: ","), "a ',' or '}'")
    }
  }

  /// Reads a list; `body` has to read or skip each value.
  mutating func list(_ body: (inout JSONCursor) throws(Failure) -> Void) throws(Failure) {
    try expect(UInt8(ascii: "["), "a '['")
    try descend()
    if try peek() == UInt8(ascii: "]") { return ascend() }
    while true {
      try body(&self)
      if try peek() == UInt8(ascii: "]") { return ascend() }
      try expect(UInt8(ascii: ","), "a ',' or ']'")
    }
  }

  private mutating func descend() throws(Failure) {
    depth += 1
    guard depth <= Self.deepest else { throw failure("the JSON is nested too deep") }
  }

  private mutating func ascend() {
    position += 1
    depth -= 1
  }

  /// Skips the next value.
  mutating func skip() throws(Failure) {
    switch try peek() {
    case UInt8(ascii: "{"): try object { (_, cursor) throws(Failure) in try cursor.skip() }
    case UInt8(ascii: "["): try list { (cursor) throws(Failure) in try cursor.skip() }
    case UInt8(ascii: "\""): _ = try stringBytes()
    default: try skipWord()
    }
  }

  private mutating func skipWord() throws(Failure) {
    let start = position
    while position < bytes.count, Self.isWordPart(bytes[position]) { position += 1 }
    guard position > start else { throw failure("a value is missing here") }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  // MARK: Text

  /// Reads a string; anything else is skipped and gives nil.
  mutating func stringIfAny() throws(Failure) -> String? {
    guard try peek() == UInt8(ascii: "\"") else {
      try skip()
      return nil
    }
    return try string()
  }

  /// Reads a string.
  mutating func string() throws(Failure) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw failure("a text is missing here") }
    let (range, isPlain) = try stringBytes()
    let part = bytes[range]
    return isPlain ? part.text : try unescaped(part)
  }

  private mutating func stringBytes() throws(Failure) -> (Range<Int>, isPlain: Bool) {
    let start = position + 1
    var index = start
    var isPlain = true
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20 else {
        position = index
        throw failure("a line break or control stands inside a text")
      }
      if bytes[index] == UInt8(ascii: "\\") {
        isPlain = false
        index += 1
      }
      index += 1
    }
    guard index < bytes.count else {
      position = bytes.count
      throw failure("the JSON breaks off inside a text")
    }
    position = index + 1
    return (start..<index, isPlain)
  }

  private func unescaped(_ part: ArraySlice<UInt8>) throws(Failure) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(part.count)
    var index = part.startIndex
    while index < part.endIndex {
      guard part[index] == UInt8(ascii: "\\"), index + 1 < part.endIndex else {
        units.append(part[index])
        index += 1
        continue
      }
      index += try append(escape: part, at: index + 1, to: &units)
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// Adds what an escape stands for; returns how many bytes it takes with its backslash.
  private func append(
    escape part: ArraySlice<UInt8>, at index: Int, to units: inout [UInt8]
  ) throws(Failure) -> Int {
    switch part[index] {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(part[index])
    case UInt8(ascii: "u"): return try append(hexadecimal: part, at: index + 1, to: &units)
    default: throw Failure(offset: index, what: "an unknown escape stands here")
    }
    return 2
  }

  private func append(
    hexadecimal part: ArraySlice<UInt8>, at index: Int, to units: inout [UInt8]
  ) throws(Failure) -> Int {
    guard let first = Self.unit(part, at: index) else {
      throw Failure(offset: index, what: "four hexadecimal digits are missing here")
    }
    var value = first
    var width = 6
    if (0xD800...0xDBFF).contains(first), index + 5 < part.endIndex,
      part[index + 4] == UInt8(ascii: "\\"), part[index + 5] == UInt8(ascii: "u"),
      let second = Self.unit(part, at: index + 6), (0xDC00...0xDFFF).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      width = 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    units.append(contentsOf: Array(String(Character(scalar)).utf8))
    return width
  }

  private static func unit(_ part: ArraySlice<UInt8>, at index: Int) -> UInt32? {
    guard index + 4 <= part.endIndex else { return nil }
    let digits = part[index..<(index + 4)]
    guard digits.allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }) else {
      return nil
    }
    return UInt32(digits.text, radix: 16)
  }
}
