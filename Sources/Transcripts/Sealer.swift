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
    case session, turn, caution, keepsake, chatPart
  }

  private static let format: UInt8 = 1
  private static let block = 128
  private let cipher: Cipher

  /// Creates a sealer; throws ``TranscriptError/sealingUnavailable`` for a key of the wrong size.
  init(key: SecretBytes) throws(TranscriptError) { cipher = try Cipher(key: key) }

  /// Returns the blob for `plain` at `place`.
  func seal(_ plain: Data, at place: Place) -> Data {
    let padded = Self.pad([UInt8](plain))
    let sealed = padded.withUnsafeBufferPointer { cipher.seal($0, context: Self.context(place)) }
    return Data([Self.format] + sealed)
  }

  /// Returns the plaintext of the blob at `place`, or nil if anything about it is not as written.
  func open(_ blob: Data, at place: Place) -> Data? {
    guard blob.first == Self.format else { return nil }
    let sealed = [UInt8](blob.dropFirst())
    guard let size = Cipher.plainSize(ofSealed: sealed.count) else { return nil }
    var padded = [UInt8](repeating: 0, count: size)
    let isGenuine = padded.withUnsafeMutableBufferPointer {
      cipher.open(sealed, context: Self.context(place), into: $0)
    }
    guard isGenuine else { return nil }
    var plainSize = 0
    guard sodium_unpad(&plainSize, padded, size, Self.block) == 0 else { return nil }
    return Data(padded.prefix(plainSize))
  }

  private static func pad(_ plain: [UInt8]) -> [UInt8] {
    var padded = plain + [UInt8](repeating: 0, count: block)
    var size = padded.count
    _ = sodium_pad(&size, &padded, plain.count, block, padded.count)
    return Array(padded.prefix(size))
  }

  /// The name of the table ends with a zero and all that follows has a fixed size, so that no two
  /// places have the same context.
  private static func context(_ place: Place) -> [UInt8] {
    Array(place.table.rawValue.utf8) + [0, format] + place.row.bytes + place.session.bytes
  }
}

extension RowID {
  /// The sixteen bytes, highest first, as the database keeps them.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) }
    }
  }

  /// Creates the id from its sixteen bytes; nil for any other number of bytes.
  init?(bytes: Data) {
    guard bytes.count == 16 else { return nil }
    let halves = [bytes.prefix(8), bytes.dropFirst(8)].map { half in
      half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(high: halves[0], low: halves[1])
  }
}
