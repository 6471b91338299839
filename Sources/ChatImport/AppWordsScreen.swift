/// A look at the first and last bytes of a message that tells at once that no app wrote in it.
///
/// Nearly every message of a chat is words of a person; this spares them the closer look. A screen
/// never passes what ``AppWords`` would find: where the few bytes leave a doubt, it holds.
struct AppWordsScreen {
  /// How many bytes are looked at on each side.
  private static let width = 4

  /// The first bytes of words for a message that was taken back.
  private let starts: Set<UInt32>
  /// The last bytes of words for a picture, a sound or a file.
  private let ends: Set<UInt32>

  /// Creates a screen for words in small letters.
  init(starts: [String], ends: [String]) {
    self.starts = Set(starts.compactMap { Self.key(Array($0.utf8).prefix(Self.width)) })
    self.ends = Set(ends.compactMap { Self.key(Array($0.utf8).suffix(Self.width)) })
  }

  /// Returns whether it is sure that no app wrote in a message of these lines.
  func passes(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.first, let last = lines.last, first.count >= Self.width else {
      return false
    }
    return isPlain(start: first) && isPlain(end: first) && isPlain(end: last)
  }

  /// A start with other letters than ASCII, or with blanks or marks, is looked at more closely.
  private func isPlain(start line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first > 0x20, let key = Self.key(line.prefix(Self.width)) else {
      return false
    }
    return !starts.contains(key)
  }

  private func isPlain(end line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= Self.width, let byte = line.last, byte > 0x20 else { return false }
    let end = line.suffix(Self.width)
    guard let key = Self.key(end) else { return !Self.mayBeMark(end) }
    return byte != UInt8(ascii: ">") && byte != UInt8(ascii: ")") && !ends.contains(key)
  }

  /// Whether the last scalar may be a blank or a mark of direction: those begin with these bytes.
  private static func mayBeMark(_ end: ArraySlice<UInt8>) -> Bool {
    let tail = Array(end.suffix(3))
    guard tail.count == 3 else { return true }
    return [0xE1, 0xE2, 0xE3, 0xEF].contains(tail[0]) || [0xC2, 0xD8].contains(tail[1])
      || tail[2] < 0x80
  }

  /// Four ASCII bytes as one number, capitals as small letters; nil for any others.
  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard bytes.count == width else { return nil }
    var key: UInt32 = 0
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      key = key << 8 | UInt32(isCapital ? byte | 0x20 : byte)
    }
    return key
  }
}
