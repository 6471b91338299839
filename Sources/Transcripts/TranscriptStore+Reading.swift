public import Conversation
import Foundation
import GRDB

/// A session that is kept, without its turns.
public struct SessionSummary: Hashable, Sendable {
  /// The identity of the session.
  public let id: RowID
  /// When it began.
  public let began: Timestamp
  /// How many turns are kept of it.
  public let turnCount: Int

  /// Creates a summary.
  public init(id: RowID, began: Timestamp, turnCount: Int) {
    self.id = id
    self.began = began
    self.turnCount = turnCount
  }
}

/// A turn that a search found.
public struct FoundTurn: Hashable, Sendable {
  /// The session it belongs to.
  public let session: SessionSummary
  /// The turn.
  public let turn: Turn
}

extension TranscriptStore {
  /// Returns all sessions that are kept, newest first.
  public func sessions() throws(TranscriptError) -> [SessionSummary] {
    try reporting {
      try pool.read { db in
        var counts: [RowID: Int] = [:]
        let rows = try Row.fetchCursor(
          db, sql: "SELECT session AS id, count(*) AS turns FROM turn GROUP BY session")
        while let row = try rows.next() {
          counts[try identity(row)] = row.value("turns", Int.self) ?? 0
        }
        return try everySession(db).sorted(by: RecentSessions.isNewer).map {
          SessionSummary(id: $0.id, began: $0.began, turnCount: counts[$0.id] ?? 0)
        }
      }
    }
  }

  /// Returns the newest sessions, newest first, at most `count`; quick however many are kept, for
  /// the latest few dozen.
  public func latestSessions(_ count: Int) throws(TranscriptError) -> [SessionSummary] {
    try reporting {
      try pool.read { db in
        try newest(max(0, count), db).map {
          SessionSummary(id: $0.id, began: $0.began, turnCount: try self.count($0.id, db))
        }
      }
    }
  }

  /// Returns how many sessions are kept, without unsealing any.
  public func sessionCount() throws(TranscriptError) -> Int {
    try reporting {
      try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") ?? 0 }
    }
  }

  /// Returns the identities of the sessions whose names begin with `prefix`, in order of name, at
  /// most `limit`.
  public func sessions(
    startingWith prefix: SessionName.Prefix, limit: Int = 2
  ) throws(TranscriptError) -> [RowID] {
    try reporting {
      try pool.read { db in
        let rows = try Row.fetchAll(
          db, sql: "SELECT id FROM session WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?",
          arguments: [Data(prefix.first.bytes), Data(prefix.last.bytes), limit])
        return try rows.map(identity)
      }
    }
  }

  /// Returns a session with its turns, oldest first.
  ///
  /// Throws ``TranscriptError/noSuchSession`` if it is not kept.
  public func session(_ id: RowID) throws(TranscriptError) -> Session {
    try reporting {
      try pool.read { db in
        guard let began = try began(of: id, db) else { throw TranscriptError.noSuchSession }
        return Session(id: id, began: began, turns: try turns(of: id, db))
      }
    }
  }

  /// Returns the session that began last, or nil if none is kept.
  public func latest() throws(TranscriptError) -> Session? {
    try reporting {
      try pool.read { db in
        guard let newest = try newest(1, db).first else { return nil }
        return Session(id: newest.id, began: newest.began, turns: try turns(of: newest.id, db))
      }
    }
  }

  /// Returns the turns of a session, oldest first.
  func turns(of session: RowID, _ db: Database) throws -> [Turn] {
    try records(of: session, db).map { try $0.record.turn($0.id) }
  }

  /// Returns what is sealed of the turns of a session, oldest first.
  func records(of session: RowID, _ db: Database) throws -> [(id: RowID, record: TurnRecord)] {
    let statement = try db.cachedStatement(sql: "SELECT id, sealed FROM turn WHERE session = ?")
    let rows = try Row.fetchAll(statement, arguments: [Data(session.bytes)])
    let records = try rows.map { row in
      let id = try identity(row)
      return (id: id, record: try record(row, id: id, session: session))
    }
    return records.sorted {
      ($0.record.at, $0.record.sequence) < ($1.record.at, $1.record.sequence)
    }
  }

  /// Returns what is sealed of a turn; throws ``TranscriptError/tampered(_:)``.
  func record(_ row: Row, id: RowID, session: RowID) throws -> TurnRecord {
    let place = Sealer.Place(table: .turn, row: id, session: session)
    guard let blob = row.value("sealed", Data.self), let plain = sealer.open(blob, at: place) else {
      throw TranscriptError.tampered(folder.database)
    }
    return try TurnRecord(bytes: Array(plain))
  }

  /// Returns the identity in the column `id`; throws ``TranscriptError/tampered(_:)``.
  func identity(_ row: Row) throws -> RowID {
    guard let id = row.value("id", Data.self).flatMap(RowID.init(bytes:)) else {
      throw TranscriptError.tampered(folder.database)
    }
    return id
  }
}
