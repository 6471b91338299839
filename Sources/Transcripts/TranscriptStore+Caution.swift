public import Conversation
import Foundation
import GRDB

/// What is sealed of what is remembered of danger: JSON, in which a later version may add keys.
struct CautionRecord: Codable, Hashable {
  /// The version of the form.
  var v = 1
  var signs: [String]
  var confirmed: [String]
  /// When danger was heard last, in milliseconds.
  var heardAt: Int64?
  var country: String?

  init(_ caution: Caution) {
    signs = caution.signs.map(\.name).sorted()
    confirmed = caution.confirmed.map(\.name).sorted()
    heardAt = caution.heardAt?.milliseconds
    country = caution.country
  }

  var caution: Caution {
    Caution(
      signs: Set(signs.map(IntentID.init)), confirmed: Set(confirmed.map(IntentID.init)),
      heardAt: heardAt.map(Timestamp.init(milliseconds:)), country: country)
  }
}

extension TranscriptStore {
  /// The fewest bytes that are sealed, so that the size of the row tells nothing.
  private static let cautionSize = 2000
  /// The place of the one row.
  private static let cautionPlace = Sealer.Place(
    table: .caution, row: RowID(high: 0, low: 1), session: RowID(high: 0, low: 0))

  /// Returns what is remembered of danger; nothing, if nothing is kept or it cannot be read.
  public func caution() -> Caution {
    let blob = try? pool.read { db in
      try Data.fetchOne(db, sql: "SELECT sealed FROM caution WHERE only = 1")
    }
    guard let blob = blob ?? nil, let json = sealer.open(blob, at: Self.cautionPlace),
      let record = try? RecordCoding.decode(CautionRecord.self, from: json)
    else { return Caution() }
    return record.caution
  }

  /// Throws ``TranscriptError/tampered(_:)`` if there is a row that cannot be read.
  func checkCaution(_ db: Database) throws {
    let blob = try Data.fetchOne(db, sql: "SELECT sealed FROM caution WHERE only = 1")
    guard let blob else { return }
    guard let json = sealer.open(blob, at: Self.cautionPlace) else {
      throw TranscriptError.tampered(folder.database)
    }
    _ = try RecordCoding.decode(CautionRecord.self, from: json)
  }

  /// Remembers danger in place of what was remembered before. The row is there from the first turn
  /// on and has one size, so that nobody without the key can tell whether it holds anything.
  public func keep(_ caution: Caution) throws(TranscriptError) {
    try reporting { try pool.write { try put(caution, $0) } }
  }

  /// Writes the one row.
  func put(_ caution: Caution, _ db: Database) throws {
    var json = try RecordCoding.encode(CautionRecord(caution))
    json.append(Data(repeating: UInt8(ascii: " "), count: max(0, Self.cautionSize - json.count)))
    try db.execute(
      sql: "INSERT OR REPLACE INTO caution (only, sealed) VALUES (1, ?)",
      arguments: [sealer.seal(json, at: Self.cautionPlace)])
  }
}
