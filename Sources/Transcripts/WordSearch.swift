import Conversation
import Foundation

/// Finds words in sealed turns without reading more of a turn than its words.
///
/// Letters are compared in any case, and curly apostrophes are straight ones. Most turns are told
/// apart by bytes alone; only where those agree are the texts compared as text.
struct WordSearch: Sendable {
  /// The words, folded.
  let wanted: String
  /// The longest part of the words that has the same bytes however it is typed, in lower case.
  private let probe: [UInt8]
  /// Where the letter of the probe stands that is rarest in English.
  private let anchor: Int
  /// Whether equal bytes are all there is to compare, in a text of ASCII alone.
  private let isExact: Bool

  /// Creates a search; nil for words that hold nothing.
  init?(_ words: String) {
    wanted = Self.folded(words)
    guard !wanted.isEmpty else { return nil }
    let bytes = Array(wanted.precomposedStringWithCanonicalMapping.utf8)
    let probe = Self.probe(in: bytes)
    isExact = probe.count == bytes.count
    anchor = probe.indices.max { Self.rarity(probe[$0]) < Self.rarity(probe[$1]) } ?? 0
    self.probe = probe
  }

  /// Returns the longest part of ASCII that is found as it is wherever the words are.
  ///
  /// Left out are apostrophes, which may be curly; `k`, which may be the sign of the kelvin; and a
  /// letter before one that is not ASCII, with which it may be one sign.
  private static func probe(in bytes: [UInt8]) -> [UInt8] {
    var longest: [UInt8] = []
    var run: [UInt8] = []
    for byte in bytes {
      if byte >= 0x80 { run = Array(run.dropLast()) }
      if byte < 0x80, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "k") {
        run.append(byte)
      } else {
        if run.count > longest.count { longest = run }
        run = []
      }
    }
    return run.count > longest.count ? run : longest
  }

  /// Returns whether the words stand in one of the texts of a turn.
  func holds(in turn: Turn) -> Bool {
    Self.folded(turn.said).contains(wanted)
      || turn.replied.contains { Self.folded($0.text).contains(wanted) }
  }

  /// Returns whether the words stand in a text.
  ///
  /// `room` is memory for folding; it grows as needed.
  func holds(inText text: UnsafeRawBufferPointer, room: inout [UInt8]) -> Bool {
    guard text.count >= probe.count else { return false }
    if room.count < text.count { room = [UInt8](repeating: 0, count: text.count * 2) }
    let (isFound, isPlain) = room.withUnsafeMutableBytes { room in
      let isPlain = Self.lower(text, into: room)
      return (holdsProbe(UnsafeRawBufferPointer(rebasing: room[..<text.count])), isPlain)
    }
    guard isFound else { return false }
    if isExact, isPlain { return true }
    return Self.folded(String(decoding: text, as: UTF8.self)).contains(wanted)
  }

  /// Looks for the rarest letter of the probe, and compares around it.
  private func holdsProbe(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress, let letter = probe[safely: anchor] else { return true }
    var start = anchor
    let end = text.count - (probe.count - anchor - 1)
    while start < end {
      guard let found = memchr(base + start, Int32(letter), end - start) else { return false }
      let place = UnsafeRawPointer(found) - base
      if memcmp(base + (place - anchor), probe, probe.count) == 0 { return true }
      start = place + 1
    }
    return false
  }

  /// Puts the text with its Latin letters in lower case into `room`; returns whether it is ASCII.
  private static func lower(
    _ text: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var all: UInt8 = 0
    for index in 0..<text.count {
      let byte = text[index]
      all |= byte
      room[index] = byte &+ (byte &- 65 < 26 ? 32 : 0)
    }
    return all < 0x80
  }

  /// Returns how rare a byte is in English text: the blank and `e` come most, then other letters.
  private static func rarity(_ byte: UInt8) -> Int {
    commonFirst.firstIndex(of: byte) ?? commonFirst.count
  }

  private static let commonFirst = Array(" etaoinsrhdlucmfywgpbvkxqjz".utf8)

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("\u{2019}", with: "'")
  }
}

extension Array {
  /// The element at an index, or nil beyond the ends.
  fileprivate subscript(safely index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
