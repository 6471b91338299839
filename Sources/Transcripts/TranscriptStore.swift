public import Conversation
import Foundation
import GRDB
import Synchronization

/// The conversations kept on this machine: one SQLite file in which every row is sealed.
///
/// Whoever gets hold of the files alone learns how many sessions there are, how many turns each
/// has, and roughly how long they are; not a word, a label or a time.
///
/// - Every row is sealed under one random data key and bound to its place (``Sealer``).
/// - The data key is wrapped under a passphrase or under a key file (``WrappedKey``).
/// - A turn is on disk, synced, when ``append(_:to:)`` returns (``Schema``).
/// - A session is written with its first turn, so one without turns leaves nothing.
/// - Rows have random identities and no order; turns are sorted after they are unsealed.
///
/// Several processes may have the same store open. Calls block on the disk and are safe from any
/// thread.
public final class TranscriptStore: Sendable {
  /// The folder that holds the store.
  let folder: StoreFolder
  /// The connections.
  let pool: DatabasePool
  /// What seals and unseals rows.
  let sealer: Sealer
  private let begun = Mutex<[RowID: Timestamp]>([:])

  private init(folder: StoreFolder, pool: DatabasePool, sealer: Sealer) {
    self.folder = folder
    self.pool = pool
    self.sealer = sealer
  }

  /// Opens the store in the folder `path`, creating both as needed.
  ///
  /// A new store is protected by the passphrase, at this cost for each try, or by a new key file
  /// if there is none. When an error is thrown for a store that exists, nothing that it keeps has
  /// been changed. Blocks while another process is opening the store, at most five seconds.
  public static func open(
    _ path: String, passphrase: SecretBytes? = nil, cost: PassphraseCost = .moderate
  ) throws(TranscriptError) -> TranscriptStore {
    let folder = StoreFolder(path)
    try folder.create()
    let lock = try OpeningLock(folder)
    do {
      let found = folder.hasDatabase ? try Schema.inspect(folder.database) : nil
      let keys = KeyRing(folder: folder, passphrase: passphrase)
      let ring = try found.map { (data: try keys.unwrap($0), wrapped: $0) } ?? keys.create(cost)
      try folder.createDatabase()
      let pool = try Schema.openPool(folder.database)
      if found == nil { try pool.write { try ring.wrapped.store($0) } }
      folder.makeFilesPrivate()
      _ = consume lock
      return TranscriptStore(folder: folder, pool: pool, sealer: try Sealer(key: ring.data))
    } catch {
      throw TranscriptError(error, at: folder.database)
    }
  }

  /// Remembers when a session began; it is written with its first turn.
  public func begin(_ session: RowID, at time: Timestamp) {
    begun.withLock { $0[session] = time }
  }

  /// Writes a turn, and its session if it is the first one; both are on disk when this returns.
  ///
  /// A session that was neither begun nor written before begins with the turn. After an error
  /// nothing of the turn is kept; ``TranscriptError/isDiskTrouble`` tells whether to go on off
  /// the record.
  public func append(_ turn: Turn, to session: RowID) throws(TranscriptError) {
    let began = begun.withLock { $0[session] } ?? turn.at
    try reporting {
      try pool.write { db in
        try insert(session, began: began, db)
        let before = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM turn WHERE session = ?",
          arguments: [Data(session.bytes)])
        try insert(turn, sequence: before ?? 0, session: session, db)
      }
    }
  }

  /// Closes the store; any later call throws ``TranscriptError/closed``.
  ///
  /// The last process to close it also folds SQLite's side files into the database.
  public func close() throws(TranscriptError) {
    // The writer has to be the last connection, or the side files stay.
    pool.invalidateReadOnlyConnections()
    try reporting { try pool.close() }
  }

  /// Runs `body` and throws what it throws in this module's terms.
  func reporting<Result>(_ body: () throws -> Result) throws(TranscriptError) -> Result {
    do { return try body() } catch { throw TranscriptError(error, at: folder.database) }
  }

  private func insert(_ session: RowID, began: Timestamp, _ db: Database) throws {
    let id = Data(session.bytes)
    let isThere = try Int.fetchOne(db, sql: "SELECT 1 FROM session WHERE id = ?", arguments: [id])
    guard isThere == nil else { return }
    let record = try RecordCoding.encode(SessionRecord(began: began.milliseconds))
    let place = Sealer.Place(table: .session, row: session, session: session)
    try db.execute(
      sql: "INSERT INTO session (id, sealed) VALUES (?, ?)",
      arguments: [id, sealer.seal(record, at: place)])
  }

  private func insert(_ turn: Turn, sequence: Int, session: RowID, _ db: Database) throws {
    let record = try RecordCoding.encode(TurnRecord(turn, sequence: sequence))
    let place = Sealer.Place(table: .turn, row: turn.id, session: session)
    try db.execute(
      sql: "INSERT INTO turn (id, session, sealed) VALUES (?, ?, ?)",
      arguments: [
        Data(turn.id.bytes), Data(session.bytes), sealer.seal(record, at: place),
      ])
  }
}
