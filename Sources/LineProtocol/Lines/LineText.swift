/// Text on one line: line ends and controls are spelt out, and can be read back.
enum LineText {
  /// Returns the text with `\` as `\\`, a line feed as `\n` and any other control as `\xHH`.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += escaped(scalar) }
    return result
  }

  /// Returns a scalar as it stands on a line.
  static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case ..<0x20, 0x7F...0x9F: "\\x" + hex(scalar.value)
    default: String(scalar)
    }
  }

  /// Returns the text that was escaped; what is no escape stands for itself.
  static func unescaped(_ line: some StringProtocol) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return String(line) }
    var result = String.UnicodeScalarView()
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let (meant, length) = meaning(of: rest) else {
        result.append(scalar)
        continue
      }
      result.append(meant)
      rest.removeFirst(length)
    }
    return String(result)
  }

  /// Whether a byte begins something that may have to be spelt out.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x5C || byte == 0x7F || byte == 0xC2
  }

  private static func meaning(
    of rest: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, length: Int)? {
    switch rest.first {
    case "\\": return ("\\", 1)
    case "n": return ("\n", 1)
    case "x":
      let digits = rest.dropFirst().prefix(2)
      guard digits.count == 2, let value = UInt8(String(digits), radix: 16) else { return nil }
      return (Unicode.Scalar(value), 3)
    default: return nil
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
