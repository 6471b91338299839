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
  /// What opens the store at present.
  let origin: Mutex<WrappedKey.Origin>
  /// The data key, for wrapping it anew.
  let dataKey: SecretBytes
  private let begun = Mutex(SessionMemory<Timestamp>())
  private let next = Mutex(SessionMemory<Int>())
  /// What was unsealed of what is kept.
  let unsealed = Mutex<[RowID: UnsealedKeepsake]>([:])

  private init(
    folder: StoreFolder, pool: DatabasePool, key: SecretBytes, origin: WrappedKey.Origin
  ) throws(TranscriptError) {
    self.folder = folder
    self.pool = pool
    self.sealer = try Sealer(key: key)
    self.dataKey = key
    self.origin = Mutex(origin)
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
      guard !SideFile.isDamaged(folder.sideFile) else {
        throw TranscriptError.tampered(folder.sideFile)
      }
      let found = folder.hasDatabase ? try Schema.inspect(folder.database) : nil
      let keys = KeyRing(folder: folder, passphrase: passphrase)
      let ring = try found.map { (data: try keys.unwrap($0), wrapped: $0) } ?? keys.create(cost)
      try folder.createDatabase()
      let pool = try Schema.openPool(folder.database)
      if found == nil { try pool.write { try ring.wrapped.store($0) } }
      folder.makeFilesPrivate()
      let store = try TranscriptStore(
        folder: folder, pool: pool, key: ring.data, origin: ring.wrapped.origin)
      try pool.read(store.checkCaution)
      store.scrubWhatIsLeft()
      store.foldSideFile()
      _ = consume lock
      return store
    } catch {
      throw TranscriptError(error, at: folder.database)
    }
  }

  /// Remembers when a session began; it is written with its first turn.
  public func begin(_ session: RowID, at time: Timestamp) {
    begun.withLock { $0.remember(time, of: session) }
  }

  /// Writes a turn, and its session if it is the first one; both are on disk when this returns.
  ///
  /// A session that was neither begun nor written before begins with the turn. After an error
  /// nothing of the turn is kept; ``TranscriptError/isDiskTrouble`` tells whether to go on off the
  /// record.
  public func append(_ turn: Turn, to session: RowID) throws(TranscriptError) {
    try write(turn, to: session, nil)
  }

  /// Writes a turn and with it what is remembered of danger, so that one sync serves both.
  public func append(
    _ turn: Turn, to session: RowID, with caution: Caution
  ) throws(TranscriptError) {
    try write(turn, to: session, caution)
  }

  /// Writes a turn; on a full disk once more, after the side file gave its room back.
  private func write(
    _ turn: Turn, to session: RowID, _ caution: Caution?
  ) throws(TranscriptError) {
    do throws(TranscriptError) {
      try writeOnce(turn, to: session, caution)
    } catch {
      guard case .diskFull = error, foldSideFile() else { throw error }
      try writeOnce(turn, to: session, caution)
    }
  }

  private func writeOnce(
    _ turn: Turn, to session: RowID, _ caution: Caution?
  ) throws(TranscriptError) {
    let began = begun.withLock { $0.value(of: session) } ?? turn.at
    let known = next.withLock { $0.value(of: session) }
    let sequence = try reporting {
      try pool.write { db in
        if let caution { try put(caution, db) }
        try insert(session, began: began, db)
        let sequence = try known ?? count(session, db)
        try insert(turn, sequence: sequence, session: session, db)
        return sequence
      }
    }
    next.withLock { $0.remember(sequence + 1, of: session) }
  }

  /// Closes the store and wipes its key; any later call throws ``TranscriptError/closed``.
  ///
  /// What was deleted while another process kept the side file busy is taken out of it now, if that
  /// process has let go. The last process to close the store also folds the side files into the
  /// database.
  public func close() throws(TranscriptError) {
    scrubWhatIsLeft()
    foldSideFile()
    // The writer has to be the last connection, or the side files stay.
    pool.invalidateReadOnlyConnections()
    try reporting { try pool.close() }
    // Whoever still holds the store holds no key.
    dataKey.wipe()
    unsealed.withLock { $0 = [:] }
  }

  /// Runs `body` and throws what it throws in this module's terms.
  func reporting<Result>(_ body: () throws -> Result) throws(TranscriptError) -> Result {
    do { return try body() } catch { throw TranscriptError(error, at: folder.database) }
  }

  /// Writes a session unless it is there, and puts it among the latest.
  func insert(_ session: RowID, began: Timestamp, _ db: Database) throws {
    let id = Data(session.bytes)
    let isThere = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM session WHERE id = ?"), arguments: [id])
    guard isThere == nil else { return }
    let place = Sealer.Place(table: .session, row: session, session: session)
    let sealed = sealer.seal(SessionRecord(began: began.milliseconds).bytes, at: place)
    try db.execute(
      sql: "INSERT INTO session (id, sealed) VALUES (?, ?)", arguments: [id, sealed])
    try note(RecentSession(id: session, began: began), db)
  }

  /// Writes a turn.
  func insert(_ turn: Turn, sequence: Int, session: RowID, _ db: Database) throws {
    let place = Sealer.Place(table: .turn, row: turn.id, session: session)
    let sealed = sealer.seal(TurnRecord(turn, sequence: sequence).bytes, at: place)
    let sql = "INSERT INTO turn (id, session, sealed) VALUES (?, ?, ?)"
    try db.cachedStatement(sql: sql).execute(
      arguments: [Data(turn.id.bytes), Data(session.bytes), sealed])
  }

  /// Returns how many turns are kept of a session.
  func count(_ session: RowID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM turn WHERE session = ?"),
      arguments: [Data(session.bytes)]) ?? 0
  }
}
