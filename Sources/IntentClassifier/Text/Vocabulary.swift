/// All words that the reader knows, each with its base form and what it may be.
///
/// Words are found by a hash and confirmed by their bytes. Forms that do not stand in the list
/// ("yelled") are led back to their base form by their ending.
public struct Vocabulary: Sendable {
  var pool: [UInt8]
  /// Where the bytes of a word begin; one more at the end.
  var starts: [UInt32]
  var lemmas: [UInt32]
  var tagBits: [UInt32]
  /// Where the words that a spelling stands for begin in `expansionWords`; one more at the end.
  var expansionStarts: [UInt32]
  var expansionWords: [UInt32]
  /// Word numbers in an open-addressing hash table; 0 is a free place.
  var table: [UInt32]
  /// Two bits for each word, sixteen words a number: whether the library uses it, whether it may be
  /// the first half of a word that was typed as two.
  var flagBits: [UInt32]

  /// The number of words, the unknown one included.
  public var count: Int { lemmas.count }

  /// Returns the number of the word with these bytes, or 0.
  func number(_ bytes: UnsafeBufferPointer<UInt8>) -> WordNumber {
    bytes.isEmpty ? 0 : number(bytes, hash: Self.hash(bytes))
  }

  /// Returns the number of the word with these bytes, which have this hash, or 0.
  func number(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> WordNumber {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let candidate = table[place]
      if candidate == 0 { return 0 }
      if equals(candidate, bytes) { return candidate }
      place = (place + 1) & mask
    }
  }

  /// Returns the number of the word, or 0.
  public func number(_ word: String) -> WordNumber {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { number($0) }
  }

  /// Returns how the word is written.
  public func text(_ number: WordNumber) -> String {
    guard number > 0, number < count else { return "" }
    let word = pool[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    return String(decoding: word, as: UTF8.self)
  }

  func tags(_ number: WordNumber) -> WordTags { WordTags(rawValue: tagBits[Int(number)]) }

  func lemma(_ number: WordNumber) -> WordNumber { lemmas[Int(number)] }

  /// Returns the words that a spelling stands for; empty for most words.
  func expansion(_ number: WordNumber) -> ArraySlice<UInt32> {
    let index = Int(number)
    return expansionWords[Int(expansionStarts[index])..<Int(expansionStarts[index + 1])]
  }

  /// Whether the library uses the word, rather than English alone.
  func isUsed(_ number: WordNumber) -> Bool { flags(number) & 1 != 0 }

  /// Whether the word may be the first half of one that was typed as two.
  func opensPair(_ number: WordNumber) -> Bool { flags(number) & 2 != 0 }

  private func flags(_ number: WordNumber) -> UInt32 {
    flagBits[Int(number >> 4)] >> ((number & 15) * 2)
  }

  /// Returns the word that `first` and the letters after it make together, or 0.
  func pair(_ first: WordNumber, _ second: [UInt8]) -> WordNumber {
    let head = pool[Int(starts[Int(first)])..<Int(starts[Int(first) + 1])]
    let spelling = head + [UInt8(ascii: " ")] + second
    let found = spelling.withUnsafeBufferPointer { number($0) }
    return found == 0 ? 0 : expansion(found).first ?? 0
  }

  private func equals(_ number: WordNumber, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == bytes.count else { return false }
    for i in 0..<bytes.count where pool[start + i] != bytes[i] { return false }
    return true
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), with its high half folded in.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}

/// A word as it was looked up.
struct WordAnalysis {
  var word: WordNumber = 0
  var lemma: WordNumber = 0
  var tags: WordTags = []
}

extension Vocabulary {
  /// Returns the word with these bytes: its number, its base form and what it may be.
  ///
  /// Unknown words get number 0 and tags guessed from their ending.
  func analyse(_ bytes: UnsafeBufferPointer<UInt8>) -> WordAnalysis {
    let known = number(bytes)
    if known != 0 {
      return WordAnalysis(word: known, lemma: lemma(known), tags: tags(known))
    }
    if let form = inflected(bytes) { return form }
    return WordAnalysis(tags: Self.guess(bytes))
  }

