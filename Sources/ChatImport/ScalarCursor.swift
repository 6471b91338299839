/// Walks over the scalars of a line; never beyond its end.
struct ScalarCursor {
  private let bytes: ArraySlice<UInt8>
  /// The index of the next byte.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// What has not been walked over.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  /// The next scalar without moving, and its width.
  private var current: (scalar: Unicode.Scalar, width: Int)? {
    guard position < bytes.endIndex else { return nil }
    let lead = bytes[position]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard position + width <= bytes.endIndex else { return nil }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for byte in bytes[(position + 1)..<(position + width)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  /// The next scalar that shows, direction marks skipped.
  mutating func peek() -> Unicode.Scalar? {
    while let (scalar, width) = current, Self.isMark(scalar) { position += width }
    return current?.scalar
  }

  /// Walks over the next scalar that shows if it passes the test.
  mutating func take(where passes: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let scalar = peek(), passes(scalar), let width = current?.width else { return nil }
    position += width
    return scalar
  }

  /// Walks over a scalar, if it is next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool { take { $0 == scalar } != nil }

  /// Walks over blanks of any width; returns whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    var wasBlank = false
    while take(where: Self.isBlank) != nil { wasBlank = true }
    return wasBlank
  }

  /// Walks over a number of at most four digits, in any script's digits.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < 4, let digit = peek().flatMap(Self.digit) {
      _ = take { _ in true }
      value = value * 10 + digit
      digits += 1
    }
    return digits > 0 ? (value, digits) : nil
  }

  /// Returns what a digit of Latin, Arabic, Persian or Devanagari script is worth.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    for zero: UInt32 in [0x30, 0x660, 0x6F0, 0x966] where scalar.value >= zero {
      if scalar.value < zero + 10 { return Int(scalar.value - zero) }
    }
    return nil
  }

  /// Whether a scalar only says in which direction text runs, or shows nothing.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: true
    default: false
    }
  }
}
