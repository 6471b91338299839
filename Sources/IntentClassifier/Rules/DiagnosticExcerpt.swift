extension Diagnostic: CustomStringConvertible {
  private static let widestExcerpt = 100
  private static let contextBefore = 40

  /// The place and the message, the line, and a caret under what is meant.
  public var description: String {
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let (excerpt, carets) = excerpt
    return """
      \(file):\(line):\(column): \(severity.rawValue): \(message)
      \(gutter) | \(excerpt)
      \(blank) | \(carets)
      """
  }

  /// The part of the line that is shown, and the line of carets under it.
  private var excerpt: (String, String) {
    let all = sourceLine.map(Self.shown)
    let target = min(column - 1, all.count)
    let isLong = all.count > Self.widestExcerpt
    let start = isLong && target > Self.contextBefore ? target - Self.contextBefore : 0
    let end = min(all.count, start + Self.widestExcerpt)
    let prefix = start > 0 ? "…" : ""
    let suffix = end < all.count ? "…" : ""
    let marked = all[target..<min(end, max(target, target + min(length, all.count)))]
    let width = max(1, marked.reduce(0) { $0 + max(1, TextWidth.columns($1)) })
    let carets =
      String(repeating: " ", count: prefix.count)
      + all[start..<target].map(Self.blank).joined() + "^"
      + String(repeating: "~", count: width - 1)
    return (prefix + String(all[start..<end]) + suffix, carets)
  }

  /// Returns the character as it is shown, so that no file can steer a terminal.
  private static func shown(_ character: Character) -> Character {
    if character == "\t" { return character }
    let isHidden = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    let holdsControl = character.unicodeScalars.contains {
      $0.properties.generalCategory == .control
    }
    return isHidden || holdsControl ? "\u{FFFD}" : character
  }

  /// Returns blanks as wide as the character.
  private static func blank(_ character: Character) -> String {
    character == "\t" ? "\t" : String(repeating: " ", count: TextWidth.columns(character))
  }
}

/// How wide characters stand in a terminal.
enum TextWidth {
  /// Returns the columns that a character takes up: 0, 1 or 2.
  static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    let isEmoji =
      first.properties.isEmojiPresentation
      || character.unicodeScalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji
    if isEmoji { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    return first.properties.generalCategory == .nonspacingMark ? 0 : 1
  }
}
