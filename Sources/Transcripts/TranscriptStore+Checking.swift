import Conversation
import Foundation
import GRDB

extension TranscriptStore {
  /// Reads every row that is kept and returns how many there are; nothing is changed.
  ///
  /// Throws ``TranscriptError/tampered(_:)`` at the first row that is not as it was written.
  @discardableResult
  public func check() throws(TranscriptError) -> Int {
    try reporting {
      let others = try pool.read { db in
        let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        guard problems == ["ok"] else { throw TranscriptError.tampered(folder.database) }
        _ = try StoreSetting.fetch(db, of: self)
        if try Int.fetchOne(db, sql: "SELECT count(*) FROM recent") ?? 0 > 0,
          try recent(db) == nil
        {
          throw TranscriptError.tampered(folder.database)
        }
        try checkCaution(db)
        return try everySession(db).count + keepsakes(db).count
      }
      let turns = try scan { turn, _ in
        _ = try TurnRecord(bytes: Array(turn.plain)).turn(turn.id)
        return 1
      }
      let chats = try keepsakes().filter { $0.kind == .chat }
      return try chats.reduce(others + turns.count) { try $0 + parts(ofChat: $1.id).count }
    }
  }
}
