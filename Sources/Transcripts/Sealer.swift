import CSodium
import Conversation
import Foundation

/// What turns rows into sealed blobs and back.
///
/// A blob is one byte that names the format, then the sealed plaintext, padded to a multiple of
/// 128 bytes so that its size tells little. It is bound to the place where it stands: copied into
/// another row, table or session it does not open.
struct Sealer: Sendable {
  /// Where a blob stands.
  struct Place: Sendable {
    /// The table.
    var table: Table
    /// The identity of the row.
    var row: RowID
    /// The session that the row belongs to.
    var session: RowID
  }

  /// The tables with sealed rows; the raw value is the table's name in the database.
  enum Table: String, Sendable {
    case session, turn, caution, keepsake, recent, setting, chatPart
  }

  /// The byte that a blob begins with.
  static let format: UInt8 = 1
  private static let block = 128
  /// What seals and opens, without regard to the place.
  let cipher: Cipher

  /// Creates a sealer; throws ``TranscriptError/sealingUnavailable`` for a key of the wrong size.
  init(key: SecretBytes) throws(TranscriptError) { cipher = try Cipher(key: key) }

  /// Returns the blob for `plain` at `place`.
  func seal(_ plain: Data, at place: Place) -> Data { seal([UInt8](plain), at: place) }

  /// Returns the blob for `plain` at `place`.
  func seal(_ plain: [UInt8], at place: Place) -> Data {
    let padded = Self.pad(plain)
    let sealed = padded.withUnsafeBufferPointer { cipher.seal($0, context: Self.context(place)) }
    return Data([Self.format] + sealed)
  }

  /// Returns how many bytes the blob of so many bytes of plaintext has.
  static func sealedSize(ofPlain count: Int) -> Int {
    1 + Cipher.sealedSize(ofPlain: (count / block + 1) * block)
  }

  /// Returns the plaintext of the blob at `place`, or nil if anything about it is not as written.
  func open(_ blob: Data, at place: Place) -> Data? {
    var room: [UInt8] = []
    return open(blob, at: place, in: &room).map { Data(room.prefix($0)) }
  }

  /// Puts the plaintext of the blob at `place` into `room`, which grows as needed, and returns its
  /// size; nil if anything about the blob is not as written.
  func open(_ blob: Data, at place: Place, in room: inout [UInt8]) -> Int? {
    guard blob.first == Self.format else { return nil }
    guard let size = Cipher.plainSize(ofSealed: blob.count - 1), size > 0 else { return nil }
    if room.count < size { room = [UInt8](repeating: 0, count: size * 2) }
    let context = Self.context(place)
    return room.withUnsafeMutableBufferPointer { room -> Int? in
      let plain = UnsafeMutableBufferPointer(rebasing: room[..<size])
      let isGenuine = blob.withUnsafeBytes { bytes in
        cipher.open(
          UnsafeRawBufferPointer(rebasing: bytes[1...]), context: context, into: plain)
      }
      return isGenuine ? Self.unpaddedSize(UnsafeBufferPointer(plain)) : nil
    }
  }

  /// Returns the nonce of a blob: random bytes by which its remains can be recognised anywhere.
  static func nonce(of blob: Data) -> [UInt8]? {
    guard blob.count > Cipher.nonceSize else { return nil }
    return Array(blob.dropFirst().prefix(Cipher.nonceSize))
  }

  private static func pad(_ plain: [UInt8]) -> [UInt8] {
    var padded = plain + [UInt8](repeating: 0, count: block)
    var size = padded.count
    _ = sodium_pad(&size, &padded, plain.count, block, padded.count)
    return Array(padded.prefix(size))
  }

  /// Returns how long plaintext is without its padding (ISO/IEC 7816-4: one byte 0x80, then zeros), or
  /// nil where that is not as written.
  ///
  /// How long it takes tells how long the padding is, to nobody but the owner of the key: what was
  /// not sealed with it has been refused before.
  static func unpaddedSize(_ padded: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = padded.count - 1
    let first = max(0, padded.count - block)
    while end > first, padded[end] == 0 { end -= 1 }
    return end >= first && padded[end] == 0x80 ? end : nil
  }

  /// What a blob is bound to.
  ///
  /// The name of the table ends with a zero and all that follows has a fixed size, so that no two
  /// places have the same context.
  static func context(_ place: Place) -> [UInt8] {
    var context = Array(place.table.rawValue.utf8)
    context.reserveCapacity(context.count + 34)
    context.append(0)
    context.append(format)
    place.row.append(to: &context)
    place.session.append(to: &context)
    return context
  }
}

extension RowID {
  /// How many bytes the database keeps of an identity.
  static let size = 16

  /// The sixteen bytes, highest first, as the database keeps them.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    append(to: &bytes)
    return bytes
  }

  /// Puts the sixteen bytes at the end of others.
  func append(to bytes: inout [UInt8]) {
    for half in [high, low] {
      withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Creates the id from its sixteen bytes; nil for any other number of bytes.
  init?(bytes: Data) {
    guard let id = bytes.withUnsafeBytes({ RowID(bytes: $0) }) else { return nil }
    self = id
  }

  /// Creates the id from its sixteen bytes; nil for any other number of bytes.
  init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.size else { return nil }
    let high = bytes.loadUnaligned(as: UInt64.self)
    let low = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
  }
}
