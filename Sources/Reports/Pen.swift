import Mustache

/// Text that is escaped for its format and goes into a page as it is.
///
/// Mustache's own escaping goes by characters, and a `"` with an accent on it is another character:
/// it would get through. Hence values enter a template as markup, escaped here scalar by scalar.
struct Markup: MustacheCustomRenderable, Hashable, Sendable {
  /// The escaped text.
  let renderText: String
  /// Whether a section of it is left out.
  var isNull: Bool { renderText.isEmpty }
}

/// Escapes text for a format.
struct Pen: Hashable, Sendable {
  let format: ReportFormat

  /// Returns text as markup; line breaks become blanks in Markdown.
  func line(_ text: String) -> Markup {
    switch format {
    case .html: Markup(renderText: Self.html(text))
    case .md:
      Markup(
        renderText: text.split(whereSeparator: \.isNewline).map(Self.lineStart)
          .joined(separator: " "))
    }
  }

  /// Returns text that may have several lines; in Markdown each goes on after `margin`, and the
  /// first one may stand after other words.
  func lines(_ text: String, margin: String = "", startsLine: Bool = true) -> Markup {
    switch format {
    case .html: return Markup(renderText: Self.html(text))
    case .md:
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let first = lines.first.map { startsLine ? Self.lineStart($0) : Self.inline($0) }
      let all = [first ?? ""] + lines.dropFirst().map(Self.lineStart)
      return Markup(renderText: all.joined(separator: "  \n" + margin))
    }
  }

  // MARK: HTML

  private static func html(_ text: String) -> String {
    var result = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\n"
      case "\n" where isAfterReturn: break
      default: append(scalar, to: &result)
      }
      isAfterReturn = scalar == "\r"
    }
    return result
  }

  // MARK: Markdown

  /// Returns a line with what would begin a list, a heading or a block of code made harmless.
  private static func lineStart(_ line: Substring) -> String {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let first = text.unicodeScalars.first else { return "" }
    if "-+=#".unicodeScalars.contains(first) { return "\\" + inline(text) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map(\.isWhitespace) ?? true
    else { return inline(text) }
    return digits + "\\" + String(mark) + inline(rest.dropFirst())
  }

  private static func inline(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case ":" where result.hasSuffix("http") || result.hasSuffix("https"): result += "\\:"
      case "." where result.lowercased().hasSuffix("www"): result += "\\."
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  // MARK: Controls

  /// Adds a scalar; controls and marks that turn the direction of what follows are spelt out.
  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.value {
    case 0x09, 0x0A: result.unicodeScalars.append(scalar)
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xFEFF:
      result += "\\x" + String(scalar.value, radix: 16)
    case _ where scalar.properties.isNoncharacterCodePoint:
      result += "\\x" + String(scalar.value, radix: 16)
    default: result.unicodeScalars.append(scalar)
    }
  }
}
