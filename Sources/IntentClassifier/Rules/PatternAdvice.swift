/// What to tell somebody who wrote a sign that patterns do not have.
enum PatternAdvice {
  /// Returns what to say of a sign that is never heard.
  static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2026}": "'…' is one character: write three full stops, '...'"
    case "\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}":
      "quotation marks are not heard: leave them out"
    case "-", "\u{2013}", "\u{2014}":
      "a dash stands for nothing here: leave it out; what must not be there goes under 'unless'"
    case "/": "'/' is not heard: write '(a|b)' for one or the other"
    case "*", "+":
      "'\(scalar)' is not heard: write '...' for some words, 'x?' for one that may be missing"
    case "[", "]": "'\(scalar)' is not heard: use round brackets, '(a|b)'"
    default: "\(shown(scalar)) is not heard: leave it out"
    }
  }

  /// Returns what to say of capitals in a word.
  static func capitals(_ word: String, isExact: Bool) -> String {
    let lower = word.lowercased()
    if isExact { return "'=' takes a word in lower case: write '=\(lower)'" }
    if word.count == 1 || word.contains("'") {
      return "'\(word)' has capitals: write words in lower case, '\(lower)'"
    }
    let upper = word.uppercased()
    return "'\(word)' has capitals in part: write '\(lower)' for the word or '\(upper)' for a class"
  }

  /// Returns what to say of a row of signs.
  static func sign(_ sign: String) -> String {
    if Set(sign).count > 1 { return "'\(sign)' is no sign: write a blank between the signs" }
    return switch sign.first {
    case "!": "'\(sign)' is no sign: write '!' for one exclamation mark or more"
    case "?": "'\(sign)' is no sign: write '?' for one question mark, '??' for more"
    case ".": "'\(sign)' is no sign: write '.' for a sentence end, '...' for some words"
    default: "'\(sign)' is no sign: write it once"
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
      .paragraphSeparator:
      "an invisible character (U+\(String(scalar.value, radix: 16, uppercase: true)))"
    default: "'\(scalar)'"
    }
  }
}
