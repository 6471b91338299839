import Conversation
import Foundation
import GRDB
import Synchronization

/// A turn while a scan looks at it.
struct ScannedTurn {
  /// The identity of the turn.
  let id: RowID
  /// The identity of its session.
  let session: RowID
  /// What was sealed, valid only during the visit.
  let plain: UnsafeRawBufferPointer
}

/// Looks at every turn of a store, on all cores.
///
/// Identities are random, so that ranges of them are parts of about the same size. Each part is read
/// by a connection of its own and unsealed with a copy of the key of its own, since the memory of a
/// key serves one thread at a time.
enum RowScan {
  /// How many threads scan a large store.
  static let workers = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))
  /// The size of a database in bytes from which more than one thread pays.
  private static let largeSize = 4 << 20
  private static let partsPerWorker = 8

  /// The ranges of first bytes of identities to look at one after another.
  static func parts(ofSize bytes: Int) -> [ClosedRange<UInt8>] {
    let count = bytes < largeSize ? 1 : min(256, workers * partsPerWorker)
    return (0..<count).map { part in
      UInt8(part * 256 / count)...UInt8((part + 1) * 256 / count - 1)
    }
  }
}

extension TranscriptStore {
  /// Returns what `visit` makes of every turn that is kept, in no order; the bytes beside the turn
  /// are memory that it may use as it likes.
  ///
  /// A turn that does not open, or for which `visit` throws, ends the scan with
  /// ``TranscriptError/tampered(_:)``.
  func scan<Found: Sendable>(
    _ visit: @Sendable (ScannedTurn, inout [UInt8]) throws -> Found?
  ) throws -> [Found] {
    let parts = RowScan.parts(ofSize: folder.databaseSize)
    guard parts.count > 1 else { return try scan(parts[...], visit) }
    let outcome = Mutex<(found: [Found], failure: (any Error)?)>(([], nil))
    let order = Mutex(parts[...])
    DispatchQueue.concurrentPerform(iterations: RowScan.workers) { _ in
      do {
        while let part = order.withLock({ $0.popFirst() }) {
          let some = try scan([part], visit)
          outcome.withLock { $0.found += some }
        }
      } catch {
        order.withLock { $0.removeAll() }
        outcome.withLock { $0.failure = error }
      }
    }
    return try outcome.withLock { outcome in
      if let failure = outcome.failure { throw failure }
      return outcome.found
    }
  }

  private func scan<Found>(
    _ parts: ArraySlice<ClosedRange<UInt8>>, _ visit: (ScannedTurn, inout [UInt8]) throws -> Found?
  ) throws -> [Found] {
    var found: [Found] = []
    var opener = try RowOpener(sealer)
    var spare: [UInt8] = []
    for part in parts {
      try pool.read { db in
        let rows = try BlobRows(
          db, sql: "SELECT id, session, sealed FROM turn WHERE id >= ? AND id <= ?",
          arguments: [
            part.lowerBound == 0 ? Data() : Data([part.lowerBound]),
            Data([part.upperBound] + [UInt8](repeating: 0xFF, count: RowID.size + 1)),
          ])
        while try rows.advance() {
          guard let id = rows.blob(0).flatMap(RowID.init(bytes:)),
            let session = rows.blob(1).flatMap(RowID.init(bytes:)),
            let sealed = rows.blob(2), let plain = opener.open(sealed, row: id, session: session)
          else { throw TranscriptError.tampered(folder.database) }
          let turn = ScannedTurn(id: id, session: session, plain: UnsafeRawBufferPointer(plain))
          if let some = try visit(turn, &spare) { found.append(some) }
        }
      }
    }
    return found
  }
}
