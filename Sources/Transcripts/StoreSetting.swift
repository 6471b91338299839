import Conversation
import Foundation
import GRDB

/// What the store remembers of itself: JSON in one sealed row of one size.
struct StoreSetting: Codable, Hashable {
  /// The version of the form.
  var v = 1
  /// After how many days turns are deleted by themselves; nil for never.
  var expiryDays: Int?
  /// When that was done last, in milliseconds.
  var expiredAt: Int64?
  /// Whether something was deleted of which files may still hold remains.
  var isUnclean = false
  /// Whether the last write before the store was opened was not whole, and nobody was told yet.
  var isCutShort: Bool?

  private static let size = 200
  private static let place = Sealer.Place(
    table: .setting, row: RowID(high: 0, low: 1), session: RowID(high: 0, low: 0))

  /// Returns the setting of a store; that of a new one where there is none.
  ///
  /// Throws ``TranscriptError/tampered(_:)`` for a row that does not open.
  static func fetch(_ db: Database, of store: TranscriptStore) throws -> StoreSetting {
    let statement = try db.cachedStatement(sql: "SELECT sealed FROM setting WHERE only = 1")
    guard let blob = try Data.fetchOne(statement) else { return StoreSetting() }
    guard let json = store.sealer.open(blob, at: place) else {
      throw TranscriptError.tampered(store.folder.database)
    }
    return try RecordCoding.decode(StoreSetting.self, from: json)
  }

  /// Makes this the setting of a store.
  func put(_ db: Database, in store: TranscriptStore) throws {
    var json = try RecordCoding.encode(self)
    json.append(Data(repeating: UInt8(ascii: " "), count: max(0, Self.size - json.count)))
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (only, sealed) VALUES (1, ?)",
      arguments: [store.sealer.seal(json, at: Self.place)])
  }
}
