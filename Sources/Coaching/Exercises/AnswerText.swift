/// What somebody answered, as it can stand in a text.
enum AnswerText {
  /// Returns the answer as ``bare(_:)`` gives it, with hasty spellings written out.
  static func plain(_ answer: String) -> String { polished(bare(answer)) }

  /// Returns the answer on one line, without marks at its end or quotation marks around it.
  static func bare(_ answer: String) -> String {
    var text = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    if let first = text.first, let last = text.last, text.count > 1, isQuote(first), isQuote(last) {
      text = text.dropFirst().dropLast()
    }
    while let last = text.last, ".,;: ".contains(last) { text.removeLast() }
    return String(text)
  }

  /// What comes before an answer that is no sentence by itself; empty where nothing does.
  struct Stems {
    /// Before a noun: "I'm sorry for".
    var noun = ""
    /// Before a verb: "I", "Next time, I'll", "Could you"; one that ends in " I" takes the place of
    /// the "I" of an answer.
    var verb = ""
    /// Before a form in -ing: "Would you mind".
    var ing = ""
    /// Before a sentence about the other: "I imagine".
    var clause = ""

    /// Those that there are.
    var all: [String] { [noun, verb, ing, clause].filter { !$0.isEmpty } }
    /// Whether the verb stands in its plain form behind the stem.
    var takesPlainVerb: Bool {
      [" to", "'ll", "Could you", "Would you"].contains { verb.hasSuffix($0) }
    }
  }

  /// Returns the answer as the end of a sentence, without the stem that it may repeat.
  static func inside(_ answer: String, _ stems: Stems = Stems()) -> String {
    let text = plain(answer)
    let repeated = stems.all.first { text.lowercased().hasPrefix($0.lowercased() + " ") }
    return withSmallStart(String(text.dropFirst(repeated.map { $0.count + 1 } ?? 0)))
  }

  /// Returns the answer as a sentence of its own, behind a stem where it is none by itself.
  static func sentence(_ answer: String, _ stems: Stems = Stems()) -> String {
    let text = plain(answer)
    guard let last = text.last else { return "" }
    let whole = capitalised(joined(text, stems))
    if ".?!…".contains(last) { return whole }
    let asks = questionStarts.contains { whole.hasPrefix($0 + " ") }
    return whole + (asks ? "?" : ".")
  }

  // MARK: Stems

  private static func joined(_ text: String, _ stems: Stems) -> String {
    guard let first = Words.of(text).first, !stems.all.isEmpty, !isQuestion(text) else {
      return text
    }
    let small = text.lowercased()
    if stems.all.contains(where: { small.hasPrefix($0.lowercased() + " ") }) { return text }
    if first == "sorry" { return "I'm " + withSmallStart(text) }
    if first == "i", stems.verb.hasSuffix(" I") { return stems.verb + text.dropFirst() }
    if clauseStarts.contains(first) {
      let isOwn = first == "i" || first.hasPrefix("i'")
      guard !stems.clause.isEmpty, !isOwn else { return text }
      let repeats = first == "that" && stems.clause.hasSuffix(" that")
      return String(stems.clause.dropLast(repeats ? 5 : 0)) + " " + withSmallStart(text)
    }
    let stem = stem(before: Words.of(text), stems)
    let dropsTo = first == "to" && stem == stems.verb && stems.takesPlainVerb
    return stem + " " + withSmallStart(String(dropsTo ? text.dropFirst(3) : text[...]))
  }

  private static func stem(before words: [String], _ stems: Stems) -> String {
    let first = words.first ?? ""
    let other = [stems.noun, stems.verb, stems.clause].first { !$0.isEmpty } ?? ""
    guard !stems.verb.isEmpty else { return other }
    if first.hasSuffix("ing") {
      if !stems.ing.isEmpty { return stems.ing }
      return stems.verb.hasSuffix("'ll") ? stems.verb + " be" : other
    }
    if stems.noun.isEmpty { return stems.verb }
    if stems.takesPlainVerb { return nounStarts.contains(first) ? stems.noun : stems.verb }
    return isPast(words, stems) ? stems.verb : stems.noun
  }

  /// Whether an answer begins with a verb in the past: "shouted at you", and behind "I felt" not
  /// "looked after", but "helped me sleep".
  private static func isPast(_ words: [String], _ stems: Stems) -> Bool {
    guard let first = words.first else { return false }
    if pasts.contains(first) { return true }
    let tellsState = [" was", " felt", " am"].contains { stems.noun.hasSuffix($0) }
    guard first.hasSuffix("ed") else { return false }
    return !tellsState || words.dropFirst().first.map(objects.contains) ?? false
  }

