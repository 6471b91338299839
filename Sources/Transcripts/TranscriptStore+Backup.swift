import Foundation
import GRDB

extension TranscriptStore {
  /// Copies the store into the folder `path`, which becomes a store of its own, while it is in use.
  ///
  /// Key material stays here unless `withKey`: without it the copy of a store that a key file opens
  /// can be opened only beside that file. Throws ``TranscriptError/alreadyThere(_:)`` if the folder
  /// holds transcripts or a key.
  public func backUp(to path: String, withKey: Bool = false) throws(TranscriptError) {
    let target = StoreFolder(path)
    try target.create()
    for file in [target.database, target.keyFile] where StoreFolder.exists(file) {
      throw .alreadyThere(file)
    }
    try target.createDatabase()
    try Self.reporting(at: target.database) {
      let queue = try Schema.openQueue(target.database)
      try pool.backup(to: queue)
      // The copy is one file: nothing of it stands beside it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
      Self.syncFile(target.database)
    }
    if withKey, !hasPassphrase { try KeyFile(in: target).write(KeyFile(in: folder).read()) }
    StoreFolder.sync(target.path)
  }

  /// Puts the copy in the folder `source` in place of what the folder `path` keeps, if anything.
  ///
  /// The copy is read as a whole first; if anything in it is not as it was written, or if no key
  /// opens it, nothing is changed. The key file of a copy comes with it; a copy without one is opened
  /// by the key file in `path`. Throws ``TranscriptError/alreadyThere(_:)`` if transcripts are kept in
  /// `path` and `replacing` is false. Returns how many rows were brought back.
  public static func restore(
    from source: String, to path: String, passphrase: SecretBytes?, replacing: Bool
  ) throws(TranscriptError) -> Int {
    let copy = StoreFolder(source)
    let folder = StoreFolder(path)
    guard copy.hasDatabase else { throw .nothingKept(source) }
    guard replacing || !folder.hasDatabase else { throw .alreadyThere(folder.database) }
    try folder.create()
    let lock = try OpeningLock(folder)
    let (rows, key) = try reporting(at: copy.database) {
      let key = try keyFile(for: copy, orIn: folder)
      return (try check(copy, beside: folder, passphrase, key), key)
    }
    try folder.createDatabase()
    try reporting(at: folder.database) { try replace(folder, with: copy) }
    // The key last: until the rows are there, the one that is there may be needed.
    if let key {
      if !key.matches(folder) { try KeyFile(in: folder).write(key.bytes) }
    } else {
      KeyFile(in: folder).destroy()
    }
    _ = consume lock
    folder.makeFilesPrivate()
    return rows
  }

  // MARK: Parts of restoring

  /// A key that opens a copy.
  private struct CopiedKey {
    let bytes: SecretBytes

    /// Whether the folder has this very key already.
    func matches(_ folder: StoreFolder) -> Bool {
      guard let there = try? KeyFile(in: folder).read() else { return false }
      return there.equals(bytes)
    }
  }

  private static func keyFile(
    for copy: StoreFolder, orIn folder: StoreFolder
  ) throws -> CopiedKey? {
    guard let wrapped = try Schema.inspect(copy.database) else {
      throw TranscriptError.nothingKept(copy.path)
    }
    guard wrapped.origin == .keyFile else { return nil }
    let place = KeyFile(in: copy).exists ? copy : folder
    let key = try KeyFile(in: place).read()
    _ = try wrapped.unwrap(under: key, otherwise: .keyFileWrong(place.keyFile))
    return CopiedKey(bytes: key)
  }

  /// Reads a copy as a whole from a copy of its own, so that nothing is changed in it.
  private static func check(
    _ copy: StoreFolder, beside folder: StoreFolder, _ passphrase: SecretBytes?, _ key: CopiedKey?
  ) throws -> Int {
    let trial = StoreFolder(folder.trialFolder)
    try? FileManager.default.removeItem(atPath: trial.path)
    defer { try? FileManager.default.removeItem(atPath: trial.path) }
    try trial.create()
    try trial.createDatabase()
    if let key { try KeyFile(in: trial).write(key.bytes) }
    try replace(trial, with: copy)
    do {
      let store = try TranscriptStore.open(trial.path, passphrase: passphrase)
      let rows = try store.check()
      try store.close()
      return rows
    } catch TranscriptError.tampered {
      throw TranscriptError.tampered(copy.database)
    }
  }

  private static func replace(_ folder: StoreFolder, with copy: StoreFolder) throws {
    var configuration = Schema.configuration
    configuration.readonly = true
    let source = try DatabaseQueue(path: copy.database, configuration: configuration)
    // Alone, since a process that has the old transcripts open would seal under the old key.
    let target = try Schema.openQueue(folder.database, alone: true)
    try source.backup(to: target)
    target.writeWithoutTransaction { db in _ = try? db.checkpoint(.truncate) }
    try target.close()
    try source.close()
  }

  private static func syncFile(_ file: String) {
    let descriptor = Foundation.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    Foundation.close(descriptor)
  }

  /// Runs `body` and throws what it throws in this module's terms.
  static func reporting<Result>(
    at path: String, _ body: () throws -> Result
  ) throws(TranscriptError) -> Result {
    do { return try body() } catch { throw TranscriptError(error, at: path) }
  }
}
