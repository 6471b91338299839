import Conversation

/// What stands before a message in WhatsApp's exports: `12/11/24, 9:05 PM - ` or `[12.11.24, 21:05:33] `.
///
/// The marks differ by phone and language: dates in any order with `/`, `.`, `-` or blanks, words for
/// "at", half-days as AM and PM in many languages before or after the time, digits of other scripts,
/// invisible direction marks and narrow blanks.
struct WhatsAppHeader: Hashable {
  var date: WrittenDate
  /// Minutes since midnight.
  var minute: Int
  /// Where the name or the notice begins.
  var end: Int

  /// Reads the start of a line; nil if it is none of these.
  init?(_ line: ArraySlice<UInt8>) {
    var cursor = ScalarCursor(line)
    let isBracketed = cursor.take("[")
    guard let first = cursor.peek(), ScalarCursor.digit(first) != nil,
      let date = WrittenDate(&cursor)
    else { return nil }
    var half = Self.words(&cursor).flatMap(HalfDay.init)
    guard let hour = cursor.number(), hour.digits < 3,
      cursor.take(where: { $0 == ":" || $0 == "." || $0 == "\u{FF1A}" }) != nil,
      let minute = cursor.number(), minute.digits == 2, (0..<60).contains(minute.value)
    else { return nil }
    if cursor.take(where: { $0 == ":" || $0 == "." }) != nil {
      guard let second = cursor.number(), second.value < 61 else { return nil }
    }
    if let word = Self.words(&cursor), word != "uhr", word != "h" {
      guard half == nil, let after = HalfDay(word) else { return nil }
      half = after
    }
    guard let time = Self.minute(hour.value, minute.value, half),
      Self.ends(&cursor, isBracketed: isBracketed)
    else { return nil }
    self.date = date
    self.minute = time
    end = cursor.position
  }

  private static func minute(_ hour: Int, _ minute: Int, _ half: HalfDay?) -> Int? {
    switch half {
    case nil: (0...24).contains(hour) ? hour % 24 * 60 + minute : nil
    case .morning?: (0...12).contains(hour) ? hour % 12 * 60 + minute : nil
    case .afternoon?: (0...12).contains(hour) ? (hour % 12 + 12) * 60 + minute : nil
    }
  }

  /// Walks over a comma and words; returns the words without full stops and blanks, if there are any.
  private static func words(_ cursor: inout ScalarCursor) -> String? {
    cursor.skipBlanks()
    _ = cursor.take { $0 == "," || $0 == "\u{60C}" || $0 == "\u{3001}" }
    cursor.skipBlanks()
    var word = ""
    while word.utf8.count < 24, let scalar = cursor.take(where: isWordPart) {
      if scalar != ".", !ScalarCursor.isBlank(scalar) { word.unicodeScalars.append(scalar) }
    }
    return word.isEmpty ? nil : word.lowercased()
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || ScalarCursor.isBlank(scalar)
      || (scalar.properties.isAlphabetic && ScalarCursor.digit(scalar) == nil)
  }

  private static func ends(_ cursor: inout ScalarCursor, isBracketed: Bool) -> Bool {
    cursor.skipBlanks()
    if isBracketed {
      guard cursor.take("]") else { return false }
    } else {
      guard cursor.take(where: { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }) != nil else {
        return false
      }
    }
    cursor.skipBlanks()
    return true
  }
}

/// Before or after noon, and words that say neither.
enum HalfDay: Hashable {
  case morning, afternoon

  /// Reads a word without its full stops; nil for words such as "at", which say neither.
  init?(_ word: String) {
    if Self.mornings.contains(word) {
      self = .morning
    } else if Self.afternoons.contains(word) {
      self = .afternoon
    } else {
      return nil
    }
  }

  private static let mornings: Set = [
    "am", "a", "vorm", "vm", "de", "πμ", "öö", "ص", "上午", "午前", "오전", "पूर्वाह्न", "pg", "sa",
    "fm", "ap", "dop", "prijepodne", "sáng",
  ]
  private static let afternoons: Set = [
    "pm", "p", "nachm", "nm", "du", "μμ", "ös", "م", "下午", "午後", "오후", "अपराह्न", "ptg", "ch", "em",
    "ip", "odp", "popodne", "chiều",
  ]
}

extension WrittenDate {
  /// Reads three numbers with the same mark between them.
  init?(_ cursor: inout ScalarCursor) {
    guard let first = cursor.number(), let mark = Self.mark(&cursor),
      let second = cursor.number(), let again = Self.mark(&cursor), again == mark,
      let third = cursor.number(), second.digits < 3,
      first.digits < 3 || third.digits < 3
    else { return nil }
    self.init(
      first: first.value, second: second.value, third: third.value, firstDigits: first.digits,
      thirdDigits: third.digits, mark: mark)
    // In Korean and Hungarian a full stop follows the last number too.
    if mark == "." { _ = cursor.take(".") }
  }

  private static func mark(_ cursor: inout ScalarCursor) -> Unicode.Scalar? {
    let mark = cursor.take { $0 == "/" || $0 == "." || $0 == "-" }
    cursor.skipBlanks()
    return mark
  }
}
