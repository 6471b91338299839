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
    try reporting { try pool.read(summaries) }
  }

  /// Returns a session with its turns, oldest first.
  ///
  /// Throws ``TranscriptError/noSuchSession`` if it is not kept.
  public func session(_ id: RowID) throws(TranscriptError) -> Session {
    try reporting {
      try pool.read { db in
        let sql = "SELECT sealed FROM session WHERE id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [Data(id.bytes)]) else {
          throw TranscriptError.noSuchSession
        }
        return Session(id: id, began: try began(row, session: id), turns: try turns(of: id, db))
      }
    }
  }

  /// Returns the session that began last, or nil if none is kept.
  public func latest() throws(TranscriptError) -> Session? {
    try reporting {
      try pool.read { db in
        guard let newest = try summaries(db).first else { return nil }
        return Session(id: newest.id, began: newest.began, turns: try turns(of: newest.id, db))
      }
    }
  }

  /// Returns the turns in which the words were said or answered, side by side and in any case;
  /// newest session first, then oldest turn first.
  ///
  /// Curly and straight apostrophes are the same. Nothing is found for an empty text.
  public func search(_ words: String) throws(TranscriptError) -> [FoundTurn] {
    let wanted = Self.folded(words)
    guard !wanted.isEmpty else { return [] }
    return try reporting {
      try pool.read { db in
        try summaries(db).flatMap { summary in
          try turns(of: summary.id, db).filter { Self.holds($0, wanted) }
            .map { FoundTurn(session: summary, turn: $0) }
        }
      }
    }
  }

  private func summaries(_ db: Database) throws -> [SessionSummary] {
    let sql = """
      SELECT id, sealed, (SELECT count(*) FROM turn WHERE turn.session = session.id) AS turns
      FROM session
      """
    let summaries = try Row.fetchAll(db, sql: sql).map { row in
      let id = try identity(row)
      return SessionSummary(
        id: id, began: try began(row, session: id), turnCount: row.value("turns", Int.self) ?? 0)
    }
    return summaries.sorted { a, b in
      a.began != b.began ? a.began > b.began : a.id.bytes.lexicographicallyPrecedes(b.id.bytes)
    }
  }

  private func began(_ row: Row, session: RowID) throws -> Timestamp {
    let place = Sealer.Place(table: .session, row: session, session: session)
    return Timestamp(milliseconds: try unseal(SessionRecord.self, row, at: place).began)
  }

  private func turns(of session: RowID, _ db: Database) throws -> [Turn] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, sealed FROM turn WHERE session = ?", arguments: [Data(session.bytes)])
    let records = try rows.map { row in
      let id = try identity(row)
      let place = Sealer.Place(table: .turn, row: id, session: session)
      return (id: id, record: try unseal(TurnRecord.self, row, at: place))
    }
    return
      try records
      .sorted { ($0.record.at, $0.record.sequence) < ($1.record.at, $1.record.sequence) }
      .map { try $0.record.turn($0.id) }
  }

  private func identity(_ row: Row) throws -> RowID {
    guard let id = row.value("id", Data.self).flatMap(RowID.init(bytes:)) else {
      throw TranscriptError.tampered(folder.database)
    }
    return id
  }

  private func unseal<Record: Decodable>(
    _ type: Record.Type, _ row: Row, at place: Sealer.Place
  ) throws -> Record {
    guard let blob = row.value("sealed", Data.self), let json = sealer.open(blob, at: place) else {
      throw TranscriptError.tampered(folder.database)
    }
    return try RecordCoding.decode(type, from: json)
  }

  private static func holds(_ turn: Turn, _ wanted: String) -> Bool {
    folded(turn.said).contains(wanted) || turn.replied.contains { folded($0.text).contains(wanted) }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("\u{2019}", with: "'")
  }
}
