import Foundation
import GRDB

// Deleting a row is not the end of it. SQLite overwrites what it frees (`secure_delete`), but two
// things remain: the side file holds pages as they were before, until it is folded into the database
// and cut off; and when pages are split or joined, copies of rows stay behind in the unused middle of
// a page, where nothing overwrites them when the row is deleted later. So the side file is folded,
// the files are searched for remains, and where there are some the database is written anew.

extension TranscriptStore {
  /// Up to this size in bytes every page is held to account; beyond, remains are looked for by the
  /// nonces of the deleted rows alone, since writing the database anew takes long.
  private static let thoroughSize = 16 << 20

  /// Takes what is left of deleted rows out of the files; returns whether nothing is left.
  ///
  /// It is not done when another process keeps the side file busy; then the store remembers it for
  /// the next opening or closing.
  func scrub(_ nonces: Set<[UInt8]>, waiting patience: Int = Schema.patience) throws -> Bool {
    guard foldSideFile(waiting: patience) else { return false }
    if try hasRemains(nonces) {
      guard try writeAnew(), foldSideFile(waiting: patience) else { return false }
    }
    try pool.write(noteClean)
    return true
  }

  /// Does what an earlier process could not do after it deleted something.
  func scrubWhatIsLeft() {
    let isUnclean = try? pool.read { try StoreSetting.fetch($0, of: self).isUnclean }
    guard isUnclean ?? false, foldSideFile() else { return }
    let isClean = try? pool.writeWithoutTransaction { try Remains.allPagesAreClean($0) }
    if !(isClean ?? false) {
      guard (try? writeAnew()) ?? false, foldSideFile() else { return }
    }
    try? pool.write(noteClean)
  }

  /// Folds SQLite's side file into the database and cuts it off; returns whether that was done.
  ///
  /// It gives other processes so many milliseconds to let go.
  @discardableResult
  func foldSideFile(waiting patience: Int = 20) -> Bool {
    guard StoreFolder.size(folder.sideFile) > 0 else { return true }
    let frames = try? pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Schema.patience)") }
      return try db.checkpoint(.truncate).walFrameCount
    }
    return frames != nil
  }

  /// Writes the database anew, with nothing in it but rows; returns false if another process is in
  /// the way.
  private func writeAnew() throws -> Bool {
    do {
      try pool.vacuum()
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }

  private func noteClean(_ db: Database) throws {
    var setting = try StoreSetting.fetch(db, of: self)
    setting.isUnclean = false
    try setting.put(db, in: self)
  }

  private func hasRemains(_ nonces: Set<[UInt8]>) throws -> Bool {
    try pool.writeWithoutTransaction { db in
      let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      // A file that is mostly empty is given back to the system on the way.
      if free > 64, free > pages / 2 { return true }
      if folder.databaseSize <= Self.thoroughSize { return try !Remains.allPagesAreClean(db) }
      return try Remains.holds(nonces, db)
    }
  }
}
