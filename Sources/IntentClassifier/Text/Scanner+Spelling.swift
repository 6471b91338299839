// How the scanner looks up a word and, where nothing is found, what else may have been meant.

extension Scanner {
  /// Looks the word up; returns how many letters the first of two words has that were typed as one,
  /// or 0.
  mutating func finish(
    _ word: inout RawWord, _ spelling: Spelling, _ vocabulary: Vocabulary
  ) -> Int {
    word.analysis = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
    if spelling.digits > 0, word.analysis.word == 0, letters.first.map({ $0 < 0x3A }) == true {
      word.features.insert(.number)
      word.analysis = WordAnalysis(tags: [.noun, .determiner])
      return 0
    }
    if spelling.apostrophe > 0, vocabulary.expansion(word.analysis.word).isEmpty {
      split(&word, at: spelling.apostrophe, vocabulary)
    }
    guard word.analysis.lemma == 0, letters.count > 1, !vocabulary.exists(letters) else { return 0 }
    return mend(&word, spelling, vocabulary)
  }

  /// Finds out what an unknown word was meant to be.
  private mutating func mend(
    _ word: inout RawWord, _ spelling: Spelling, _ vocabulary: Vocabulary
  ) -> Int {
    let typed = letters
    if unstretch(&word, vocabulary) { return 0 }
    letters = typed
    guard spelling.isRepairable else { return 0 }
    if spelling.digits > 0 {
      readDigits(&word, vocabulary)
      return 0
    }
    switch speller.mend(letters, vocabulary) {
    case .word(let meant):
      word.analysis = meant
      word.features.insert(.repaired)
      return 0
    case .halves(let place):
      guard letters.count == word.end - word.start else { return 0 }
      word.features.insert(.repaired)
      return place
    case .unknown: return 0
    }
  }

  private mutating func split(_ word: inout RawWord, at apostrophe: Int, _ vocabulary: Vocabulary) {
    let ending = letters[apostrophe...]
    let kind: RawWord.Apostrophe =
      switch ending.first {
      case UInt8(ascii: "s") where ending.count == 1: .s
      case UInt8(ascii: "m") where ending.count == 1: .m
      case UInt8(ascii: "d") where ending.count == 1: .d
      case UInt8(ascii: "r") where ending.count == 2: .re
      case UInt8(ascii: "v") where ending.count == 2: .ve
      case UInt8(ascii: "l") where ending.count == 2: .ll
      default: .none
      }
    guard kind != .none else { return }
    word.apostrophe = kind
    letters.removeLast(letters.count - apostrophe)
    word.analysis = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
  }

  /// Leads "sooo", "pleeease" and "noo" back to a word that is known; false if there is none.
  private mutating func unstretch(_ word: inout RawWord, _ vocabulary: Vocabulary) -> Bool {
    for keep in [2, 1] {
      guard shorten(to: keep) else { continue }
      let found = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
      guard found.lemma != 0 else { continue }
      word.analysis = found
      word.features.insert(.stretched)
      return true
    }
    return false
  }

  /// Cuts runs of one letter to `keep`: longer runs than two anywhere, and a run at the end.
  private mutating func shorten(to keep: Int) -> Bool {
    var out = 0
    var i = 0
    var changed = false
    while i < letters.count {
      var j = i
      while j < letters.count, letters[j] == letters[i] { j += 1 }
      let run = j - i
      let kept = run > 2 || (run == 2 && (j == letters.count || keep == 1)) ? min(run, keep) : run
      for _ in 0..<kept {
        letters[out] = letters[i]
        out += 1
      }
      changed = changed || kept < run
      i = j
    }
    letters.removeLast(letters.count - out)
    return changed
  }

  /// Reads "sh1t": a word with digits for letters, four letters or longer.
  private mutating func readDigits(_ word: inout RawWord, _ vocabulary: Vocabulary) {
    guard letters.count > 3, MaskedWord.replaceDigits(&letters) else { return }
    let found = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
    guard found.lemma != 0 else { return }
    word.analysis = found
    word.features.insert(.repaired)
  }

  /// Returns the one word that two words with a space between them were meant to be ("every thing").
  func pair(_ first: RawWord, _ second: RawWord, _ vocabulary: Vocabulary) -> WordAnalysis? {
    let breaks: TokenFeatures = [.comma, .stop, .question, .exclamation, .ellipsis, .colon, .emoji]
    guard first.apostrophe == .none, second.apostrophe == .none, first.end + 1 == second.start,
      first.features.isDisjoint(with: breaks)
    else { return nil }
    let joined = vocabulary.pair(first.analysis.word, letters)
    return joined == 0 ? nil : vocabulary.analysis(joined)
  }

  /// Whether the second half rather belongs to the noun after it: "my self esteem".
  static func ownsNext(_ joined: WordAnalysis, _ second: RawWord, _ next: RawWord) -> Bool {
    guard joined.tags.contains(.reflexive), second.features.isDisjoint(with: [.comma, .stop]) else {
      return false
    }
    return next.analysis.tags.contains(.noun)
      && next.analysis.tags.isDisjoint(with: [.adverb, .preposition, .determiner, .pronoun])
  }

  /// Whether a semicolon or a quotation mark stands where an apostrophe was meant: "didn;t", "i;m".
  static func isMissedApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard text[i] == 0x3B || text[i] == 0x22, i > 0, i + 1 < text.count else { return false }
    guard kind(text, i - 1).0 == .letter else { return false }
    var end = i + 1
    while end < text.count, end < i + 4, kind(text, end).0 == .letter { end += 1 }
    let tail = text[i + 1..<end].map { $0 | 0x20 }
    if tail == Array("t".utf8) { return text[i - 1] | 0x20 == UInt8(ascii: "n") }
    return ["s", "m", "d", "re", "ve", "ll"].contains { tail.elementsEqual($0.utf8) }
      && text[i] == 0x3B
  }

  /// Whether the bytes are part of an address of the web or of mail, or of a path or tag.
  static func isInAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0 {
      switch text[start - 1] {
      case 0x2F, 0x40, 0x5F, 0x23, 0x5C, 0x26, 0x3D, 0x25: return true
      case 0x2E: if start > 1, kind(text, start - 2).0 == .letter, isDot(text, end) { return true }
      default: break
      }
    }
    guard end < text.count else { return false }
    switch text[end] {
    case 0x2F, 0x40, 0x5F, 0x5C: return true
    case 0x3A: return end + 1 < text.count && text[end + 1] == 0x2F
    case 0x2E: return isDot(text, end) && endsAddress(text, end + 1)
    default: return false
    }
  }

  /// Whether a full stop with a letter right after it stands there.
  private static func isDot(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i + 1 < text.count && text[i] == 0x2E && kind(text, i + 1).0 == .letter
  }

  /// Whether what follows a full stop looks like the end of an address: "com", "org", "co.uk".
  private static func endsAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end < text.count, end - start < 5, kind(text, end).0 == .letter { end += 1 }
    let ending = UnsafeBufferPointer(rebasing: text[start..<end])
    return ["com", "org", "net", "co", "uk", "ie", "io", "app", "www"].contains {
      ending.elementsEqual($0.utf8)
    }
  }
}
