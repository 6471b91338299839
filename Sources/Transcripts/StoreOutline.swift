import Foundation
import GRDB

/// What anyone who holds the files of a store can tell of it without a key.
public struct StoreOutline: Hashable, Sendable {
  /// How many sessions are kept.
  public let sessions: Int
  /// How many turns are kept.
  public let turns: Int
  /// How many bytes the files have together.
  public let bytes: Int
  /// Whether a passphrase opens the store; else a key file does.
  public let hasPassphrase: Bool
  /// Whether a key file lies in the folder.
  public let hasKeyFile: Bool
  /// Whether others than the owner may look into the folder or its files.
  public let isOpenToOthers: Bool
  /// Whether the side file holds something that is not yet folded into the database.
  public let hasSideFile: Bool
}

extension TranscriptStore {
  /// Returns whether the folder `path` holds transcripts.
  public static func isKept(in path: String) -> Bool { StoreFolder(path).hasDatabase }

  /// Returns what can be told of the store in the folder `path` without a key; nil if there is none.
  ///
  /// Nothing is changed.
  public static func outline(of path: String) throws(TranscriptError) -> StoreOutline? {
    let folder = StoreFolder(path)
    guard folder.hasDatabase else { return nil }
    return try reporting(at: folder.database) {
      guard let wrapped = try Schema.inspect(folder.database) else { return nil }
      let queue = try Schema.openQueue(folder.database)
      let counts = try queue.read { db in
        (
          sessions: try Int.fetchOne(db, sql: "SELECT count(*) FROM session") ?? 0,
          turns: try Int.fetchOne(db, sql: "SELECT count(*) FROM turn") ?? 0
        )
      }
      try queue.close()
      let files = [folder.database, folder.sideFile, folder.sharedFile]
      return StoreOutline(
        sessions: counts.sessions, turns: counts.turns,
        bytes: files.map(StoreFolder.size).reduce(0, +), hasPassphrase: wrapped.origin != .keyFile,
        hasKeyFile: KeyFile(in: folder).exists,
        isOpenToOthers: (files + [folder.path, folder.keyFile]).contains(where: StoreFolder.isOpen),
        hasSideFile: StoreFolder.size(folder.sideFile) > 0)
    }
  }
}

extension StoreFolder {
  /// Returns whether others than the owner may do anything with a file or folder.
  static func isOpen(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }
}
