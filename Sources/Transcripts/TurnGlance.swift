import Conversation

/// A turn in the second form of its record, looked at where it lies: its words, its time and what was
/// heard, without a value made for any of it.
///
/// Bytes that end too early are ``isBroken``; nothing is read beyond them. The form is that of
/// `TurnRecord.bytes`.
struct TurnGlance {
  private let bytes: UnsafeRawBufferPointer
  /// Where the texts end.
  private let textsEnd: Int
  /// How many texts there are.
  private let textCount: Int

  /// Creates the look; nil for the first form, and for bytes that end before the words do.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.first == TurnRecord.mark else { return nil }
    var cursor = Cursor(bytes: bytes, offset: TurnRecord.textsOffset)
    guard let count = cursor.number() else { return nil }
    for _ in 0..<count { guard cursor.text() != nil else { return nil } }
    self.bytes = bytes
    textCount = count
    textsEnd = cursor.offset
  }

  /// When it was said, in milliseconds since 1970.
  var at: Int64 {
    Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 1, as: Int64.self))
  }

  /// Returns whether one of the texts, what was said and what was answered, satisfies `isWanted`.
  func anyText(_ isWanted: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var cursor = Cursor(bytes: bytes, offset: TurnRecord.textsOffset + 4)
    for _ in 0..<textCount {
      guard let text = cursor.text() else { return false }
      if isWanted(text) { return true }
    }
    return false
  }

  /// Returns whether a finding has the label, if one is given, and whether one has the intent or
  /// belongs to that family, if one is given; nil if the bytes end too early.
  func heard(label: [UInt8]?, intent: [UInt8]?) -> Bool? {
    var cursor = Cursor(bytes: bytes, offset: textsEnd)
    var isWanted = (label: label == nil, intent: intent == nil)
    guard cursor.number() != nil, cursor.text() != nil, let count = cursor.number() else {
      return nil
    }
    for _ in 0..<count {
      guard let hasLabel = cursor.number() else { return nil }
      if hasLabel != 0 {
        guard let text = cursor.text() else { return nil }
        if let label, text.elementsEqual(label) { isWanted.label = true }
      }
      guard let name = cursor.text(), cursor.text() != nil, cursor.text() != nil else { return nil }
      if let intent, Self.name(name, belongsTo: intent) { isWanted.intent = true }
      guard cursor.skip(Self.findingEnd) else { return nil }
    }
    return isWanted.label && isWanted.intent
  }

  /// The bytes of a finding after its texts: its place, its confidence and its clause.
  private static let findingEnd = 8 + 8 + 4

  private static func name(_ name: UnsafeRawBufferPointer, belongsTo family: [UInt8]) -> Bool {
    guard name.starts(with: family) else { return false }
    return name.count == family.count || name[family.count] == UInt8(ascii: ".")
  }
}

/// A place in bytes from which numbers and texts are read as `ByteWriter` writes them.
private struct Cursor {
  let bytes: UnsafeRawBufferPointer
  var offset: Int

  /// Reads a number from 0 to 2³²−1; nil beyond the end.
  mutating func number() -> Int? {
    guard offset >= 0, bytes.count - offset >= 4 else { return nil }
    let value = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    offset += 4
    return Int(value)
  }

  /// Reads the bytes of a text; nil if they end too early.
  mutating func text() -> UnsafeRawBufferPointer? {
    guard let size = number(), size <= bytes.count - offset else { return nil }
    defer { offset += size }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
  }

  /// Passes bytes over; returns false if they end too early.
  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - offset else { return false }
    offset += count
    return true
  }
}
