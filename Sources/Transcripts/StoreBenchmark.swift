public import Conversation
import Foundation
import GRDB

/// What the store is measured against: one synced insert of a row of the same size, into a table with
/// nothing but a number and a blob, with the same journal and the same syncs.
public struct BareInsert: Sendable {
  private let queue: DatabaseQueue

  /// Creates the database at `path`, which must not be there.
  public init(_ path: String) throws(TranscriptError) {
    queue = try TranscriptStore.reporting(at: path) {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
            """)
      }
      return queue
    }
  }

  /// Inserts a row with so many bytes, synced.
  public func insert(bytes count: Int) throws(TranscriptError) {
    try TranscriptStore.reporting(at: queue.path) {
      try queue.write { db in
        try db.cachedStatement(sql: "INSERT INTO bare (body) VALUES (?)")
          .execute(arguments: [Data(repeating: 7, count: count)])
      }
    }
  }
}

extension TranscriptStore {
  /// Writes new sessions at once: all of them or, after an error, none.
  public func append(_ sessions: [Session]) throws(TranscriptError) {
    try reporting {
      try pool.write { db in
        for session in sessions {
          try insert(session.id, began: session.began, db)
          for (index, turn) in session.turns.enumerated() {
            try insert(turn, sequence: index, session: session.id, db)
          }
        }
      }
    }
  }

  /// Runs `body` while a reader has the store as it is now, which keeps SQLite's side file busy.
  public func whileReading(_ body: () -> Void) throws(TranscriptError) {
    try reporting {
      try pool.read { db in
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM session")
        body()
      }
    }
  }

  /// Returns how many bytes the row of a turn has on disk, its identities included.
  public static func rowSize(of turn: Turn) -> Int {
    let plain = TurnRecord(turn, sequence: 0).bytes.count
    return Sealer.sealedSize(ofPlain: plain) + 2 * 16
  }
}