  private static let objects: Set<String> = [
    "me", "us", "you", "it", "my", "our", "your", "the", "a", "everything", "things",
  ]

  /// Words that begin something one can have, not something one can do.
  private static let nounStarts: Set<String> = [
    "a", "an", "the", "my", "your", "our", "more", "less", "some", "one", "two", "five", "ten",
    "first", "no", "any", "another", "twenty", "fewer", "that", "this",
  ]

  private static let questionStarts = [
    "Could you", "Would you", "Can you", "Will you", "Can we", "Could we", "May I", "Can I",
    "What", "How", "When will", "Are you", "Do you", "Shall we",
  ]

  private static func isQuestion(_ text: String) -> Bool { text.last == "?" }

  /// Words that begin a sentence which stands by itself.
  private static let clauseStarts: Set<String> = [
    "i", "i'm", "i've", "i'll", "i'd", "you", "you're", "you've", "you'd", "you'll", "we", "we're",
    "we've", "we'll", "we'd", "it", "it's", "that's", "that", "there", "there's", "next", "from",
    "when", "if", "please", "can", "could", "would", "will", "let", "let's", "may", "because",
    "after", "before", "while", "he", "she", "they", "he's", "she's", "they're", "thanks", "thank",
    "today", "tonight", "tomorrow", "since",
  ]

  /// Past tenses that do not end in -ed.
  private static let pasts: Set<String> = [
    "left", "said", "told", "went", "came", "took", "made", "broke", "forgot", "hid", "kept",
    "lost", "put", "ran", "saw", "sent", "shut", "slept", "spent", "spoke", "stood", "threw",
    "was", "wrote", "did", "didn't", "had", "let", "wasn't", "couldn't", "wouldn't", "never",
    "gave", "got", "felt", "blew", "drank", "drove", "hung", "swore", "bit", "cut", "read",
  ]

  // MARK: Letters

  /// Words as they are typed in haste, and as they are written.
  private static let hasty: [String: String] = [
    "i": "I", "im": "I'm", "i'm": "I'm", "ive": "I've", "i've": "I've", "i'll": "I'll",
    "i'd": "I'd", "dont": "don't", "didnt": "didn't", "wasnt": "wasn't", "cant": "can't",
    "wont": "won't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "thats": "that's", "youre": "you're", "youve": "you've", "isnt": "isn't", "doesnt": "doesn't",
    "havent": "haven't", "whats": "what's", "lets": "let's", "u": "you", "ur": "your",
  ]

  /// Returns the text with hasty spellings written out.
  private static func polished(_ text: String) -> String {
    var words = text.split(separator: " ").map { word -> String in
      let core = word.prefix { $0.isLetter || $0 == "'" || $0 == "\u{2019}" }
      guard let written = hasty[core.lowercased().replacing("\u{2019}", with: "'")] else {
        return String(word)
      }
      return written + word.dropFirst(core.count)
    }
    for (index, word) in words.enumerated().dropLast() where word.lowercased() == "ill" {
      let before = index > 0 ? words[index - 1].lowercased() : ""
      if !beforeIllness.contains(before) { words[index] = "I'll" }
    }
    return words.joined(separator: " ")
  }

  /// Words behind which "ill" means sick.
  private static let beforeIllness: Set<String> = [
    "am", "i'm", "is", "was", "were", "be", "been", "are", "so", "very", "too", "felt", "feel",
    "fell", "got", "get", "really", "mentally", "terminally", "seriously", "the", "an",
  ]

  private static func withSmallStart(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace }
    let keeps =
      first.hasPrefix("I'") || first == "I"
      || first.dropFirst().contains(where: \.isUppercase) || !common(first)
    return keeps ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether a word with a capital is surely no name: then the capital only began the answer.
  private static func common(_ word: Substring) -> Bool {
    let small = word.lowercased()
    return small.hasSuffix("ing") || small.hasSuffix("ed") || pasts.contains(small)
      || clauseStarts.contains(small) || plainStarts.contains(small)
  }

  private static let plainStarts: Set<String> = [
    "the", "a", "an", "my", "your", "our", "to", "not", "no", "being", "how", "ask", "say", "tell",
    "call", "text", "go", "take", "make", "be", "do", "give", "hear", "know", "feel", "just",
    "one", "two", "some", "more", "less", "on", "in", "at", "for", "with", "of", "and", "so",
  ]

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"'\u{201C}\u{201D}\u{2018}\u{2019}".contains(character)
  }
}
