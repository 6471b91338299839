import GRDB
import GRDBSQLite

/// Rows of blobs, one after another, read where SQLite has them.
///
/// A scan of a great many rows would spend most of its time on values that are made for each row;
/// here none are made.
struct BlobRows {
  private let statement: Statement
  private let connection: OpaquePointer?

  /// Creates the rows of a query, before the first one; throws a `DatabaseError`.
  init(_ db: Database, sql: String, arguments: StatementArguments) throws {
    statement = try db.makeStatement(sql: sql)
    try statement.setArguments(arguments)
    connection = db.sqliteConnection
  }

  /// Moves to the next row; returns false after the last one, and throws a `DatabaseError`.
  func advance() throws -> Bool {
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let extended = connection.map(sqlite3_extended_errcode) ?? code
      throw DatabaseError(resultCode: ResultCode(rawValue: extended))
    }
  }

  /// Returns the blob in a column of the row, valid until the next one; nil for any other value.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer? {
    let row = statement.sqliteStatement
    guard sqlite3_column_type(row, column) == SQLITE_BLOB else { return nil }
    let bytes = sqlite3_column_blob(row, column)
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(row, column)))
  }
}
