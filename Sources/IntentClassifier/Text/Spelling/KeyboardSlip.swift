/// What a slip of the fingers costs: the likelier it is, the less.
///
/// The four kinds are Damerau's ("A Technique for Computer Detection and Correction of Spelling
/// Errors", Communications of the ACM 7, 1964). Within a kind, doubled letters, lost vowels and
/// neighbours on the keyboard come before all else; people seldom miss the first letter.
enum KeyboardSlip {
  /// Two letters changed places.
  static func swap(at index: Int) -> Int { index == 0 ? 3 : 2 }

  /// The letter at `index` is one too many.
  static func extra(_ typed: [UInt8], at index: Int) -> Int {
    let letter = typed[index]
    let before = index > 0 ? typed[index - 1] : 0
    let after = index + 1 < typed.count ? typed[index + 1] : 0
    if letter == before || letter == after { return 2 }
    let isNear = isNeighbour(letter, before) || isNeighbour(letter, after)
    return (isNear ? 3 : 4) + (index == 0 ? first : 0)
  }

  /// `letter` was lost before the letter at `index`.
  static func lost(_ letter: UInt8, _ typed: [UInt8], at index: Int) -> Int {
    let before = index > 0 ? typed[index - 1] : 0
    let after = index < typed.count ? typed[index] : 0
    if letter == before || letter == after { return 2 }
    return (isVowel(letter) ? 3 : 4) + (index == 0 ? first : 0)
  }

  /// `letter` was meant in the place of the one typed at `index`.
  static func wrong(_ letter: UInt8, _ typed: [UInt8], at index: Int) -> Int {
    let other = typed[index]
    let isNear = isNeighbour(letter, other) || isVowel(letter) && isVowel(other)
    return (isNear ? 3 : 5) + (index == 0 ? first : 0)
  }

  /// What a slip in the first letter costs beside.
  private static let first = 3

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// Whether two letters lie side by side on a QWERTY keyboard.
  static func isNeighbour(_ one: UInt8, _ other: UInt8) -> Bool {
    guard (0x61...0x7A).contains(one), (0x61...0x7A).contains(other) else { return false }
    return neighbours[Int(one - 0x61)] & (1 << UInt32(other - 0x61)) != 0
  }

  private static let neighbours: [UInt32] = {
    let rows: [[UInt8]] = [
      Array("qwertyuiop".utf8), Array("asdfghjkl".utf8), Array("zxcvbnm".utf8),
    ]
    var result = [UInt32](repeating: 0, count: 26)
    func join(_ one: UInt8, _ other: UInt8) {
      result[Int(one - 0x61)] |= 1 << UInt32(other - 0x61)
      result[Int(other - 0x61)] |= 1 << UInt32(one - 0x61)
    }
    for row in rows { for i in 1..<row.count { join(row[i - 1], row[i]) } }
    for (upper, lower) in zip(rows, rows.dropFirst()) {
      for i in lower.indices {
        join(lower[i], upper[i])
        if i + 1 < upper.count { join(lower[i], upper[i + 1]) }
      }
    }
    return result
  }()
}
