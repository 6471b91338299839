/// Text as a terminal may show it: nothing that was typed or stored can steer the terminal.
enum TerminalText {
  /// Returns whether a terminal could take the scalar for an order, or show other text reordered.
  ///
  /// These are the C0 and C1 controls, DEL, the direction marks and the separators of lines and
  /// paragraphs (Unicode 15, UAX #9 section 2).
  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0xFEFF: true
    case 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// Returns the scalar spelt out, as in `\x1b` or `\u{202e}`.
  static func spelled(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    guard scalar.value > 0xFF else { return "\\x" + (digits.count < 2 ? "0" : "") + digits }
    return "\\u{\(digits)}"
  }

  /// Returns the text on one line, with everything that steers spelt out, tabs and newlines included.
  static func sanitized(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if steers(scalar) {
        result.append(contentsOf: spelled(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns the lines of the text, which end in LF or CRLF, each as ``sanitized(_:)`` gives it but
  /// with tabs as two spaces; empty lines at the end are left out.
  static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { scalars in
        let ended = scalars.last == "\r" ? scalars.dropLast() : scalars
        return ended.split(separator: "\t", omittingEmptySubsequences: false)
          .map { sanitized(Substring($0)) }.joined(separator: "  ")
      }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
