import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

/// Erasing, expiry, and what can be told without a key.
@Suite struct KeepingOutTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func erasingTakesKeyAndFilesAndLeavesWhatIsForeign() throws {
    let store = try TranscriptStore.open(folder.store)
    try store.append(.example(1), to: .number(1))
    try Data("words".utf8).write(to: URL(fileURLWithPath: folder.store + "/letter"))
    try Data("/why\n".utf8).write(to: URL(fileURLWithPath: folder.store + "/history"))
    let report = try TranscriptStore.erase(folder.store)
    #expect(report == ErasureReport(left: [], foreign: ["letter"]))
    #expect(try Array(folder.files().keys) == ["letter"])
    #expect(throws: TranscriptError.nothingKept(folder.store)) {
      try TranscriptStore.erase(folder.store)
    }
  }

  @Test func erasingNeedsNoPassphraseAndNoWholeDatabase() throws {
    try TranscriptStore.open(
      folder.store, passphrase: SecretBytes(passphrase: "warm cups"), cost: .cheap
    ).close()
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: folder.database))
    _ = try TranscriptStore.erase(folder.store)
    #expect(!FileManager.default.fileExists(atPath: folder.store))
  }

  @Test func nothingExpiresUnlessItIsSet() throws {
    let store = try TranscriptStore.open(folder.store)
    try store.append(.example(1, at: 0), to: .number(1))
    #expect(try store.expiryDays() == nil)
    #expect(try store.expire(at: Timestamp(milliseconds: .max)) == nil)
    #expect(try store.sessions().count == 1)
  }

  @Test func turnsExpireByTheirAgeOnceADay() throws {
    let day: Int64 = 86_400_000
    let store = try TranscriptStore.open(folder.store)
    for number in 0..<10 as Range<UInt64> {
      try store.append(.example(number + 1, at: Int64(number) * day), to: .number(number / 5))
    }
    try store.setExpiry(days: 3)
    #expect(try store.expire(at: Timestamp(milliseconds: 10 * day))?.turns == 7)
    #expect(try store.expire(at: Timestamp(milliseconds: 10 * day + 5)) == nil)
    #expect(try store.expire(at: Timestamp(milliseconds: 11 * day))?.turns == 1)
    try store.setExpiry(days: nil)
    #expect(try store.expire(at: Timestamp(milliseconds: 99 * day)) == nil)
  }

  @Test func outlineTellsCountsWithoutAKeyAndChangesNothing() throws {
    #expect(try TranscriptStore.outline(of: folder.store) == nil)
    let store = try TranscriptStore.open(
      folder.store, passphrase: SecretBytes(passphrase: "warm cups"), cost: .cheap)
    for number in 1...3 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(1))
    }
    try store.close()
    let before = try folder.files()
    let outline = try #require(try TranscriptStore.outline(of: folder.store))
    #expect(outline.sessions == 1 && outline.turns == 3 && outline.bytes > 0)
    #expect(outline.hasPassphrase && !outline.hasKeyFile && !outline.isOpenToOthers)
    #expect(try folder.files() == before)
  }

  @Test func settingHasOneSizeWhateverItHolds() throws {
    let store = try TranscriptStore.open(folder.store)
    func size(_ setting: StoreSetting) throws -> Int? {
      try store.pool.write { db in
        try setting.put(db, in: store)
        return try Data.fetchOne(db, sql: "SELECT sealed FROM setting")?.count
      }
    }
    let full = StoreSetting(expiryDays: .max, expiredAt: .max, isUnclean: true)
    #expect(try size(StoreSetting()) == size(full))
  }
}
