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
  /// The value of each letter; 64 for all that are none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

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

  /// Returns the bytes for the letters.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) throws(BinaryError) -> [UInt8] {
    guard text.count % 4 == 0 else { throw .truncated }
    let paddings = text.suffix(2).count { $0 == padding }
    let end = text.count - paddings
    let values = values
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    var bits = UInt32(0)
    for place in 0..<end {
      let value = values[Int(text[place])]
      guard value < 64 else { throw .invalid("base 64") }
      bits = bits << 6 | UInt32(value)
      guard place & 3 == 3 else { continue }
      result.append(UInt8(truncatingIfNeeded: bits >> 16))
      result.append(UInt8(truncatingIfNeeded: bits >> 8))
      result.append(UInt8(truncatingIfNeeded: bits))
    }
    switch end & 3 {
    case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
      result.append(UInt8(truncatingIfNeeded: bits >> 10))
      result.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: break
    }
    return result
  }
}