  /// Returns the word as a form of a known noun or verb.
  func inflected(_ bytes: UnsafeBufferPointer<UInt8>) -> WordAnalysis? {
    guard bytes.count > 3, let last = bytes.last else { return nil }
    return switch last {
    case UInt8(ascii: "s"): formInS(bytes)
    case UInt8(ascii: "d"): formInSuffix(bytes, "ed", tags: [.verb, .past, .participle])
    case UInt8(ascii: "g"): formInSuffix(bytes, "ing", tags: [.verb, .ing])
    case UInt8(ascii: "n"): formInSuffix(bytes, "in", tags: [.verb, .ing])
    default: nil
    }
  }

  private func formInS(_ bytes: UnsafeBufferPointer<UInt8>) -> WordAnalysis? {
    let stem = UnsafeBufferPointer(rebasing: bytes.dropLast())
    guard stem.last != UInt8(ascii: "s") else { return nil }
    if let form = third(number(stem)) { return form }
    guard stem.last == UInt8(ascii: "e") else { return nil }
    if let form = third(number(UnsafeBufferPointer(rebasing: bytes.dropLast(2)))) { return form }
    guard bytes.count > 4, bytes[bytes.count - 3] == UInt8(ascii: "i") else { return nil }
    return third(number(bytes.dropLast(3), then: UInt8(ascii: "y")))
  }

  private func third(_ base: WordNumber) -> WordAnalysis? {
    guard base != 0 else { return nil }
    let known = tags(base)
    var form = known.intersection([
      .report, .control, .partnerNoun, .otherPerson, .feminine, .masculine, .time,
    ])
    if known.contains(.verb) && known.contains(.base) { form.formUnion([.verb, .third]) }
    if known.contains(.noun) { form.formUnion([.noun, .plural]) }
    guard form.contains(.verb) || form.contains(.noun) else { return nil }
    return WordAnalysis(word: 0, lemma: lemma(base), tags: form)
  }

  private func formInSuffix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ suffix: StaticString, tags form: WordTags
  ) -> WordAnalysis? {
    let length = suffix.utf8CodeUnitCount
    guard bytes.count > length + 1, ends(bytes, with: suffix) else { return nil }
    let stem = bytes.dropLast(length)
    var base = verb(number(stem, then: UInt8(ascii: "e")))
    if base == 0, stem.count > 2, stem[stem.endIndex - 1] == stem[stem.endIndex - 2] {
      base = verb(number(UnsafeBufferPointer(rebasing: stem.dropLast())))
    }
    if base == 0 { base = verb(number(UnsafeBufferPointer(rebasing: stem))) }
    if base == 0, stem.last == UInt8(ascii: "i") {
      base = verb(number(stem.dropLast(), then: UInt8(ascii: "y")))
    }
    if base == 0, stem.last == UInt8(ascii: "y"), form.contains(.ing) {
      base = verb(numberInIE(stem.dropLast()))
    }
    guard base != 0 else { return nil }
    let kept = tags(base).intersection([.report, .control])
    return WordAnalysis(word: 0, lemma: lemma(base), tags: form.union(kept))
  }

  private func verb(_ number: WordNumber) -> WordNumber {
    number != 0 && tags(number).contains(.verb) && tags(number).contains(.base) ? number : 0
  }

  private func number(
    _ stem: Slice<UnsafeBufferPointer<UInt8>>, then letter: UInt8
  ) -> WordNumber {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stem.count + 1) { buffer in
      for (i, byte) in stem.enumerated() { buffer[i] = byte }
      buffer[stem.count] = letter
      return number(UnsafeBufferPointer(buffer))
    }
  }

  /// "lying" is a form of "lie".
  private func numberInIE(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> WordNumber {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stem.count + 2) { buffer in
      for (i, byte) in stem.enumerated() { buffer[i] = byte }
      buffer[stem.count] = UInt8(ascii: "i")
      buffer[stem.count + 1] = UInt8(ascii: "e")
      return number(UnsafeBufferPointer(buffer))
    }
  }

  private func ends(_ bytes: UnsafeBufferPointer<UInt8>, with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { ending in
      bytes.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Returns what an unknown word may be, by its ending.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> WordTags {
    guard bytes.count > 4 else { return [.noun, .adjective] }
    let ending = bytes.suffix(3)
    if ending.elementsEqual("ing".utf8) { return [.verb, .ing, .noun] }
    if ending.dropFirst().elementsEqual("ed".utf8) {
      return [.verb, .past, .participle, .adjective]
    }
    if ending.dropFirst().elementsEqual("ly".utf8) { return [.adverb] }
    if ending.elementsEqual("ous".utf8) || ending.elementsEqual("ful".utf8) { return [.adjective] }
    return [.noun, .adjective]
  }
}
