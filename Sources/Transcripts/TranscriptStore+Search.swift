import Conversation
import Foundation
import GRDB

/// Turns that a search found.
public struct FoundTurns: Hashable, Sendable {
  /// The turns: newest session first, then oldest turn first.
  public let turns: [FoundTurn]
  /// How many were found in all, those beyond the limit included.
  public let total: Int
}

extension TranscriptStore {
  /// Returns the turns in which the words were said or answered, side by side and in any case;
  /// newest session first, then oldest turn first.
  ///
  /// Curly and straight apostrophes are the same. Nothing is found for an empty text.
  public func search(_ words: String) throws(TranscriptError) -> [FoundTurn] {
    guard !words.isEmpty else { return [] }
    return try search(TurnFilter(words: words)).turns
  }

  /// Returns the turns that a filter wants, the first `limit` of them; newest session first, then
  /// oldest turn first.
  ///
  /// Every turn is unsealed, on all cores: about a second for a million of them.
  public func search(
    _ filter: TurnFilter, limit: Int = .max
  ) throws(TranscriptError) -> FoundTurns {
    try reporting {
      let words = WordSearch(filter.words)
      let hits = try scan { try Hit($0, filter, words, room: &$1) }
      return try pool.read { db in
        let (shown, sessions) = try ordered(hits, limit, db)
        let turns = try shown.compactMap { hit -> FoundTurn? in
          guard let session = sessions[hit.session], let turn = try turn(hit.id, db) else {
            return nil
          }
          return FoundTurn(session: session, turn: turn)
        }
        return FoundTurns(turns: turns, total: hits.count)
      }
    }
  }

  private func ordered(
    _ hits: [Hit], _ limit: Int, _ db: Database
  ) throws -> ([Hit], [RowID: SessionSummary]) {
    var began: [RowID: Timestamp] = [:]
    for session in Set(hits.map(\.session)) { began[session] = try self.began(of: session, db) }
    let sorted = hits.filter { began[$0.session] != nil }.sorted { a, b in
      guard a.session == b.session else {
        return RecentSessions.isNewer(a.session(began), b.session(began))
      }
      return (a.at, a.sequence) < (b.at, b.sequence)
    }
    let shown = Array(sorted.prefix(max(0, limit)))
    let summaries = try Set(shown.map(\.session)).map { session in
      SessionSummary(
        id: session, began: began[session] ?? Timestamp(milliseconds: 0),
        turnCount: try count(session, db))
    }
    return (shown, Dictionary(uniqueKeysWithValues: summaries.map { ($0.id, $0) }))
  }

  private func turn(_ id: RowID, _ db: Database) throws -> Turn? {
    let statement = try db.cachedStatement(sql: "SELECT session, sealed FROM turn WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [Data(id.bytes)]) else { return nil }
    guard let session = row.value("session", Data.self).flatMap(RowID.init(bytes:)) else {
      throw TranscriptError.tampered(folder.database)
    }
    return try record(row, id: id, session: session).turn(id)
  }
}

/// A turn that was found, without its words.
private struct Hit: Sendable {
  let id: RowID
  let session: RowID
  let at: Int64
  let sequence: Int

  /// Creates the hit, or nothing if the filter does not want the turn.
  init?(
    _ scanned: ScannedTurn, _ filter: TurnFilter, _ search: WordSearch?, room: inout [UInt8]
  ) throws {
    if let among = filter.among, !among.contains(scanned.id) { return nil }
    let isSecondForm = scanned.plain.first == TurnRecord.mark
    if let search, isSecondForm {
      guard search.holds(in: scanned.plain, room: &room) else { return nil }
    }
    let record = try TurnRecord(bytes: Array(scanned.plain))
    if filter.looksAtReadings || (search != nil && !isSecondForm) {
      let turn = try record.turn(scanned.id)
      guard filter.wants(turn), search?.holds(in: turn) ?? true else { return nil }
    }
    guard filter.wants(Timestamp(milliseconds: record.at)) else { return nil }
    id = scanned.id
    session = scanned.session
    at = record.at
    sequence = record.sequence
  }

  func session(_ began: [RowID: Timestamp]) -> RecentSession {
    RecentSession(id: session, began: began[session] ?? Timestamp(milliseconds: 0))
  }
}
