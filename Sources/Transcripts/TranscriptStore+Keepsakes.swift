public import Conversation
import Foundation
import GRDB

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
  private static func place(_ id: RowID) -> Sealer.Place {
    Sealer.Place(table: .keepsake, row: id, session: RowID(high: 0, low: 0))
  }

  /// Keeps something, in place of what was kept under the same identity; it is on disk when this
  /// returns.
  public func keep(_ keepsake: Keepsake) throws(TranscriptError) {
    try reporting {
      let json = try RecordCoding.encode(KeepsakeRecord(keepsake))
      let sealed = sealer.seal(json, at: Self.place(keepsake.id))
      try pool.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO keepsake (id, sealed) VALUES (?, ?)",
          arguments: [Data(keepsake.id.bytes), sealed])
      }
    }
  }

  /// Returns what is kept, oldest first; kinds of a later version are left out.
  ///
  /// Throws ``TranscriptError/tampered(_:)`` for a row that doesn't open.
  public func keepsakes() throws(TranscriptError) -> [Keepsake] {
    try reporting {
      let rows = try pool.read { try Row.fetchAll($0, sql: "SELECT id, sealed FROM keepsake") }
      let found = try rows.compactMap { row -> Keepsake? in
        guard let bytes = row.value("id", Data.self), let id = RowID(bytes: bytes),
          let blob = row.value("sealed", Data.self),
          let json = sealer.open(blob, at: Self.place(id))
        else { throw TranscriptError.tampered(folder.database) }
        return try RecordCoding.decode(KeepsakeRecord.self, from: json).keepsake(id)
      }
      return found.sorted { ($0.at, $0.id.high, $0.id.low) < ($1.at, $1.id.high, $1.id.low) }
    }
  }

  /// Takes something that was kept out for good. What is not there is no error.
  public func discard(_ keepsake: RowID) throws(TranscriptError) {
    try reporting {
      try pool.write { db in
        try db.execute(
          sql: "DELETE FROM keepsake WHERE id = ?", arguments: [Data(keepsake.bytes)])
      }
      // Another process may keep the side file busy; it is folded in at the next closing then.
      _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }
}
