import CSodium
import Conversation

/// Opens the blobs of turns one after another, in memory that is used again and wiped at the end.
struct RowOpener: ~Copyable {
  private let cipher: Cipher
  private var context: [UInt8]
  private var room: UnsafeMutableBufferPointer<UInt8>

  /// Creates an opener with a key of its own, so that two threads need not wait for each other.
  init(_ sealer: Sealer) throws(TranscriptError) {
    cipher = try sealer.cipher.copy()
    let nowhere = RowID(high: 0, low: 0)
    context = Sealer.context(Sealer.Place(table: .turn, row: nowhere, session: nowhere))
    room = .allocate(capacity: 4096)
  }

  deinit {
    sodium_memzero(room.baseAddress, room.count)
    room.deallocate()
  }

  /// Returns the plaintext of a blob, valid until the next call, or nil if anything about the blob or
  /// its place is not as written.
  mutating func open(
    _ blob: UnsafeRawBufferPointer, row: RowID, session: RowID
  ) -> UnsafeMutableRawBufferPointer? {
    guard blob.first == Sealer.format else { return nil }
    guard let size = Cipher.plainSize(ofSealed: blob.count - 1), size > 0 else { return nil }
    context.removeLast(2 * RowID.size)
    row.append(to: &context)
    session.append(to: &context)
    if room.count < size { grow(to: size * 2) }
    let plain = UnsafeMutableBufferPointer(rebasing: room[..<size])
    let sealed = UnsafeRawBufferPointer(rebasing: blob[1...])
    guard cipher.open(sealed, context: context, into: plain) else { return nil }
    guard let end = Sealer.unpaddedSize(UnsafeBufferPointer(plain)) else { return nil }
    return UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: plain[..<end]))
  }

  private mutating func grow(to size: Int) {
    sodium_memzero(room.baseAddress, room.count)
    room.deallocate()
    room = .allocate(capacity: size)
  }
}
