import Foundation
import GRDB

/// The shape of the database, how connections are set up, and what can be told of a database
/// before anything in it is changed.
enum Schema {
  /// The number by which `file` and others know whose database it is: "mend" in ASCII.
  private static let application = 0x6D65_6E64
  /// How long another process is waited for, in milliseconds.
  static let patience = 5000
  /// Up to this size in bytes the whole database is checked whenever it is opened.
  private static let accountableSize = 1 << 20
  /// The value of `PRAGMA synchronous` that syncs every commit.
  static let fullSync = 2

  /// The migrations, append-only: what has been released is never edited, only followed by more.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(application);
          CREATE TABLE wrappedKey (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            format INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            salt BLOB,
            passes INTEGER,
            memory INTEGER
          ) STRICT;
          CREATE TABLE session (
            id BLOB PRIMARY KEY NOT NULL,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE turn (
            id BLOB PRIMARY KEY NOT NULL,
            session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX turnBySession ON turn (session);
          """)
    }
    migrator.registerMigration("v2-caution") { db in
      try db.execute(
        sql: """
          CREATE TABLE caution (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sealed BLOB NOT NULL
          ) STRICT;
          """)
    }
    migrator.registerMigration("v3-keepsakes") { db in
      try db.execute(
        sql: """
          CREATE TABLE keepsake (
            id BLOB PRIMARY KEY NOT NULL,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("v4-recent") { db in
      try db.execute(
        sql: """
          CREATE TABLE recent (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sealed BLOB NOT NULL
          ) STRICT;
          CREATE TABLE setting (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sealed BLOB NOT NULL
          ) STRICT;
          """)
    }
    migrator.registerMigration("v5-chats") { db in
      try db.execute(
        sql: """
          CREATE TABLE chatPart (
            id BLOB PRIMARY KEY NOT NULL,
            chat BLOB NOT NULL REFERENCES keepsake (id) ON DELETE CASCADE,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX chatPartByChat ON chatPart (chat);
          """)
    }
    return migrator
  }

  /// How connections are set up.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience) / 1000)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = RowScan.workers + 1
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Opens the pool of connections to the database and brings it up to date.
  ///
  /// A small database is held to account as a whole, which takes a millisecond: a row that a damaged
  /// page hides would not be missed otherwise. For a large one there is ``TranscriptStore/check()``.
  static func openPool(_ path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration)
    // GRDB sets every writer of a WAL database to NORMAL while it opens, which a power cut can
    // undo; what is asked for here holds from now on.
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == fullSync else {
        throw TranscriptError.diskFailing(path)
      }
    }
    if StoreFolder.size(path) <= accountableSize {
      let problems = try pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
      guard problems == ["ok"] else { throw TranscriptError.tampered(path) }
    }
    try migrator.migrate(pool)
    return pool
  }

  /// Opens one connection to the database as it is; `alone`, while no process has another one.
  static func openQueue(_ path: String, alone: Bool = false) throws -> DatabaseQueue {
    var configuration = configuration
    if alone {
      configuration.busyMode = .timeout(0.5)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Returns the wrapped key of the database at `path`, or nil if it has none yet.
  ///
  /// Changes nothing. Throws ``TranscriptError/notAStore(_:)``,
  /// ``TranscriptError/newerVersion(_:)`` or ``TranscriptError/tampered(_:)``.
  static func inspect(_ path: String) throws -> WrappedKey? {
    let queue = try openQueue(path)
    let wrapped = try queue.read { db -> WrappedKey? in
      let known = Set(migrator.migrations)
      // A first opening that was cut short leaves at most the migrator's own table.
      let tables = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
      if tables == 0 { return nil }
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == application else {
        throw TranscriptError.notAStore(path)
      }
      guard try migrator.appliedIdentifiers(db).isSubset(of: known) else {
        throw TranscriptError.newerVersion(path)
      }
      return try WrappedKey.fetch(db, path: path)
    }
    try queue.close()
    return wrapped
  }
}

extension WrappedKey {
  /// Returns the wrapped key in the database, or nil if it has none and needs none yet.
  static func fetch(_ db: Database, path: String) throws -> WrappedKey? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM wrappedKey") else {
      // Rows without a key cannot be opened, and nothing more may be sealed beside them.
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM session") == 0
      guard isEmpty else { throw TranscriptError.tampered(path) }
      return nil
    }
    guard let version = row.value("format", Int.self), let sealed = row.value("sealed", Data.self)
    else { throw TranscriptError.tampered(path) }
    guard version <= format else { throw TranscriptError.newerVersion(path) }
    let salt = row.value("salt", Data.self)
    guard let salt else { return WrappedKey(origin: .keyFile, sealed: [UInt8](sealed)) }
    guard let passes = row.value("passes", Int64.self), let memory = row.value("memory", Int.self)
    else { throw TranscriptError.tampered(path) }
    let cost = PassphraseCost(passes: UInt64(clamping: passes), memory: memory)
    return WrappedKey(
      origin: .passphrase(salt: [UInt8](salt), cost: cost), sealed: [UInt8](sealed))
  }

  /// Makes this the key of the database, in place of the one it has.
  func store(_ db: Database) throws {
    var stretching: (salt: Data?, passes: Int64?, memory: Int?) = (nil, nil, nil)
    if case .passphrase(let salt, let cost) = origin {
      stretching = (Data(salt), Int64(clamping: cost.passes), cost.memory)
    }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO wrappedKey (only, format, sealed, salt, passes, memory)
        VALUES (1, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Self.format, Data(sealed), stretching.salt, stretching.passes, stretching.memory,
      ])
  }
}

extension Row {
  /// Returns the value of a column, or nil if it is not of that type; GRDB's own subscripts trap.
  func value<Value: DatabaseValueConvertible>(_ column: String, _: Value.Type) -> Value? {
    guard let value: DatabaseValue = self[column] else { return nil }
    return Value.fromDatabaseValue(value)
  }
}
