import Foundation
import GRDB

/// What is left after everything was erased.
public struct ErasureReport: Hashable, Sendable {
  /// Files that could not be taken away.
  public internal(set) var left: [String] = []
  /// Files in the folder that are not the store's, left as they are.
  public internal(set) var foreign: [String] = []
}

extension TranscriptStore {
  /// Destroys all that is kept in the folder `path`: the key first, so that from then on nothing can
  /// be read whatever happens next, then every file.
  ///
  /// Needs no passphrase. Throws ``TranscriptError/nothingKept(_:)`` where there is no store, and
  /// ``TranscriptError/busy(_:)`` while another process is opening it.
  public static func erase(_ path: String) throws(TranscriptError) -> ErasureReport {
    let folder = StoreFolder(path)
    let files = [folder.database, folder.sideFile, folder.sharedFile, folder.database + "-journal"]
    let names = [folder.keyFile, folder.historyFile, folder.historyFile + ".new"] + files
    guard names.contains(where: StoreFolder.exists) else { throw .nothingKept(path) }
    let lock = try OpeningLock(folder)
    KeyFile(in: folder).destroy()
    destroyWrappedKey(folder)
    try? FileManager.default.removeItem(atPath: folder.trialFolder)
    for file in names { unlink(file) }
    StoreFolder.sync(folder.path)
    _ = consume lock
    var report = ErasureReport()
    report.left = names.filter(StoreFolder.exists)
    let content = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    report.foreign = content.sorted().filter { !report.left.contains(folder.path + "/" + $0) }
    if content.isEmpty { rmdir(folder.path) }
    return report
  }

  /// Takes the wrapped key out of the database; one that cannot be opened goes with its file.
  private static func destroyWrappedKey(_ folder: StoreFolder) {
    guard folder.hasDatabase, let queue = try? Schema.openQueue(folder.database) else { return }
    try? queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA busy_timeout = 200")
      try db.execute(sql: "UPDATE wrappedKey SET sealed = zeroblob(length(sealed))")
      try db.execute(sql: "DELETE FROM wrappedKey")
      try db.checkpoint(.truncate)
    }
    try? queue.close()
  }
}
