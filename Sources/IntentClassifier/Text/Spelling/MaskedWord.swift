/// Reads swear words that were typed with marks in them ("f*ck", "b!tch", "a$$hole").
enum MaskedWord {
  /// Returns the byte after the word that begins at `start`, and the word, if one is masked there.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (end: Int, word: StaticString)? {
    var end = start
    while end < text.count, end - start < 16, isLetter(text[end]) || isMask(text[end]) { end += 1 }
    if end < text.count, isLetter(text[end]) { return nil }
    while end > start, isMask(text[end - 1]), text[end - 1] != UInt8(ascii: "*") { end -= 1 }
    let typed = UnsafeBufferPointer(rebasing: text[start..<end])
    guard typed.contains(where: isMask), typed.count > 2 else { return nil }
    let letters = typed.count(where: isLetter)
    guard letters > 0, typed.count - letters < 5 else { return nil }
    return words.first { fits(typed, $0, isStrict: letters < 2) }.map { (end, $0) }
  }

  /// Likeliest first, since "f***" fits more than one.
  private static let words: [StaticString] = [
    "fuck", "fucking", "fucked", "fucker", "fuckin", "fucks", "shit", "bitch", "ass", "asshole",
    "cunt", "dick", "bullshit", "shitty", "bitches", "motherfucker", "motherfucking", "bastard",
    "whore", "slut", "sluts", "cock", "prick", "pissed", "piss", "crap", "damn", "damned", "hell",
    "arse", "arsehole", "twat", "wanker", "wank", "dickhead", "goddamn", "kill", "suicide", "rape",
    "raped", "sex", "porn", "die",
  ]

  static func isMask(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "!"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func fits(
    _ typed: UnsafeBufferPointer<UInt8>, _ word: StaticString, isStrict: Bool
  ) -> Bool {
    word.withUTF8Buffer { letters in
      if letters.count == typed.count, zip(typed, letters).allSatisfy(stands) { return true }
      guard !isStrict, let star = typed.firstIndex(of: UInt8(ascii: "*")) else { return false }
      return fitsRun(typed, letters, star)
    }
  }

  /// Whether one run of stars stands for a run of letters of another length ("f*ing").
  private static func fitsRun(
    _ typed: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>, _ star: Int
  ) -> Bool {
    var after = star
    while after < typed.count, typed[after] == UInt8(ascii: "*") { after += 1 }
    let rest = typed.count - after
    guard star > 0, rest > 1, star + rest < letters.count else { return false }
    return zip(typed[..<star], letters).allSatisfy(stands)
      && zip(typed[after...], letters.suffix(rest)).allSatisfy(stands)
  }

  private static func stands(_ typed: UInt8, for letter: UInt8) -> Bool {
    switch typed {
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "%"): true
    case UInt8(ascii: "$"): letter == UInt8(ascii: "s")
    case UInt8(ascii: "@"): letter == UInt8(ascii: "a")
    case UInt8(ascii: "!"): letter == UInt8(ascii: "i")
    default: typed | 0x20 == letter
    }
  }

  /// Changes digits that stand for letters ("sh1t") in place; false if there are none, or others.
  static func replaceDigits(_ letters: inout [UInt8]) -> Bool {
    var changed = false
    for i in letters.indices where letters[i] < 0x3A {
      switch letters[i] {
      case UInt8(ascii: "0"): letters[i] = UInt8(ascii: "o")
      case UInt8(ascii: "1"): letters[i] = UInt8(ascii: "i")
      case UInt8(ascii: "3"): letters[i] = UInt8(ascii: "e")
      case UInt8(ascii: "4"): letters[i] = UInt8(ascii: "a")
      case UInt8(ascii: "5"): letters[i] = UInt8(ascii: "s")
      case UInt8(ascii: "7"): letters[i] = UInt8(ascii: "t")
      default: return false
      }
      changed = true
    }
    return changed
  }
}
