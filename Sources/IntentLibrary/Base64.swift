public import Conversation

/// The compiled form as text that fits a source file (RFC 4648, section 4).
extension IntentLibrary {
  /// Reads the library that the program was built with from its compiled form in base 64.
  ///
  /// - Throws: ``BinaryError`` on text that is no base 64, or bytes that are no library.
  public init(base64 text: StaticString) throws(BinaryError) {
    guard text.hasPointerRepresentation else { throw .truncated }
    let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    try self.init(compiled: Base64.decode(letters), isOwn: true)
  }

  /// The compiled form in base 64.
  public var base64: String { Base64.encode(compiled) }
}

/// Bytes as letters, four for every three (RFC 4648, section 4); no line breaks.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// The value of each letter at each of the four places of a group, already shifted to where it
  /// belongs in the group's three bytes; ``noLetter`` for all that are none.
  private static let values: [UInt32] = (0..<4).flatMap { place in
    var values = [UInt32](repeating: noLetter, count: 256)
    for (value, letter) in letters.enumerated() {
      values[Int(letter)] = shifted(UInt32(value), place: place)
    }
    return values
  }
  private static let noLetter: UInt32 = 0x8000_0000

  /// Returns the value's six bits in the group as a little-endian number: the first byte lowest.
  private static func shifted(_ value: UInt32, place: Int) -> UInt32 {
    (value << UInt32(18 - 6 * place)).byteSwapped >> 8
  }

  /// Returns the letters for the bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = UInt32(0)
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(3 - group.count) * 8
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - place * 6) & 63)
        result.append(place <= group.count ? letters[value] : padding)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the bytes for the letters; four looked-up numbers make three bytes.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) throws(BinaryError) -> [UInt8] {
    guard text.count % 4 == 0 else { throw .truncated }
    let paddings = text.suffix(2).count { $0 == padding }
    let whole = (text.count - paddings) / 4
    var seen: UInt32 = 0
    // One byte more, since the last group is stored as four.
    var result = [UInt8](unsafeUninitializedCapacity: whole * 3 + 1) { bytes, count in
      let raw = UnsafeMutableRawBufferPointer(bytes)
      values.withUnsafeBufferPointer { values in
        for group in 0..<whole {
          let bits = value(values, text, at: group * 4)
          seen |= bits
          raw.storeBytes(of: bits.littleEndian, toByteOffset: group * 3, as: UInt32.self)
        }
      }
      count = whole * 3
    }
    let letters = text.count - paddings - whole * 4
    guard seen < noLetter, letters != 1 else { throw .invalid("base 64") }
    if letters > 1 {
      let last =
        Array(text[(whole * 4)..<(whole * 4 + letters)]) + [Self.letters[0], Self.letters[0]]
      let bits = last.withUnsafeBufferPointer { last in
        values.withUnsafeBufferPointer { value($0, last, at: 0) }
      }
      guard bits < noLetter else { throw .invalid("base 64") }
      for place in 0..<(letters - 1) {
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(8 * place)))
      }
    }
    return result
  }

  @inline(__always)
  private static func value(
    _ values: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> UInt32 {
    values[Int(text[start])] | values[256 + Int(text[start + 1])]
      | values[512 + Int(text[start + 2])] | values[768 + Int(text[start + 3])]
  }
}
