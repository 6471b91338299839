/// Cuts UTF-8 text into raw words and notes the punctuation between them.
///
/// One pass, no allocation once its buffers have grown. Any bytes will do: what is not UTF-8 counts as blank.
struct Scanner {
  private(set) var words: [RawWord] = []
  /// The letters of the word at hand, in lower case.
  var letters: [UInt8] = []
  var speller = Speller()
  /// The second halves of words that were typed as two, with the words that they make.
  private var halves: [(index: Int, joined: WordAnalysis)] = []
  private var inQuotes = false
  private var pendingQuote = false
  private var pendingSentence = true
  private var pendingLine = false

  /// Scans the text; the result is in `words`.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    words.removeAll(keepingCapacity: true)
    speller.start()
    halves.removeAll(keepingCapacity: true)
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
      case .mark:
        let masked = length == 1 && MaskedWord.isMask(text[i])
        i =
          (masked ? scanMasked(text, i, vocabulary) : nil) ?? scanMark(text, i, length, scalar)
      case .lineBreak:
        note(.stop)
        pendingSentence = true
        pendingLine = true
        i += length
      case .blank, .joiner: i += length
      }
    }
    if !halves.isEmpty { joinHalves() }
  }

  /// Puts together the words that were typed as two.
  private mutating func joinHalves() {
    var next = 0
    var count = 0
    for i in words.indices {
      guard next < halves.count, halves[next].index == i else {
        words[count] = words[i]
        count += 1
        continue
      }
      let joined = halves[next].joined
      next += 1
      if i + 1 < words.count, Self.ownsNext(joined, words[i], words[i + 1]) {
        words[count] = words[i]
        count += 1
        continue
      }
      words[count - 1].end = words[i].end
      words[count - 1].analysis = joined
      words[count - 1].features.formUnion(words[i].features)
      words[count - 1].features.insert(.repaired)
    }
    words.removeLast(words.count - count)
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
      case .mark where Self.isMissedApostrophe(text, i): apostrophe = letters.count
      case .mark where MaskedWord.isMask(text[i]):
        guard let end = scanMasked(text, start, vocabulary) else { break scan }
        return end
      case .blank, .lineBreak, .mark, .emoji: break scan
      }
      i += length
    }
    word.end = i
    if capitals > 0, Self.kind(text, start).2 < 0x61 { word.features.insert(.capitalised) }
    if capitals > 1, small == 0 { word.features.insert(.capitals) }
    let isOpening = pendingSentence || pendingQuote
    let isLeft =
      small == 0 ? capitals > 1 && capitals < 5 : word.features.contains(.capitalised) && !isOpening
    let spelling = Spelling(
      apostrophe: apostrophe, digits: digits, capitals: capitals,
      isRepairable: !isLeft && !Self.isInAddress(text, start, i))
    let place = finish(&word, spelling, vocabulary)
    if place > 0 { appendHalves(word, place, vocabulary) } else { append(word, vocabulary) }
    return i
  }

  /// Reads a word with marks for letters in it; nil if there is none.
  mutating func scanMasked(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ vocabulary: Vocabulary
  ) -> Int? {
    guard let (end, masked) = MaskedWord.read(text, start) else { return nil }
    letters.removeAll(keepingCapacity: true)
    var word = RawWord(start: start, end: end)
    word.analysis = masked.withUTF8Buffer { vocabulary.analyse($0) }
    append(word, vocabulary)
    return end
  }

  /// Appends the two words that were typed as one.
  private mutating func appendHalves(_ word: RawWord, _ place: Int, _ vocabulary: Vocabulary) {
    for range in [0..<place, place..<letters.count] {
      var half = RawWord(start: word.start + range.lowerBound, end: word.start + range.upperBound)
      half.features = word.features.intersection([.capitals, .repaired])
      if range.lowerBound == 0 { half.features.formUnion(word.features) }
      half.analysis = letters.withUnsafeBufferPointer {
        vocabulary.analyse(UnsafeBufferPointer(rebasing: $0[range]))
      }
      append(half, vocabulary)
    }
  }

  private mutating func appendLowercase(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }

  private mutating func scanEmoji(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, _ vocabulary: Vocabulary
  ) -> Int {
    letters.removeAll(keepingCapacity: true)
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
    append(word, vocabulary)
    return i
  }

  private mutating func append(_ word: RawWord, _ vocabulary: Vocabulary) {
    if let last = words.last, vocabulary.opensPair(last.analysis.word),
      let joined = pair(last, word, vocabulary)
    {
      halves.append((words.count, joined))
    }
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
