import Conversation
import Foundation
import GRDB

/// A session as the list of the latest holds it.
struct RecentSession: Hashable, Sendable {
  /// The identity of the session.
  var id: RowID
  /// When it began.
  var began: Timestamp
}

/// The sessions that began last, newest first, in one sealed row of one size.
///
/// Rows have random identities and sealed times, so that without it a look at the latest few would
/// mean to unseal every session. It is only a short cut: where it is missing, damaged or too short,
/// every session is looked at.
struct RecentSessions: Hashable, Sendable {
  /// How many sessions are held.
  static let limit = 64
  private static let mark: UInt8 = 2
  private static let place = Sealer.Place(
    table: .recent, row: RowID(high: 0, low: 1), session: RowID(high: 0, low: 0))

  /// Newest first, at most ``limit``.
  private(set) var sessions: [RecentSession] = []

  /// Creates a list of the newest among sessions.
  init(_ sessions: some Sequence<RecentSession>) {
    self.sessions = Array(sessions.sorted(by: Self.isNewer).prefix(Self.limit))
  }

  /// Newer before older; by identity where they began at once.
  static func isNewer(_ a: RecentSession, _ b: RecentSession) -> Bool {
    a.began != b.began
      ? a.began > b.began : (a.id.high, a.id.low) < (b.id.high, b.id.low)
  }

  /// Returns the blob, of one size whatever it holds.
  func sealed(by sealer: Sealer) -> Data {
    var writer = ByteWriter()
    writer.write(sessions) { writer, session in
      writer.write(wide: Int64(bitPattern: session.id.high))
      writer.write(wide: Int64(bitPattern: session.id.low))
      writer.write(wide: session.began.milliseconds)
    }
    let missing = (Self.limit - sessions.count) * 24
    let bytes = [Self.mark] + writer.bytes + [UInt8](repeating: 0, count: missing)
    return sealer.seal(bytes, at: Self.place)
  }

  /// Reads the blob; nil if anything about it is not as written.
  init?(_ blob: Data, sealer: Sealer) {
    guard let bytes = sealer.open(blob, at: Self.place), bytes.first == Self.mark else {
      return nil
    }
    var reader = ByteReader(Array(bytes.dropFirst()))
    let read = try? reader.readList { (reader) throws(BinaryError) in
      let high = UInt64(bitPattern: try reader.readWide())
      let id = RowID(high: high, low: UInt64(bitPattern: try reader.readWide()))
      return RecentSession(id: id, began: Timestamp(milliseconds: try reader.readWide()))
    }
    guard let read else { return nil }
    sessions = read
  }
}

extension TranscriptStore {
  /// Puts a session among the latest.
  func note(_ session: RecentSession, _ db: Database) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM session") ?? 0
    var known = try recent(db)?.sessions ?? []
    // The session itself is among those counted. A list that lost some is made again, since others
    // than the newest might end up in it.
    if known.count < min(RecentSessions.limit, total - 1) { known = try everySession(db) }
    try put(RecentSessions(known.filter { $0.id != session.id } + [session]), db)
  }

  /// Returns the list of the latest sessions, or nil where there is none that can be read.
  func recent(_ db: Database) throws -> RecentSessions? {
    try Data.fetchOne(db.cachedStatement(sql: "SELECT sealed FROM recent WHERE only = 1"))
      .flatMap { RecentSessions($0, sealer: sealer) }
  }

  /// Writes the list of the latest sessions.
  func put(_ recent: RecentSessions, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO recent (only, sealed) VALUES (1, ?)",
      arguments: [recent.sealed(by: sealer)])
  }

  /// Returns the newest sessions, newest first, at most `count`.
  func newest(_ count: Int, _ db: Database) throws -> [RecentSession] {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM session") ?? 0
    let wanted = min(count, total)
    if let recent = try recent(db), recent.sessions.count >= wanted {
      let present = try recent.sessions.prefix(wanted).compactMap { session in
        try began(of: session.id, db).map { RecentSession(id: session.id, began: $0) }
      }
      if present.count == wanted { return present.sorted(by: RecentSessions.isNewer) }
    }
    return Array(try everySession(db).sorted(by: RecentSessions.isNewer).prefix(wanted))
  }

  /// Returns when a session began, or nil if it is not kept.
  func began(of session: RowID, _ db: Database) throws -> Timestamp? {
    let statement = try db.cachedStatement(sql: "SELECT sealed FROM session WHERE id = ?")
    guard let blob = try Data.fetchOne(statement, arguments: [Data(session.bytes)]) else {
      return nil
    }
    return try began(blob, session: session)
  }

  /// Returns every session, in no order; throws ``TranscriptError/tampered(_:)``.
  func everySession(_ db: Database) throws -> [RecentSession] {
    var found: [RecentSession] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, sealed FROM session")
    while let row = try rows.next() {
      let id = try identity(row)
      guard let blob = row.value("sealed", Data.self) else {
        throw TranscriptError.tampered(folder.database)
      }
      found.append(RecentSession(id: id, began: try began(blob, session: id)))
    }
    return found
  }

  private func began(_ blob: Data, session: RowID) throws -> Timestamp {
    let place = Sealer.Place(table: .session, row: session, session: session)
    guard let bytes = sealer.open(blob, at: place) else {
      throw TranscriptError.tampered(folder.database)
    }
    return Timestamp(milliseconds: try SessionRecord(bytes: Array(bytes)).began)
  }
}
