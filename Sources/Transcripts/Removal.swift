public import Conversation
import Foundation
import GRDB

/// What is to be deleted for good.
public enum Removal: Hashable, Sendable {
  /// Some turns, and their sessions if these hold nothing else.
  case turns(Set<RowID>)
  /// A session with its turns.
  case session(RowID)
  /// The turns from a moment on, up to another; nil for no bound.
  case span(from: Timestamp?, until: Timestamp?)
  /// Some things that were kept beside what was said.
  case keepsakes(Set<RowID>)
  /// All that is kept, what is remembered of danger included.
  case everything
}

/// What was deleted.
public struct RemovalReport: Hashable, Sendable {
  /// How many sessions are gone as a whole.
  public internal(set) var sessions = 0
  /// How many turns are gone.
  public internal(set) var turns = 0
  /// How many things kept beside them are gone.
  public internal(set) var keepsakes = 0
  /// Whether remains may stand in the files until another process lets go of them; they are taken
  /// out at the next opening or closing.
  public internal(set) var isPending = false

  /// Creates a report.
  public init(sessions: Int = 0, turns: Int = 0, keepsakes: Int = 0, isPending: Bool = false) {
    self.sessions = sessions
    self.turns = turns
    self.keepsakes = keepsakes
    self.isPending = isPending
  }
}

/// Rows that were deleted in a transaction, and the nonces by which their remains are known.
struct RemovedRows {
  var report = RemovalReport()
  var nonces: Set<[UInt8]> = []
  var turns: Set<RowID> = []
  var sessions: Set<RowID> = []
}

extension TranscriptStore {
  /// Deletes for good: the rows go, and then whatever SQLite still has of them in its files.
  ///
  /// What was kept beside a turn or a session goes with it. What is not there is no error.
  ///
  /// Waits for other processes to let go of the side file, at most so many milliseconds.
  public func remove(
    _ removal: Removal, waiting patience: Int = 5000
  ) throws(TranscriptError) -> RemovalReport {
    try reporting {
      let removed = try pool.write { db in
        let removed = try delete(removal, db)
        var setting = try StoreSetting.fetch(db, of: self)
        if !setting.isUnclean {
          setting.isUnclean = true
          try setting.put(db, in: self)
        }
        return removed
      }
      var report = removed.report
      report.isPending = try !scrub(removed.nonces, waiting: patience)
      return report
    }
  }

  /// Takes a turn out, and its session if that held nothing else. A turn that is not there is no
  /// error.
  ///
  /// Throws ``TranscriptError/remainsPending(_:)`` if it is gone but not yet from every file.
  public func forget(_ turn: RowID) throws(TranscriptError) {
    let report = try remove(.turns([turn]))
    if report.isPending { throw .remainsPending(folder.path) }
  }

  private func delete(_ removal: Removal, _ db: Database) throws -> RemovedRows {
    var removed = RemovedRows()
    switch removal {
    case .turns(let turns): try delete(turns: turns, &removed, db)
    case .session(let session):
      let found = try Row.fetchAll(
        db, sql: "SELECT id FROM turn WHERE session = ?", arguments: [Data(session.bytes)])
      try delete(turns: Set(try found.map(identity)), &removed, db)
      try delete(sessions: [session], &removed, db)
    case .span(let from, let until):
      try delete(turns: try turns(from: from, until: until, db), &removed, db)
    case .keepsakes(let keepsakes):
      for id in keepsakes { try delete(keepsake: id, &removed, db) }
    case .everything: try deleteAll(&removed, db)
    }
    try deleteWhatHangs(on: removed.sessions, removed.turns, &removed, db)
    try forgetRecent(removed.sessions, db)
    return removed
  }

