/// How many columns text takes on a terminal.
public enum DisplayWidth {
  /// Returns the columns of the whole text.
  public static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  /// Returns the columns of one character as a person sees it: a base with its marks, an emoji with
  /// its modifiers and joined parts, a pair of regional indicators.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    let sum = scalars.reduce(0) { $0 + of($1) }
    let isPicture = scalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }
    return isPicture && first.properties.isEmoji ? 2 : sum
  }

  /// Returns the columns of one scalar by itself: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD || isPlain(scalar.value) ? 1 : 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if joinsSyllable(scalar.value) { return 0 }
    return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    (0x20...0x7E).contains(value) || value >= 0xA0
  }

  /// The vowels and final consonants of Hangul, which join the syllable before them.
  private static func joinsSyllable(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  /// East Asian width W and F (UAX #11), emoji aside.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247: true
    case 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60: true
    case 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265: true
    case 0x20000...0x2FFFD, 0x30000...0x3FFFD: true
    default: false
    }
  }
}
