import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

/// Stores of every released version open, and lose nothing.
@Suite struct MigrationTests {
  /// The tables of each version, as released. What stands here is never edited, only added to.
  private static let released: [(version: String, tables: [String])] = [
    ("v1", ["session", "turn", "wrappedKey"]),
    ("v2-caution", ["caution", "session", "turn", "wrappedKey"]),
    ("v3-keepsakes", ["caution", "keepsake", "session", "turn", "wrappedKey"]),
    (
      "v4-recent",
      ["caution", "keepsake", "recent", "session", "setting", "turn", "wrappedKey"]
    ),
    (
      "v5-chats",
      [
        "caution", "chatPart", "keepsake", "recent", "session", "setting", "turn", "wrappedKey",
      ]
    ),
  ]

  /// Makes a store as the version made it, with rows in their first form.
  private func make(_ version: String, in folder: TestFolder) throws {
    let place = StoreFolder(folder.store)
    try place.create()
    try place.createDatabase()
    let queue = try Schema.openQueue(place.database)
    try Schema.migrator.migrate(queue, upTo: version)
    let keys = try KeyRing(folder: place, passphrase: nil).create(.cheap)
    let sealer = try Sealer(key: keys.data)
    try queue.write { db in
      try keys.wrapped.store(db)
      let session = RowID.number(100)
      try db.execute(
        sql: "INSERT INTO session VALUES (?, ?)",
        arguments: [
          Data(session.bytes),
          sealer.seal(
            try RecordCoding.encode(SessionRecord(began: 77)),
            at: .init(table: .session, row: session, session: session)),
        ])
      for number in 1...3 as ClosedRange<UInt64> {
        let turn = Turn.example(number)
        try db.execute(
          sql: "INSERT INTO turn VALUES (?, ?, ?)",
          arguments: [
            Data(turn.id.bytes), Data(session.bytes),
            sealer.seal(
              try RecordCoding.encode(TurnRecord(turn, sequence: Int(number))),
              at: .init(table: .turn, row: turn.id, session: session)),
          ])
      }
    }
    try queue.close()
  }

  @Test(arguments: ["v1", "v2-caution", "v3-keepsakes", "v4-recent", "v5-chats"])
  func opensAStoreOfAnyVersion(version: String) throws {
    let folder = try TestFolder()
    try make(version, in: folder)
    let store = try TranscriptStore.open(folder.store)
    let session = try store.session(.number(100))
    #expect(session.began == Timestamp(milliseconds: 77))
    #expect(session.turns == (1...3).map { Turn.example($0) })
    #expect(try store.search("WALKED").count == 3)
    #expect(try store.latestSessions(5).map(\.turnCount) == [3])
    try store.append(.example(4), to: .number(200))
    try store.keep(Caution(country: "IE"))
    try store.close()
    let again = try TranscriptStore.open(folder.store)
    #expect(try again.latestSessions(5).count == 2)
    #expect(again.caution() == Caution(country: "IE"))
    #expect(try again.check() == 6)
  }

  @Test(arguments: released.map(\.version))
  func versionMakesTheTablesItWasReleasedWith(version: String) throws {
    let folder = try TestFolder()
    try make(version, in: folder)
    let queue = try DatabaseQueue(path: folder.database)
    let tables = try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb%' ORDER BY name
          """)
    }
    #expect(tables == Self.released.first { $0.version == version }?.tables)
  }

  @Test func noReleasedMigrationIsMissingOrOutOfOrder() {
    #expect(Schema.migrator.migrations == Self.released.map(\.version))
  }
}
