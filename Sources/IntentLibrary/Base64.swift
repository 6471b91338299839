public import Conversation

/// The compiled form as text that fits a source file (RFC 4648, section 4).
extension IntentLibrary {
  /// Reads a library from its compiled form in base 64.
  ///
  /// - Throws: ``BinaryError`` on text that is no base 64, or bytes that are no library.
  public init(base64 text: StaticString) throws(BinaryError) {
    guard text.hasPointerRepresentation else { throw .truncated }
    let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    try self.init(compiled: Base64.decode(letters))
  }

  /// The compiled form in base 64.
  public var base64: String { Base64.encode(compiled) }
}

/// Bytes as letters, four for every three (RFC 4648, section 4); no line breaks.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// The value of each letter; ``noLetter`` for all that are none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: noLetter, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()
  private static let noLetter: UInt8 = 0x80

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

  /// Returns the bytes for the letters; takes some three milliseconds for as many megabytes.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) throws(BinaryError) -> [UInt8] {
    guard text.count % 4 == 0 else { throw .truncated }
    let paddings = text.suffix(2).count { $0 == padding }
    let wholeGroups = (text.count - paddings) / 4
    var seen: UInt8 = 0
    var result = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, count in
      values.withUnsafeBufferPointer { values in
        for group in 0..<wholeGroups {
          let from = group * 4
          let a = values[Int(text[from])]
          let b = values[Int(text[from + 1])]
          let c = values[Int(text[from + 2])]
          let d = values[Int(text[from + 3])]
          seen |= a | b | c | d
          bytes[group * 3] = a << 2 | b >> 4
          bytes[group * 3 + 1] = b << 4 | c >> 2
          bytes[group * 3 + 2] = c << 6 | d
        }
      }
      count = wholeGroups * 3
    }
    let last = text[(wholeGroups * 4)..<(text.count - paddings)].map { values[Int($0)] }
    for value in last { seen |= value }
    guard seen < noLetter, last.count != 1 else { throw .invalid("base 64") }
    if last.count > 1 { result.append(last[0] << 2 | last[1] >> 4) }
    if last.count > 2 { result.append(last[1] << 4 | last[2] >> 2) }
    return result
  }
}
