/// Cuts UTF-8 text into raw words and notes the punctuation between them.
///
/// One pass, no allocation once its buffers have grown. Any bytes will do: what is not UTF-8 counts as blank.
struct Scanner {
  private(set) var words: [RawWord] = []
  private var letters: [UInt8] = []
  private var inQuotes = false
  private var pendingQuote = false
  private var pendingSentence = true
  private var pendingLine = false

  /// Scans the text; the result is in `words`.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    words.removeAll(keepingCapacity: true)
    inQuotes = false
    pendingQuote = false
    pendingSentence = true
    pendingLine = false
    var i = 0
    while i < text.count {
      let (kind, length, scalar) = Self.kind(text, i)
      switch kind {
      case .letter, .digit: i = scanWord(text, i, vocabulary)
      case .emoji: i = scanEmoji(text, i, length, vocabulary)
      case .apostrophe: i = scanApostrophe(text, i, length)
      case .mark: i = scanMark(text, i, length, scalar)
      case .lineBreak:
        note(.stop)
        pendingSentence = true
        pendingLine = true
        i += length
      case .blank, .joiner: i += length
      }
    }
  }

  /// Returns what stands at `i`, how many bytes it takes, and its scalar value.
  static func kind(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (CharacterKind, Int, UInt32) {
    let byte = text[i]
    if byte < 0x80 { return (CharacterKind.of(byte), 1, UInt32(byte)) }
    guard let (scalar, length) = decode(text, i) else { return (.blank, 1, 0xFFFD) }
    return (CharacterKind.of(scalar), length, scalar.value)
  }

  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (Unicode.Scalar, Int)? {
    let lead = text[i]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, i + length <= text.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for k in 1..<length {
      guard text[i + k] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[i + k] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  // MARK: Words

  private mutating func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ vocabulary: Vocabulary
  ) -> Int {
    letters.removeAll(keepingCapacity: true)
    var word = RawWord(start: start, end: start)
    var capitals = 0
    var small = 0
    var digits = 0
    var apostrophe = -1
    var i = start
    scan: while i < text.count {
      let (kind, length, scalar) = Self.kind(text, i)
      switch kind {
      case .letter:
        if length == 1 {
          let byte = text[i]
          if byte < 0x61 { capitals += 1 } else { small += 1 }
          letters.append(byte | 0x20)
        } else {
          small += 1
          appendLowercase(scalar)
        }
      case .digit:
        digits += 1
        letters.append(text[i])
      case .apostrophe:
        guard i + length < text.count, Self.kind(text, i + length).0 == .letter else { break scan }
        apostrophe = letters.count
      case .joiner: break
      case .blank, .lineBreak, .mark, .emoji: break scan
      }
      i += length
    }
    word.end = i
    if capitals > 0, Self.kind(text, start).2 < 0x61 { word.features.insert(.capitalised) }
    if capitals > 1, small == 0 { word.features.insert(.capitals) }
    finish(&word, apostrophe: apostrophe, isNumber: digits > 0, vocabulary)
    append(word)
    return i
  }

  private mutating func appendLowercase(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }

  private mutating func finish(
    _ word: inout RawWord, apostrophe: Int, isNumber: Bool, _ vocabulary: Vocabulary
  ) {
    word.analysis = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
    if isNumber, word.analysis.word == 0, letters.first.map({ $0 < 0x3A }) == true {
      word.features.insert(.number)
      word.analysis = WordAnalysis(tags: [.noun, .determiner])
      return
    }
    if apostrophe > 0, vocabulary.expansion(word.analysis.word).isEmpty {
      split(&word, at: apostrophe, vocabulary)
    } else if word.analysis.lemma == 0 {
      unstretch(&word, vocabulary)
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

  /// Leads "sooo", "pleeease" and "noo" back to a word that is known.
  private mutating func unstretch(_ word: inout RawWord, _ vocabulary: Vocabulary) {
    for keep in [2, 1] {
      guard shorten(to: keep) else { continue }
      let found = letters.withUnsafeBufferPointer { vocabulary.analyse($0) }
      guard found.lemma != 0 else { continue }
      word.analysis = found
      word.features.insert(.stretched)
      return
    }
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

  private mutating func scanEmoji(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, _ vocabulary: Vocabulary
  ) -> Int {
    var word = RawWord(start: start, end: start + length)
    word.features.insert(.emoji)
    word.analysis = vocabulary.analyse(
      UnsafeBufferPointer(rebasing: text[start..<start + length]))
    word.analysis.tags = []
    var i = start + length
    while i < text.count, case let (kind, more, _) = Self.kind(text, i), kind == .joiner {
      i += more
    }
    word.end = i
    append(word)
    return i
  }

  private mutating func append(_ word: RawWord) {
    var word = word
    if pendingSentence { word.features.insert(.sentenceStart) }
    if pendingLine { word.features.insert(.lineStart) }
    if pendingQuote { word.features.insert(.quoteStart) }
    if inQuotes { word.features.insert(.quoted) }
    pendingSentence = false
    pendingLine = false
    pendingQuote = false
    words.append(word)
  }

  // MARK: Punctuation

  private mutating func note(_ features: TokenFeatures) {
    guard !words.isEmpty else { return }
    words[words.count - 1].features.formUnion(features)
  }

  private mutating func has(_ feature: TokenFeatures) -> Bool {
    words.last?.features.contains(feature) ?? false
  }

  private mutating func scanApostrophe(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int
  ) -> Int {
    let opens =
      i + length < text.count && Self.kind(text, i + length).0 == .letter
      && (i == 0 || Self.kind(text, i - 1).0 != .letter)
    if inQuotes && !opens {
      closeQuote()
    } else if opens && closesLater(text, i + length) {
      openQuote()
    }
    return i + length
  }

  private func closesLater(_ text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Bool {
    var i = from
    while i < text.count {
      let (kind, length, _) = Self.kind(text, i)
      if kind == .lineBreak { return false }
      if kind == .apostrophe,
        i + length == text.count || Self.kind(text, i + length).0 != .letter
      {
        return true
      }
      i += length
    }
    return false
  }

  private mutating func openQuote() {
    inQuotes = true
    pendingQuote = true
  }

  private mutating func closeQuote() {
    inQuotes = false
    pendingQuote = false
  }

  private mutating func scanMark(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int, _ scalar: UInt32
  ) -> Int {
    switch scalar {
    case 0x2E:
      let run = runLength(text, i)
      if run >= 3 { note(.ellipsis) }
      note(.stop)
      pendingSentence = true
      return i + run
    case 0x2026:
      note([.ellipsis, .stop])
      pendingSentence = true
    case 0x3F:
      note(has(.question) || runLength(text, i) > 1 ? [.question, .questions] : .question)
      pendingSentence = true
      return i + runLength(text, i)
    case 0x21:
      note(
        has(.exclamation) || runLength(text, i) > 1 ? [.exclamation, .exclamations] : .exclamation)
      pendingSentence = true
      return i + runLength(text, i)
    case 0x3B:
      note(.stop)
      pendingSentence = true
    case 0x2C, 0x2013, 0x2014, 0x28, 0x29: note(.comma)
    case 0x2D: if runLength(text, i) > 1 || isApart(text, i) { note(.comma) }
    case 0x3A: note(.colon)
    case 0x22: if inQuotes { closeQuote() } else { openQuote() }
    case 0x201C, 0xAB: openQuote()
    case 0x201D, 0xBB: closeQuote()
    default: break
    }
    return i + length
  }

  private func runLength(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < text.count, text[i] == text[start] { i += 1 }
    return i - start
  }

  private func isApart(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i == 0 || i + 1 >= text.count || text[i - 1] == 0x20 || text[i + 1] == 0x20
  }
}
