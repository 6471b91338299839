/// Words and their numbers, found by their bytes: a hash table over what stands between blanks.
///
/// A word of up to eight bytes is its own key. A longer one is found by a hash of its bytes and then compared
/// byte by byte.
struct WordTable {
  private struct Slot {
    var key: UInt64 = 0
    var number: UInt32 = 0
    var length: UInt32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 16)
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  /// How many words there are; their numbers are 1 up to this.
  private(set) var count = 0

  /// Returns the number of a word, 0 when it has none.
  func known(_ word: String) -> WordNumber {
    let written = Array(word.utf8)
    return number(of: written.span, from: 0, to: written.count, key: WordTable.key(of: written))
  }

  /// Returns the number of a word, and gives it one if it has none.
  mutating func number(of word: String) -> WordNumber {
    let written = Array(word.utf8)
    let known = known(word)
    guard known == 0, !written.isEmpty else { return known }
    count += 1
    bytes += written
    starts.append(bytes.count)
    if count * 4 > slots.count { grow() }
    place(
      Slot(
        key: WordTable.key(of: written), number: UInt32(count), length: UInt32(written.count)))
    return WordNumber(count)
  }

  /// Returns the number of the word in the bytes, 0 when it is unknown; `key` is its ``key(of:)``.
  @inline(__always)
  func number(of text: Swift.Span<UInt8>, from start: Int, to end: Int, key: UInt64) -> WordNumber {
    let slots = self.slots.span
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: WordTable.hash(key)) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { return 0 }
      if slot.key == key, Int(slot.length) == end - start,
        end - start <= 8 || isEqual(slot, text, start)
      {
        return slot.number
      }
      index = (index &+ 1) & mask
    }
  }

  private func isEqual(_ slot: Slot, _ text: Swift.Span<UInt8>, _ start: Int) -> Bool {
    let first = starts[Int(slot.number) - 1]
    for offset in 0..<Int(slot.length) where bytes[first + offset] != text[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: WordTable.hash(slot.key)) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  // MARK: Keys

  /// Returns the key of a word: its first eight bytes as a number, the others mixed in.
  static func key(of word: [UInt8]) -> UInt64 {
    var key: UInt64 = 0
    for start in stride(from: 0, to: word.count, by: 8) {
      var block: UInt64 = 0
      for index in start..<min(start + 8, word.count) {
        block |= UInt64(word[index]) << UInt64(8 * (index - start))
      }
      key = start == 0 ? block : mixed(key, block)
    }
    return key
  }

  /// Returns the key of a word that is a block of up to eight bytes longer.
  @inline(__always)
  static func mixed(_ key: UInt64, _ block: UInt64) -> UInt64 {
    (key &<< 7 | key &>> 57) &* 0x9E37_79B9_7F4A_7C15 ^ block
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed &>> 32
  }
}
