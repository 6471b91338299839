/// Text from outside made safe for a terminal.
enum Plain {
  /// Returns the text with control characters, escape sequences and direction marks spelt out.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || !isControl(scalar.value) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\x" + String(scalar.value, radix: 16)
      }
    }
    return result
  }

  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x200E || value == 0x200F
  }
}