  private func delete(turns: Set<RowID>, _ removed: inout RemovedRows, _ db: Database) throws {
    var touched: Set<RowID> = []
    let look = try db.cachedStatement(sql: "SELECT session AS id, sealed FROM turn WHERE id = ?")
    let delete = try db.cachedStatement(sql: "DELETE FROM turn WHERE id = ?")
    for turn in turns {
      let key: StatementArguments = [Data(turn.bytes)]
      guard let row = try Row.fetchOne(look, arguments: key) else { continue }
      removed.note(row)
      touched.insert(try identity(row))
      try delete.execute(arguments: key)
      removed.report.turns += 1
      removed.turns.insert(turn)
    }
    try self.delete(sessions: try touched.filter { try count($0, db) == 0 }, &removed, db)
  }

  private func delete(
    sessions: Set<RowID>, _ removed: inout RemovedRows, _ db: Database
  ) throws {
    for session in sessions {
      let key: StatementArguments = [Data(session.bytes)]
      let sql = "SELECT id, sealed FROM session WHERE id = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: key) else { continue }
      removed.note(row)
      try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: key)
      removed.report.sessions += 1
      removed.sessions.insert(session)
    }
  }

  private func delete(keepsake: RowID, _ removed: inout RemovedRows, _ db: Database) throws {
    let key: StatementArguments = [Data(keepsake.bytes)]
    let sql = "SELECT sealed FROM keepsake WHERE id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: key) else { return }
    removed.note(row)
    try db.execute(sql: "DELETE FROM keepsake WHERE id = ?", arguments: key)
    // A chat has its messages in parts of their own.
    let parts = try Row.fetchAll(
      db, sql: "SELECT sealed FROM chatPart WHERE chat = ?", arguments: key)
    for part in parts { removed.note(part) }
    try db.execute(sql: "DELETE FROM chatPart WHERE chat = ?", arguments: key)
    removed.report.keepsakes += 1
  }

  private func deleteAll(_ removed: inout RemovedRows, _ db: Database) throws {
    removed.report.turns = try Int.fetchOne(db, sql: "SELECT count(*) FROM turn") ?? 0
    removed.report.sessions = try Int.fetchOne(db, sql: "SELECT count(*) FROM session") ?? 0
    removed.report.keepsakes = try Int.fetchOne(db, sql: "SELECT count(*) FROM keepsake") ?? 0
    for table in ["turn", "session", "keepsake", "chatPart", "caution", "recent"] {
      let rows = try Row.fetchCursor(db, sql: "SELECT sealed FROM \(table)")
      while let row = try rows.next() { removed.note(row) }
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Deletes what was kept beside turns and sessions that are gone.
  private func deleteWhatHangs(
    on sessions: Set<RowID>, _ turns: Set<RowID>, _ removed: inout RemovedRows, _ db: Database
  ) throws {
    guard !sessions.isEmpty || !turns.isEmpty else { return }
    let hanging = try keepsakes(db).filter { keepsake in
      if let turn = keepsake.turn, turns.contains(turn) { return true }
      return keepsake.session.map(sessions.contains) ?? false
    }
    for keepsake in hanging { try delete(keepsake: keepsake.id, &removed, db) }
  }

  private func forgetRecent(_ sessions: Set<RowID>, _ db: Database) throws {
    guard !sessions.isEmpty else { return }
    let left = try recent(db)?.sessions.filter { !sessions.contains($0.id) }
    guard let left else { return }
    try put(RecentSessions(left), db)
  }

  private func turns(from: Timestamp?, until: Timestamp?, _ db: Database) throws -> Set<RowID> {
    var filter = TurnFilter()
    filter.from = from
    filter.until = until
    var found: Set<RowID> = []
    for session in try everySession(db) {
      // Nothing is said before a session begins.
      if let until, session.began >= until { continue }
      for (id, record) in try records(of: session.id, db)
      where filter.wants(Timestamp(milliseconds: record.at)) {
        found.insert(id)
      }
    }
    return found
  }
}

extension RemovedRows {
  /// Notes the nonce of a row that is about to go.
  fileprivate mutating func note(_ row: Row) {
    guard let nonce = row.value("sealed", Data.self).flatMap(Sealer.nonce(of:)) else { return }
    nonces.insert(nonce)
  }
}
