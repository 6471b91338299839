/// The words of a text, for the few things that the coach looks up in it by itself.
///
/// Most of what is typed is ASCII and curly apostrophes, which are told apart byte by byte; any
/// other text goes by characters. Both ways give the same words.
enum Words {
  /// Returns the words in lower case, with straight apostrophes.
  static func of(_ text: String) -> [String] {
    plain(text) { bytes in
      bytes.split { !isPart($0) }.map { String(decoding: $0, as: UTF8.self) }
    } ?? anyOf(text)
  }

  /// Returns how many words a person would count.
  static func count(_ text: String) -> Int {
    plain(text) { bytes in bytes.split(whereSeparator: isSpace).count { $0.contains(where: isPart) }
    }
      ?? anyCount(text)
  }

  /// Returns whether two words or more are in capitals.
  static func areShouted(_ text: String) -> Bool {
    text.split { !isPart($0) }.count { word in
      word.count > 1 && word.contains(where: \.isLetter) && word.uppercased() == word
    } > 1
  }

  // MARK: By characters

  /// Returns the words of any text.
  static func anyOf(_ text: String) -> [String] {
    text.lowercased()
      .split { !isPart($0) }
      .map { word in String(word.map { $0 == "\u{2019}" ? "'" : $0 }) }
  }

  /// Returns the number of words of any text.
  static func anyCount(_ text: String) -> Int {
    text.split { $0.isWhitespace }.filter { word in word.contains(where: isPart) }.count
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "\u{2019}"
  }

  // MARK: By bytes

  private static let apostrophe = UInt8(ascii: "'")

  /// Returns what `body` makes of the text in small letters with straight apostrophes; nil where it
  /// holds anything but ASCII and apostrophes.
  private static func plain<Result>(_ text: String, _ body: ([UInt8]) -> Result) -> Result? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case ..<0x80: bytes.append(byte)
      default:
        guard byte == 0xE2, rest.next() == 0x80, rest.next() == 0x99 else { return nil }
        bytes.append(apostrophe)
      }
    }
    return body(bytes)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), apostrophe:
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
