public import Conversation
import Foundation
import GRDB
import Synchronization

/// What is sealed of a keepsake: JSON, in which a later version may add keys.
struct KeepsakeRecord: Codable, Hashable {
  /// The version of the form.
  var v = 1
  var kind: String
  /// When it was kept, in milliseconds.
  var at: Int64
  var session: Data?
  var turn: Data?
  var fields: [String: String]

  init(_ keepsake: Keepsake) {
    kind = keepsake.kind.rawValue
    at = keepsake.at.milliseconds
    session = keepsake.session.map { Data($0.bytes) }
    turn = keepsake.turn.map { Data($0.bytes) }
    fields = keepsake.fields
  }

  /// The keepsake; nil for a kind that this version doesn't know.
  func keepsake(_ id: RowID) -> Keepsake? {
    guard let kind = Keepsake.Kind(rawValue: kind) else { return nil }
    return Keepsake(
      id: id, kind: kind, at: Timestamp(milliseconds: at),
      session: session.flatMap { RowID(bytes: $0) }, turn: turn.flatMap { RowID(bytes: $0) },
      fields: fields)
  }
}

extension TranscriptStore {
  /// Where a keepsake stands.
  static func place(_ id: RowID) -> Sealer.Place {
    Sealer.Place(table: .keepsake, row: id, session: RowID(high: 0, low: 0))
  }

  /// Keeps something, in place of what was kept under the same identity; it is on disk when this
  /// returns.
  public func keep(_ keepsake: Keepsake) throws(TranscriptError) {
    try reporting { try pool.write { try put(keepsake, $0) } }
  }

  /// Writes something that is kept.
  func put(_ keepsake: Keepsake, _ db: Database) throws {
    let json = try RecordCoding.encode(KeepsakeRecord(keepsake))
    try db.execute(
      sql: "INSERT OR REPLACE INTO keepsake (id, sealed) VALUES (?, ?)",
      arguments: [
        Data(keepsake.id.bytes), sealer.seal(json, at: Self.place(keepsake.id)),
      ])
  }

  /// Returns what is kept, oldest first; kinds of a later version are left out.
  ///
  /// Throws ``TranscriptError/tampered(_:)`` for a row that doesn't open.
  public func keepsakes() throws(TranscriptError) -> [Keepsake] {
    try reporting { try pool.read(keepsakes) }
  }

  /// Takes something that was kept out for good. What is not there is no error.
  ///
  /// Throws ``TranscriptError/remainsPending(_:)`` if it is gone but not yet from every file.
  public func discard(_ keepsake: RowID) throws(TranscriptError) {
    let report = try remove(.keepsakes([keepsake]))
    if report.isPending { throw .remainsPending(folder.path) }
  }

  /// Returns what is kept, oldest first.
  func keepsakes(_ db: Database) throws -> [Keepsake] {
    let known = unsealed.withLock { $0 }
    var found: [RowID: UnsealedKeepsake] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, sealed FROM keepsake") {
      guard let bytes = row.value("id", Data.self), let id = RowID(bytes: bytes),
        let blob = row.value("sealed", Data.self)
      else { throw TranscriptError.tampered(folder.database) }
      let isKnown = known[id]?.blob == blob
      found[id] = isKnown ? known[id] : try unseal(blob, id)
    }
    unsealed.withLock { [found] in $0 = found }
    return found.values.compactMap(\.keepsake).sorted {
      ($0.at, $0.id.high, $0.id.low) < ($1.at, $1.id.high, $1.id.low)
    }
  }

  private func unseal(_ blob: Data, _ id: RowID) throws -> UnsealedKeepsake {
    guard let json = sealer.open(blob, at: Self.place(id)) else {
      throw TranscriptError.tampered(folder.database)
    }
    let record = try RecordCoding.decode(KeepsakeRecord.self, from: json)
    return UnsealedKeepsake(blob: blob, keepsake: record.keepsake(id))
  }
}

/// A row of what is kept, and what stood in it: a row that has not changed is not unsealed again.
struct UnsealedKeepsake: Sendable {
  var blob: Data
  /// Nil for a kind that this version doesn't know.
  var keepsake: Keepsake?
}
