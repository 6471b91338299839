/// A run of letters, digits or one emoji as it stands in the text, looked up but not yet spelt out.
struct RawWord {
  /// How an apostrophe splits the word.
  enum Apostrophe {
    case none, s, m, re, ve, ll, d
  }

  /// The first byte, and the byte after the last.
  var start: Int
  var end: Int
  var analysis = WordAnalysis()
  var apostrophe = Apostrophe.none
  var features: TokenFeatures = []
}

/// What a byte or scalar is to the scanner.
enum CharacterKind {
  case letter, digit, apostrophe, blank, lineBreak, mark, emoji, joiner

  /// Returns the kind of a scalar beyond ASCII.
  static func of(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.value {
    case 0x2019, 0x2018, 0x02BC, 0xFF07, 0x2032, 0xB4: .apostrophe
    case 0x201C, 0x201D, 0x00AB, 0x00BB, 0x2026, 0x2013, 0x2014: .mark
    case 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3: .joiner
    case 0x00A0, 0x2000...0x200B, 0x202F, 0x3000: .blank
    case 0x2028, 0x2029, 0x85: .lineBreak
    case 0x2190...0x2BFF, 0x1F000...0x1FAFF, 0x3030, 0x303D: .emoji
    default: scalar.properties.isAlphabetic ? .letter : .mark
    }
  }

  /// Returns the kind of an ASCII byte.
  static func of(_ byte: UInt8) -> CharacterKind {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x27, 0x60: .apostrophe
    case 0x0A, 0x0D: .lineBreak
    case 0x20, 0x09: .blank
    default: .mark
    }
  }
}
