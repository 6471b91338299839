import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

private let chat = Keepsake(
  id: RowID(high: 5, low: 5), kind: .chat, at: Timestamp(milliseconds: 7),
  fields: ["other": "Bo Quillfeather"])
private let parts = (0..<20).map { number in
  ChatPart(
    id: RowID(high: 9, low: UInt64(number * 7919 % 1000)),
    bytes: Array("part \(number) of zanzibar".utf8))
}

@Test func keepsAChatWholeAndInOrder() throws {
  let folder = try TestFolder()
  try TranscriptStore.open(folder.store).keep(chat: chat, parts: parts)
  let store = try TranscriptStore.open(folder.store)
  #expect(try store.keepsakes() == [chat])
  #expect(try store.parts(ofChat: chat.id) == parts.map(\.bytes))
}

@Test func noWordOfAChatIsInClear() throws {
  let folder = try TestFolder()
  let store = try TranscriptStore.open(folder.store)
  try store.keep(chat: chat, parts: parts)
  for (name, data) in try folder.files() {
    for word in ["zanzibar", "Quillfeather"] {
      #expect(data.firstRange(of: Data(word.utf8)) == nil, "\(name) holds '\(word)'")
    }
  }
}

@Test func takesAChatOutWithItsParts() throws {
  let folder = try TestFolder()
  let store = try TranscriptStore.open(folder.store)
  try store.keep(chat: chat, parts: parts)
  try store.discard(chat.id)
  #expect(try store.keepsakes().isEmpty && store.parts(ofChat: chat.id).isEmpty)
}

@Test func keepsNothingByHalves() throws {
  let folder = try TestFolder()
  let store = try TranscriptStore.open(folder.store)
  #expect(throws: TranscriptError.self) {
    try store.keep(chat: chat, parts: parts + [parts[0]])
  }
  #expect(try store.keepsakes().isEmpty && store.parts(ofChat: chat.id).isEmpty)
}

@Test func tellsThatAPartIsMissing() throws {
  let folder = try TestFolder()
  let store = try TranscriptStore.open(folder.store)
  try store.keep(chat: chat, parts: parts)
  try store.pool.write { db in
    try db.execute(
      sql: "DELETE FROM chatPart WHERE id = ?", arguments: [Data(parts[3].id.bytes)])
  }
  #expect(throws: TranscriptError.self) { try store.parts(ofChat: chat.id) }
}

@Test func discardedChatLeavesNoRemainsInAnyFile() throws {
  let folder = try TestFolder()
  let store = try TranscriptStore.open(folder.store)
  let chat = Keepsake(
    id: .number(1), kind: .chat, at: Timestamp(milliseconds: 1), fields: ["name": "us"])
  let parts = (0..<40).map {
    ChatPart(id: .number(100 + UInt64($0)), bytes: [UInt8](repeating: UInt8($0), count: 900))
  }
  try store.keep(chat: chat, parts: parts)
  let nonces = try store.pool.read { db in
    try Data.fetchAll(db, sql: "SELECT sealed FROM chatPart").compactMap(Sealer.nonce(of:))
  }
  #expect(nonces.count == 40)
  try store.discard(chat.id)
  for (name, bytes) in try folder.files() {
    for nonce in nonces { #expect(bytes.range(of: Data(nonce)) == nil, "\(name) holds remains") }
  }
}
