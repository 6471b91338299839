/// Bytes as letters that a string of a source file can hold, six bits a letter, made to be read fast.
///
/// The letters are the 64 from `0` on, so that no table is needed: eight of them become six bytes in a
/// few steps on one word. The end is filled up to whole units of 32 letters, which hold 24 bytes.
public struct PackedText: Sendable {
  /// The letters.
  public let letters: StaticString
  /// How many bytes they stand for.
  public let count: Int

  /// The letter for zero.
  static let first: UInt8 = 0x30
  /// The letters of a unit, and the bytes that they stand for.
  static let unitLetters = 32
  static let unitBytes = 24

  /// Creates the packed form of `count` bytes.
  public init(_ letters: StaticString, count: Int) {
    self.letters = letters
    self.count = count
  }

  /// Returns the letters for bytes, as they stand in a source file.
  public static func source(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: unitBytes) {
      let unit = bytes[start..<min(start + unitBytes, bytes.count)]
      let padded = Array(unit) + [UInt8](repeating: 0, count: unitBytes - unit.count)
      for triple in stride(from: 0, to: unitBytes, by: 3) {
        var bits =
          UInt32(padded[triple]) | UInt32(padded[triple + 1]) << 8
          | UInt32(padded[triple + 2]) << 16
        for _ in 0..<4 {
          let letter = first + UInt8(bits & 63)
          if letter == UInt8(ascii: "\\") { result.append(letter) }
          result.append(letter)
          bits >>= 6
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns all bytes.
  ///
  /// - Throws: ``BinaryError/truncated`` where there are fewer letters than they take.
  public func bytes() throws(BinaryError) -> [UInt8] {
    let units = count / PackedText.unitBytes + (count % PackedText.unitBytes == 0 ? 0 : 1)
    let raw = try unit(0, count: units)
    return [UInt8](unsafeUninitializedCapacity: units * PackedText.unitBytes) { room, filled in
      let words = UnsafeMutableRawBufferPointer(room)
      for index in 0..<units {
        let (a, b, c) = PackedText.words(raw, at: index)
        words.storeBytes(of: a.littleEndian, toByteOffset: index * 24, as: UInt64.self)
        words.storeBytes(of: b.littleEndian, toByteOffset: index * 24 + 8, as: UInt64.self)
        words.storeBytes(of: c.littleEndian, toByteOffset: index * 24 + 16, as: UInt64.self)
      }
      filled = count
    }
  }

  /// Returns the 32-bit numbers that begin at a unit, still packed.
  ///
  /// - Throws: ``BinaryError/truncated`` where there are fewer letters than they take.
  func numbers(
    at start: Int, count: Int
  ) throws(BinaryError) -> PackedNumbers {
    let units = count / 6 + (count % 6 == 0 ? 0 : 1)
    return PackedNumbers(letters: try unit(start, count: units))
  }

  /// Returns the letters of units, if all of them are there.
  private func unit(_ start: Int, count: Int) throws(BinaryError) -> UnsafeRawBufferPointer {
    let have = letters.utf8CodeUnitCount / PackedText.unitLetters
    guard letters.hasPointerRepresentation, start >= 0, count >= 0, start <= have,
      count <= have - start
    else { throw .truncated }
    return UnsafeRawBufferPointer(
      start: letters.utf8Start + start * PackedText.unitLetters,
      count: count * PackedText.unitLetters)
  }

  /// Returns the 24 bytes of a unit as three words.
  @inline(__always)
  static func words(
    _ raw: UnsafeRawBufferPointer, at unit: Int
  ) -> (UInt64, UInt64, UInt64) {
    let a = group(raw, unit &* 32)
    let b = group(raw, unit &* 32 &+ 8)
    let c = group(raw, unit &* 32 &+ 16)
    let d = group(raw, unit &* 32 &+ 24)
    return (a | b &<< 48, b &>> 16 | c &<< 32, c &>> 32 | d &<< 16)
  }

  /// Returns the 48 bits of eight letters.
  @inline(__always)
  private static func group(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    let six = word &- 0x3030_3030_3030_3030
    let twelve = six & 0x003F_003F_003F_003F | (six & 0x3F00_3F00_3F00_3F00) &>> 2
    let half = twelve & 0x0000_0FFF_0000_0FFF | (twelve & 0x0FFF_0000_0FFF_0000) &>> 4
    return half & 0xFF_FFFF | half &>> 8 & 0xFFFF_FF00_0000
  }
}

/// The letters of a list of numbers.
struct PackedNumbers {
  fileprivate let letters: UnsafeRawBufferPointer

  /// Unpacks the numbers into the room for them, whose count they were made for.
  func unpack(into room: UnsafeMutableBufferPointer<UInt32>) {
    let whole = room.count / 6
    let words = UnsafeMutableRawBufferPointer(room)
    for unit in 0..<whole {
      let (a, b, c) = PackedText.words(letters, at: unit)
      words.storeBytes(of: a.littleEndian, toByteOffset: unit &* 24, as: UInt64.self)
      words.storeBytes(of: b.littleEndian, toByteOffset: unit &* 24 &+ 8, as: UInt64.self)
      words.storeBytes(of: c.littleEndian, toByteOffset: unit &* 24 &+ 16, as: UInt64.self)
    }
    guard whole * 6 < room.count else { return }
    let (a, b, c) = PackedText.words(letters, at: whole)
    for (place, index) in (whole * 6..<room.count).enumerated() {
      let word = place < 2 ? a : place < 4 ? b : c
      room.initializeElement(
        at: index, to: UInt32(truncatingIfNeeded: word >> UInt64(32 * (place & 1))))
    }
  }
}
