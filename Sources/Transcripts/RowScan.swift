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
  /// Returns what `visit` makes of every turn that is kept, in no order. It may use the bytes that
  /// are handed to it as it likes.
  ///
  /// A turn that does not open, or for which `visit` throws, ends the scan with
  /// ``TranscriptError/tampered(_:)``.
  func scan<Found: Sendable>(
    _ visit: @Sendable (ScannedTurn, inout [UInt8]) throws -> Found?
  ) throws -> [Found] {
    let parts = RowScan.parts(ofSize: folder.databaseSize)
    guard parts.count > 1 else { return try scan(parts[0], sealer, visit) }
    let outcome = Mutex<(found: [Found], failure: (any Error)?)>(([], nil))
    let order = Mutex(parts[...])
    DispatchQueue.concurrentPerform(iterations: RowScan.workers) { _ in
      do {
        let sealer = try sealer.copy()
        while let part = order.withLock({ $0.popFirst() }) {
          let some = try scan(part, sealer, visit)
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
    _ part: ClosedRange<UInt8>, _ sealer: Sealer,
    _ visit: (ScannedTurn, inout [UInt8]) throws -> Found?
  ) throws -> [Found] {
    try pool.read { db in
      let sql = "SELECT id, session, sealed FROM turn WHERE id >= ? AND id <= ?"
      let upper = Data([part.upperBound]) + Data(repeating: 0xFF, count: 17)
      let lower = part.lowerBound == 0 ? Data() : Data([part.lowerBound])
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [lower, upper])
      var found: [Found] = []
      var rooms: (plain: [UInt8], spare: [UInt8]) = ([], [])
      while let row = try rows.next() {
        guard let turn = try scan(row, sealer, &rooms, visit) else { continue }
        found.append(turn)
      }
      return found
    }
  }

  private func scan<Found>(
    _ row: Row, _ sealer: Sealer, _ rooms: inout (plain: [UInt8], spare: [UInt8]),
    _ visit: (ScannedTurn, inout [UInt8]) throws -> Found?
  ) throws -> Found? {
    let damage = TranscriptError.tampered(folder.database)
    let id = try row.withUnsafeData(atIndex: 0) { $0.flatMap(RowID.init(bytes:)) }
    let session = try row.withUnsafeData(atIndex: 1) { $0.flatMap(RowID.init(bytes:)) }
    guard let id, let session else { throw damage }
    let place = Sealer.Place(table: .turn, row: id, session: session)
    let size = try row.withUnsafeData(atIndex: 2) { blob in
      blob.flatMap { sealer.open($0, at: place, in: &rooms.plain) }
    }
    guard let size else { throw damage }
    return try rooms.plain.withUnsafeBytes { room in
      let plain = UnsafeRawBufferPointer(rebasing: room[..<size])
      return try visit(ScannedTurn(id: id, session: session, plain: plain), &rooms.spare)
    }
  }
}
