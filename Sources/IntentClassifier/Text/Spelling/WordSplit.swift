/// Finds the two words that were typed without the space between them.
enum WordSplit {
  /// Returns how many letters the first word has and how sure that is, or nil where nothing or two ways fit as well.
  ///
  /// One of the two must hold sentences together ("leave·me", "talk·to"), or both must be words of
  /// the library of four letters or more; prefixes that look like words split nothing off. Of five
  /// letters only "i" and "u" are split off ("i·need").
  static func find(
    _ typed: [UInt8], _ vocabulary: Vocabulary
  ) -> (place: Int, worth: Int)? {
    guard (5...SpellingRepair.longest).contains(typed.count) else { return nil }
    return typed.withUnsafeBufferPointer { bytes in
      var best: (place: Int, worth: Int)?
      var isTied = false
      for place in 1..<bytes.count - 1 {
        let worth = worth(bytes, place, vocabulary)
        guard worth > 0, worth >= best?.worth ?? 0 else { continue }
        isTied = worth == best?.worth
        best = (place, worth)
      }
      return isTied ? nil : best
    }
  }

  /// How good a place is; 0 where no two words stand.
  private static func worth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ vocabulary: Vocabulary
  ) -> Int {
    let head = part(UnsafeBufferPointer(rebasing: bytes[..<place]), vocabulary)
    guard head > 0, !isPrefix(bytes[..<place]) else { return 0 }
    let tail = part(UnsafeBufferPointer(rebasing: bytes[place...]), vocabulary)
    guard tail > 0, !isSuffix(bytes[place...]) else { return 0 }
    if bytes.count == 5 { return place == 1 && head + tail == 6 ? 6 : 0 }
    if head == 1 && tail == 1 { return min(place, bytes.count - place) > 3 ? 1 : 0 }
    return head + tail
  }

  /// 3 for a word that holds sentences together, 2 for a form of one, 1 for a word of the library.
  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> Int {
    if bytes.count == 1 {
      return bytes[0] == UInt8(ascii: "i") || bytes[0] == UInt8(ascii: "u") ? 3 : 0
    }
    let found = vocabulary.analyse(bytes)
    guard found.lemma != 0 else { return 0 }
    if FunctionWord.isOne(found.word) {
      return bytes.count > 2 || isCommonPair(bytes) ? 3 : 0
    }
    guard bytes.count > 2 else { return 0 }
    if FunctionWord.isOne(found.lemma) || vocabulary.expansion(found.word).count > 1 { return 2 }
    return vocabulary.isUsed(found.lemma) ? 1 : 0
  }

  private static func isCommonPair(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ["me", "to", "my", "he", "we", "it", "up", "so", "do", "go", "no", "if", "is", "us"].contains {
      bytes.elementsEqual($0.utf8)
    }
  }

  /// "overthinks" and "outgrew" are words, though no list may have them.
  private static func isPrefix(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    [
      "over", "under", "out", "up", "down", "off", "on", "in", "for", "with", "back", "after",
      "non", "self", "through", "to", "no", "so", "be", "her", "him", "any", "some", "every",
    ].contains { bytes.elementsEqual($0.utf8) }
  }

  private static func isSuffix(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["able", "like", "less", "one", "is", "it", "end", "hood", "work", "school", "ish"].contains {
      bytes.elementsEqual($0.utf8)
    }
  }
}
