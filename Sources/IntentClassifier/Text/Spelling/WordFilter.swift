/// A set of words in a small space: it never misses one, and rarely claims one too many.
///
/// An xor filter (Graf and Lemire, "Xor Filters: Faster and Smaller Than Bloom and Cuckoo Filters",
/// Journal of Experimental Algorithmics 25, 2020) with fingerprints of 12 bits: 1 in 4,096 strings
/// that are no words is taken for one. Each fingerprint is two printable characters, 48 to a line, so
/// that the filter is asked as it lies in the program, and nothing is unpacked at the start.
public struct WordFilter: Sendable {
  /// What the hashes are mixed with.
  let seed: UInt64
  /// The number of fingerprints in each of the three blocks.
  let blockLength: UInt32

  /// The first of the 64 characters in a row that write six bits each.
  static let firstCharacter = UInt8(ascii: "?")
  /// The characters on a line, before its end.
  static let lineLength = 96

  /// The number of fingerprints.
  var count: Int { Int(blockLength) * 3 }

  /// Returns whether the word with this hash may be in the set; `text` holds the fingerprints.
  func contains(_ hash: UInt64, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = Place(hash, self)
    let found =
      Self.slot(place.first, text) ^ Self.slot(place.second, text) ^ Self.slot(place.third, text)
    return found == place.fingerprint
  }

  /// Returns a fingerprint as it is written in the text.
  private static func slot(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let offset = index * 2 + index * 2 / lineLength
    return UInt16(text[offset] &- firstCharacter) << 6 | UInt16(text[offset + 1] &- firstCharacter)
  }

  /// The three fingerprints that a hash asks for, and what they must give together.
  struct Place {
    var first: Int
    var second: Int
    var third: Int
    var fingerprint: UInt16

    init(_ hash: UInt64, _ filter: WordFilter) {
      let mixed = Self.mix(hash &+ filter.seed)
      let block = UInt64(filter.blockLength)
      func reduce(_ bits: UInt64) -> Int { Int(((bits & 0xFFFF_FFFF) &* block) >> 32) }
      first = reduce(mixed)
      second = reduce(mixed >> 21 | mixed << 43) + Int(block)
      third = reduce(mixed >> 42 | mixed << 22) + Int(block) * 2
      fingerprint = UInt16(truncatingIfNeeded: (mixed ^ mixed >> 32) & 0xFFF)
    }

    /// The last step of MurmurHash3 (Appleby), which spreads every bit over all.
    private static func mix(_ value: UInt64) -> UInt64 {
      var mixed = value
      mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
      mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
      return mixed ^ mixed >> 33
    }
  }
}
