public import Conversation
public import Foundation
import GRDB

/// What an import brought in.
public struct ImportReport: Hashable, Sendable {
  /// How many turns are new.
  public internal(set) var turns = 0
  /// How many were there already and were left as they are.
  public internal(set) var known = 0
  /// How many things kept beside turns were brought in.
  public internal(set) var keepsakes = 0
}

extension TranscriptStore {
  /// Returns a session in JSON Lines, with what was kept beside it: `mend` can bring it in again.
  public static func lines(
    of session: Session, with keepsakes: [Keepsake] = []
  ) throws(TranscriptError) -> [String] {
    let head = ExchangeLine.SessionLine(id: session.id.hex, began: UTCTime.text(session.began))
    var lines = [ExchangeLine.session(head)]
    lines += session.turns.map { .turn(.init($0, session: session.id)) }
    let turns = Set(session.turns.map(\.id))
    // A chat is brought in again from its own file.
    let own = keepsakes.filter { keepsake in
      guard keepsake.kind != .chat else { return false }
      guard let turn = keepsake.turn else { return keepsake.session == session.id }
      return turns.contains(turn)
    }
    lines += own.map { .keepsake(.init($0)) }
    return try reporting(at: "-") { try lines.map { try $0.json() } }
  }

  /// Returns what is kept beside no session, in JSON Lines.
  public static func lines(
    ofLoose keepsakes: [Keepsake]
  ) throws(TranscriptError) -> [String] {
    let loose = keepsakes.filter { $0.session == nil && $0.turn == nil && $0.kind != .chat }
    return try reporting(at: "-") { try loose.map { try ExchangeLine.keepsake(.init($0)).json() } }
  }

  /// Brings in what ``lines(of:with:)`` wrote: all of it, or after an error nothing.
  ///
  /// What is kept already under the same identity stays as it is. Throws
  /// ``TranscriptError/badImport(line:)`` with the number of the first line that is not as it was
  /// written, counted from 1; blank lines are passed over.
  public func importLines(_ lines: [Data]) throws(TranscriptError) -> ImportReport {
    try reporting {
      try pool.write { db in
        var bringing = Bringing()
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
          do {
            try bring(try ExchangeLine(json: line), &bringing, db)
          } catch let error as DatabaseError {
            throw error
          } catch {
            throw TranscriptError.badImport(line: index + 1)
          }
        }
        return bringing.report
      }
    }
  }

  private struct Bringing {
    var report = ImportReport()
    var began: [RowID: Timestamp] = [:]
    var sequences: [RowID: Int] = [:]
  }

  private func bring(
    _ line: ExchangeLine, _ bringing: inout Bringing, _ db: Database
  ) throws {
    switch line {
    case .session(let line):
      guard let id = RowID(hex: line.id), let began = UTCTime.moment(line.began) else {
        throw RecordCoding.Failure.broken
      }
      bringing.began[id] = began
    case .turn(let line):
      let (session, turn) = try line.turn()
      try bring(turn, session, &bringing, db)
    case .keepsake(let line):
      let keepsake = try line.keepsake()
      guard try !isThere(keepsake.id, in: "keepsake", db) else { return }
      try put(keepsake, db)
      bringing.report.keepsakes += 1
    }
  }

  private func bring(
    _ turn: Turn, _ session: RowID, _ bringing: inout Bringing, _ db: Database
  ) throws {
    guard try !isThere(turn.id, in: "turn", db) else {
      bringing.report.known += 1
      return
    }
    try insert(session, began: bringing.began[session] ?? turn.at, db)
    let sequence = try bringing.sequences[session] ?? count(session, db)
    bringing.sequences[session] = sequence + 1
    try insert(turn, sequence: sequence, session: session, db)
    bringing.report.turns += 1
  }

  private func isThere(_ id: RowID, in table: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [Data(id.bytes)]) != nil
  }
}
