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

/// Sessions in which a search found turns.
public struct FoundSessions: Hashable, Sendable {
  /// The sessions, newest first.
  public let sessions: [SessionSummary]
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
  /// Every turn is unsealed, on all cores: about a second for a million of them. The sessions whose
  /// turns are shown are read once more.
  public func search(
    _ filter: TurnFilter, limit: Int = .max
  ) throws(TranscriptError) -> FoundTurns {
    let match = TurnMatch(filter)
    return try reporting {
      let counts = try matches(match)
      return try pool.read { db in
        let sessions = try newestFirst(counts, db)
        var found: [FoundTurn] = []
        for session in sessions where found.count < limit {
          let summary = try summary(session, db)
          let turns = try turns(of: session.id, db).filter(match.wants)
          found += turns.map { FoundTurn(session: summary, turn: $0) }
        }
        let total = sessions.reduce(0) { $0 + (counts[$1.id] ?? 0) }
        return FoundTurns(turns: Array(found.prefix(max(0, limit))), total: total)
      }
    }
  }

  /// Returns the sessions that have turns which a filter wants, newest first, at most `limit`.
  public func sessions(
    with filter: TurnFilter, limit: Int = .max
  ) throws(TranscriptError) -> FoundSessions {
    try reporting {
      let counts = try matches(TurnMatch(filter))
      return try pool.read { db in
        let sessions = try newestFirst(counts, db)
        let shown = try sessions.prefix(max(0, limit)).map { try summary($0, db) }
        return FoundSessions(sessions: shown, total: sessions.count)
      }
    }
  }

  /// Returns how many turns of each session are wanted.
  private func matches(_ match: TurnMatch) throws -> [RowID: Int] {
    let hits = try scan { turn, room in
      try match.wants(turn.plain, turn.id, room: &room) ? turn.session : nil
    }
    return hits.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func newestFirst(_ counts: [RowID: Int], _ db: Database) throws -> [RecentSession] {
    let known = try counts.keys.compactMap { session in
      try began(of: session, db).map { RecentSession(id: session, began: $0) }
    }
    return known.sorted(by: RecentSessions.isNewer)
  }

  private func summary(_ session: RecentSession, _ db: Database) throws -> SessionSummary {
    SessionSummary(
      id: session.id, began: session.began, turnCount: try count(session.id, db))
  }
}
