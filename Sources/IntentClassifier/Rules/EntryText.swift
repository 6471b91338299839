/// How words and classes are written in patterns and frames.
enum EntryText {
  /// Whether the text is the name of a class: two characters or more, of capitals, digits and
  /// inner hyphens.
  static func isClassName(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last else {
      return false
    }
    return ("A"..."Z").contains(first) && last != "-"
      && scalars.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  /// Returns what the tokenizer takes a character for.
  static func kind(of scalar: Unicode.Scalar) -> CharacterKind {
    scalar.isASCII ? CharacterKind.of(UInt8(scalar.value)) : CharacterKind.of(scalar)
  }

  /// Whether the text is one word in lower case, or one emoji.
  static func isWord(_ text: String) -> Bool {
    let kinds = text.unicodeScalars.map(kind)
    if kinds.first == .emoji { return kinds.dropFirst().allSatisfy { $0 == .joiner } }
    let isInOnePiece = zip(text.unicodeScalars, kinds).allSatisfy { scalar, kind in
      [.letter, .digit, .apostrophe, .joiner].contains(kind) || scalar == "-"
    }
    return isInOnePiece && kinds.contains { $0 == .letter || $0 == .digit }
      && !text.unicodeScalars.contains { $0.properties.isUppercase }
      && !text.hasPrefix("-") && !text.hasSuffix("-") && !text.contains("--")
  }

  /// Returns the word with straight apostrophes and without invisible joiners.
  static func plain(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch kind(of: scalar) {
      case .apostrophe: result.append("'")
      case .joiner: continue
      case .letter, .digit, .blank, .lineBreak, .mark, .emoji: result.append(scalar)
      }
    }
    return String(result)
  }
}
