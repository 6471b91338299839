import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct BackupTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
    for number in 1...20 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(number % 3))
    }
  }

  private var copy: String { folder.path + "/copy" }
  private var other: String { folder.path + "/other" }

  @Test func copyWhileInUseHoldsAllAndNoKey() throws {
    try store.backUp(to: copy)
    #expect(try Set(folder.files(in: copy).keys) == ["transcripts.sqlite"])
    #expect(try TestFolder.permissions(copy + "/transcripts.sqlite") == 0o600)
    try store.append(.example(21), to: .number(1))
    #expect(throws: TranscriptError.keyFileMissing(copy + "/key")) {
      try TranscriptStore.open(copy)
    }
  }

  @Test func copyWithItsKeyIsAStoreOfItsOwn() throws {
    try store.backUp(to: copy, withKey: true)
    #expect(try TranscriptStore.open(copy).sessions() == store.sessions())
    #expect(try TestFolder.permissions(copy + "/key") == 0o600)
  }

  @Test func neverCopiesOverAnything() throws {
    try store.backUp(to: copy)
    #expect(throws: TranscriptError.alreadyThere(copy + "/transcripts.sqlite")) {
      try store.backUp(to: copy)
    }
  }

  @Test func restoresIntoAnEmptyPlace() throws {
    try store.backUp(to: copy, withKey: true)
    let rows = try TranscriptStore.restore(
      from: copy, to: other, passphrase: nil, replacing: false)
    #expect(rows == 23)
    #expect(try TranscriptStore.open(other).sessions() == store.sessions())
  }

  @Test func restoresBesideItsKeyFile() throws {
    try store.backUp(to: copy)
    let sessions = try store.sessions()
    _ = try store.remove(.everything)
    try store.close()
    #expect(throws: TranscriptError.alreadyThere(folder.database)) {
      try TranscriptStore.restore(from: copy, to: folder.store, passphrase: nil, replacing: false)
    }
    _ = try TranscriptStore.restore(
      from: copy, to: folder.store, passphrase: nil, replacing: true)
    #expect(try TranscriptStore.open(folder.store).sessions() == sessions)
  }

  @Test func restoresWhatAPassphraseOpens() throws {
    try store.protect(with: SecretBytes(passphrase: "warm cups"), cost: .cheap)
    try store.backUp(to: copy)
    let secret = try SecretBytes(passphrase: "warm cups")
    #expect(throws: TranscriptError.self) {
      try TranscriptStore.restore(from: copy, to: other, passphrase: nil, replacing: false)
    }
    _ = try TranscriptStore.restore(from: copy, to: other, passphrase: secret, replacing: false)
    #expect(try TranscriptStore.open(other, passphrase: secret).sessions() == store.sessions())
  }

  @Test func damagedCopyChangesNothing() throws {
    try store.backUp(to: copy, withKey: true)
    let queue = try DatabaseQueue(path: copy + "/transcripts.sqlite")
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE turn SET sealed = zeroblob(300) WHERE id = (SELECT min(id) FROM turn)")
    }
    try queue.close()
    try store.close()
    let before = try folder.files()
    #expect(throws: TranscriptError.self) {
      try TranscriptStore.restore(from: copy, to: folder.store, passphrase: nil, replacing: true)
    }
    #expect(try folder.files() == before)
  }

  @Test func waitsForNobodyWhoHasTheTranscriptsOpen() throws {
    try store.backUp(to: copy)
    #expect(throws: TranscriptError.busy(folder.database)) {
      try TranscriptStore.restore(from: copy, to: folder.store, passphrase: nil, replacing: true)
    }
    #expect(try store.sessions().count == 3)
  }
}
