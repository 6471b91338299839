import Foundation
import GRDB
import GRDBSQLite

/// Looks at the bytes of the database file for what is left of deleted rows.
///
/// The file is read through the descriptor that SQLite has open: to open and close another one would
/// drop the locks that SQLite holds on it (POSIX advisory locks belong to the process).
enum Remains {
  /// Returns whether every byte that belongs to no row is zero in every page of a tree.
  ///
  /// Pages of a tree begin with their kind; a page that begins otherwise is full of a long row, or
  /// free, and those are overwritten as a whole when they are freed. See "Database File Format" of
  /// SQLite, section 1.6.
  static func allPagesAreClean(_ db: Database) throws -> Bool {
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
    return try DatabaseBytes(db).allSatisfy(piece: size) { page, index in
      isClean(page, headerAt: index == 0 ? 100 : 0)
    }
  }

  /// Returns whether any of the nonces stands anywhere in the file.
  static func holds(_ nonces: Set<[UInt8]>, _ db: Database) throws -> Bool {
    guard let width = nonces.first?.count, width > 2 else { return false }
    var isFirst = [Bool](repeating: false, count: 1 << 16)
    for nonce in nonces { isFirst[Int(nonce[0]) << 8 | Int(nonce[1])] = true }
    return try !DatabaseBytes(db).allSatisfy(piece: 1 << 20, overlap: width) { bytes, _ in
      guard bytes.count >= width else { return true }
      for start in 0...(bytes.count - width)
      where isFirst[Int(bytes[start]) << 8 | Int(bytes[start + 1])] {
        if nonces.contains(Array(bytes[start..<start + width])) { return false }
      }
      return true
    }
  }

  private static func isClean(_ page: UnsafeRawBufferPointer, headerAt start: Int) -> Bool {
    func number(_ offset: Int) -> Int {
      offset + 1 < page.count ? Int(page[offset]) << 8 | Int(page[offset + 1]) : 0
    }
    guard start + 12 <= page.count, [2, 5, 10, 13].contains(page[start]) else { return true }
    let header = page[start] < 8 ? 12 : 8
    let content = number(start + 5) == 0 ? 65_536 : number(start + 5)
    let gap = start + header + 2 * number(start + 3)
    guard gap <= content, content <= page.count else { return true }
    guard page[gap..<content].allSatisfy({ $0 == 0 }) else { return false }
    var free = number(start + 1)
    while free > 0, free + 4 <= page.count {
      let end = min(page.count, free + max(4, number(free + 2)))
      guard page[(free + 4)..<end].allSatisfy({ $0 == 0 }) else { return false }
      let next = number(free)
      guard next > free else { break }
      free = next
    }
    return true
  }
}

/// The bytes of a database file as SQLite's own descriptor reads them.
private struct DatabaseBytes {
  private let file: UnsafeMutablePointer<sqlite3_file>

  init(_ db: Database) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
    self.file = file
  }

  /// Returns whether all pieces satisfy `isFine`; pieces share `overlap` bytes, the last one may be
  /// shorter.
  func allSatisfy(
    piece: Int, overlap: Int = 0, _ isFine: (UnsafeRawBufferPointer, _ index: Int) -> Bool
  ) throws -> Bool {
    let size = try self.size()
    var room = [UInt8](repeating: 0, count: piece)
    for (index, start) in stride(from: 0, to: size, by: max(1, piece - overlap)).enumerated() {
      let count = min(piece, size - start)
      try read(&room, count: count, at: start)
      let isFine = room.withUnsafeBytes {
        isFine(UnsafeRawBufferPointer(rebasing: $0[..<count]), index)
      }
      guard isFine else { return false }
    }
    return true
  }

  private func size() throws -> Int {
    var size: Int64 = 0
    guard file.pointee.pMethods?.pointee.xFileSize?(file, &size) == SQLITE_OK else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    return Int(size)
  }

  private func read(_ room: inout [UInt8], count: Int, at offset: Int) throws {
    let code = file.pointee.pMethods?.pointee.xRead?(file, &room, Int32(count), Int64(offset))
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
  }
}
