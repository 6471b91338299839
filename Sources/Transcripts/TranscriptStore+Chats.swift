public import Conversation
import Foundation
import GRDB

/// A part of a chat, of a size that is sealed at once.
public struct ChatPart: Hashable, Sendable {
  /// The identity of its row, random.
  public var id: RowID
  /// What it holds.
  public var bytes: [UInt8]

  /// Creates a part.
  public init(id: RowID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

extension TranscriptStore {
  private static func place(_ part: RowID, of chat: RowID) -> Sealer.Place {
    Sealer.Place(table: .chatPart, row: part, session: chat)
  }

  /// Keeps a chat: what is known of it as a keepsake, and its messages in sealed parts. All of it is
  /// on disk when this returns, or nothing is.
  ///
  /// The parts come back in their order; each names its place inside its seal. They go when the
  /// keepsake is discarded.
  public func keep(chat: Keepsake, parts: [ChatPart]) throws(TranscriptError) {
    try reporting {
      let json = try RecordCoding.encode(KeepsakeRecord(chat))
      let head = sealer.seal(json, at: Self.headPlace(chat.id))
      try pool.write { db in
        try db.execute(
          sql: "INSERT INTO keepsake (id, sealed) VALUES (?, ?)",
          arguments: [Data(chat.id.bytes), head])
        for (number, part) in parts.enumerated() {
          var writer = ByteWriter()
          writer.write(number)
          let plain = Data(writer.bytes + part.bytes)
          try db.execute(
            sql: "INSERT INTO chatPart (id, chat, sealed) VALUES (?, ?, ?)",
            arguments: [
              Data(part.id.bytes), Data(chat.id.bytes),
              sealer.seal(plain, at: Self.place(part.id, of: chat.id)),
            ])
        }
      }
    }
  }

  /// Returns the parts of a chat in their order.
  ///
  /// Throws ``TranscriptError/tampered(_:)`` for a part that doesn't open or is missing.
  public func parts(ofChat chat: RowID) throws(TranscriptError) -> [[UInt8]] {
    try reporting {
      let rows = try pool.read {
        try Row.fetchAll(
          $0, sql: "SELECT id, sealed FROM chatPart WHERE chat = ?",
          arguments: [Data(chat.bytes)])
      }
      let parts = try rows.map { row -> (number: Int, bytes: [UInt8]) in
        guard let bytes = row.value("id", Data.self), let id = RowID(bytes: bytes),
          let blob = row.value("sealed", Data.self),
          let plain = sealer.open(blob, at: Self.place(id, of: chat)), plain.count >= 4
        else { throw TranscriptError.tampered(folder.database) }
        var reader = ByteReader([UInt8](plain.prefix(4)))
        return (number: try reader.readInt(), bytes: [UInt8](plain.dropFirst(4)))
      }.sorted { $0.number < $1.number }
      guard parts.enumerated().allSatisfy({ $0.offset == $0.element.number }) else {
        throw TranscriptError.tampered(folder.database)
      }
      return parts.map(\.bytes)
    }
  }

  private static func headPlace(_ id: RowID) -> Sealer.Place {
    Sealer.Place(table: .keepsake, row: id, session: RowID(high: 0, low: 0))
  }
}
