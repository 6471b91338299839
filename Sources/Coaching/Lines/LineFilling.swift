import IntentLibrary

extension LineContext {
  /// Returns the words of the line with its slots filled, or nil if one cannot be.
  ///
  /// What is filled in at the start of a sentence gets a capital, save the person's exact words.
  func filled(_ line: ReplyLine) -> String? {
    var text = ""
    for piece in line.text {
      switch piece {
      case .words(let words): text += words
      case .slot(let slot):
        guard let filling = filling(slot) else { return nil }
        text += Self.needsCapital(slot, after: text) ? Self.capitalised(filling) : filling
      }
    }
    return text
  }

  private static func needsCapital(_ slot: ReplyLine.Slot, after text: String) -> Bool {
    switch slot {
    case .mirrorCapital, .theyCapital, .theirCapital, .restCapital, .quoteCapital, .sorry: true
    case .quote, .rest: false
    case .mirror, .they, .them, .their, .partner, .theyDid, .iDid, .thing, .wish, .under, .need,
      .surface, .signal, .pause, .comesBack:
      isSentenceStart(text)
    }
  }

  private static func isSentenceStart(_ text: String) -> Bool {
    guard let last = text.last else { return true }
    guard last.isWhitespace else { return false }
    if last.isNewline { return true }
    return text.last { !$0.isWhitespace }.map { ".?!".contains($0) } ?? true
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// The exact words of a finding, where they can stand in a sentence.
enum Quotation {
  /// The most bytes that are quoted.
  static let longest = 60

  /// Returns the words without blanks around them, or nil if they are long, broken over lines, or
  /// hold quotation marks or controls.
  static func quotable(_ words: String) -> String? {
    let trimmed = trimmed(words)
    guard !trimmed.isEmpty, trimmed.utf8.count <= longest else { return nil }
    return trimmed.unicodeScalars.allSatisfy(isPlain) ? trimmed : nil
  }

  /// Returns the thing that was named, as in "the scan", said back: "my scan" as "your scan"; nil
  /// where the words are no more than three after "the", "my" or "our".
  static func thing(_ words: String) -> String? {
    let words = Words.of(words)
    guard (2...3).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    switch words[0] {
    case "the": return words.joined(separator: " ")
    case "my", "our": return (["your"] + words.dropFirst()).joined(separator: " ")
    default: return nil
    }
  }

  /// Returns a clause said back as it can stand in a sentence, or nil if it cannot.
  static func sayable(_ clause: String) -> String? {
    var clause = trimmed(clause)
    while let last = clause.last, ".,;:!?".contains(last) { clause.removeLast() }
    for opening in ["you guess ", "you think ", "you mean ", "you suppose ", "you know "]
    where clause.hasPrefix(opening + "you ") || clause.hasPrefix(opening + "he ")
      || clause.hasPrefix(opening + "she ")
    {
      clause = String(clause.dropFirst(opening.count))
    }
    guard !isHalf(clause) else { return nil }
    let words = clause.split(separator: " ").map(String.init)
    let isBare = words.count > 1 && ["he", "she"].contains(words[0]) && bare.contains(words[1])
    guard words.count > 2, !clause.hasSuffix("n't"), !isBare, clause.utf8.count <= 120 else {
      return nil
    }
    clause = words.indices.filter { !($0 == 1 && hedges.contains(words[1])) }
      .map { cased(words[$0], after: $0 > 0 ? words[$0 - 1] : "") }.joined(separator: " ")
    return clause.unicodeScalars.allSatisfy(isPlain) ? clause : nil
  }

  /// Words after the subject that sound like mockery when they are said back.
  private static let hedges: Set<String> = ["just", "literally", "basically", "even"]

  /// Whether the clause breaks off before its point, or tells another's words to their face.
  private static func isHalf(_ clause: String) -> Bool {
    if [" every time", " whenever", " while", " because", " when", " says", " said"]
      .contains(where: clause.hasSuffix)
    {
      return true
    }
    let orders = ["just", "stop", "do", "tell", "go", "leave", "come", "get", "what", "why", "how"]
    return orders.contains { clause.contains(" says \($0) ") || clause.contains(" said \($0) ") }
  }

  /// Forms that do not go with "he": said back, a slip would look like mockery.
  private static let bare: Set<String> = [
    "go", "not", "say", "do", "have", "leave", "come", "want", "make", "take", "speak", "look",
    "dont", "no", "shout", "give", "sit", "sleep",
  ]

  /// Returns the name of a day or a month with its capital; "may" and "march" where a word like
  /// "in" stands before.
  private static func cased(_ word: String, after before: String) -> String {
    let isMonth = ["may", "march"].contains(word) && Self.before.contains(before)
    return isMonth ? word.prefix(1).uppercased() + word.dropFirst() : named(Substring(word))
  }

  private static let before: Set<String> = ["in", "since", "last", "until", "till", "by", "every"]

  /// Returns the word, with a capital if it is the name of a day or a month.
  static func named(_ word: Substring) -> String {
    names.contains(String(word)) ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
  }

  private static let names: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "april", "june", "july", "august", "september", "october", "november",
    "december", "christmas", "easter", "english",
  ]

  private static func trimmed(_ text: String) -> String {
    let head = text.drop { $0.isWhitespace }
    return String(head.dropLast(head.reversed().prefix { $0.isWhitespace }.count))
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
    default: !"\"\u{201C}\u{201D}".unicodeScalars.contains(scalar)
    }
  }
}
