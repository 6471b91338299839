import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct PassphraseTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func secret(_ words: String) throws -> SecretBytes { try SecretBytes(passphrase: words) }

  private func open(_ words: String? = nil) throws -> TranscriptStore {
    try TranscriptStore.open(folder.store, passphrase: try words.map(secret), cost: .cheap)
  }

  private func rows(_ store: TranscriptStore) throws -> [Data] {
    try store.pool.read { try Data.fetchAll($0, sql: "SELECT sealed FROM turn ORDER BY id") }
  }

  private func wrapped(_ store: TranscriptStore) throws -> [UInt8] {
    let key = try store.pool.read { try WrappedKey.fetch($0, path: folder.database) }
    return try #require(key).sealed
  }

  @Test func changesWhatOpensTheStoreAndNotTheRows() throws {
    let store = try open()
    for number in 1...5 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(9))
    }
    let before = try rows(store)
    try store.protect(with: try secret("warm cups"), cost: .cheap)
    #expect(store.hasPassphrase && !FileManager.default.fileExists(atPath: folder.keyFile))
    try store.protect(with: try secret("cold cups"), cost: .cheap)
    #expect(try rows(store) == before)
    try store.close()
    #expect(throws: TranscriptError.passphraseNeeded(folder.store)) { try open() }
    #expect(throws: TranscriptError.passphraseWrong(folder.store)) { try open("warm cups") }
    let again = try open("cold cups")
    #expect(try again.latest()?.turns.count == 5)
    try again.unprotect()
    try again.close()
    #expect(try open().latest()?.turns.count == 5)
  }

  @Test func oldWayInIsGoneFromTheFiles() throws {
    let store = try open("warm cups")
    try store.append(.example(1), to: .number(9))
    let old = Data(try wrapped(store).prefix(24))
    try store.protect(with: try secret("cold cups"), cost: .cheap)
    for (name, bytes) in try folder.files() {
      #expect(bytes.range(of: old) == nil, "\(name) holds the old wrapped key")
    }
  }

  @Test func storeThatIsOpenElsewhereGoesOnAfterAChange() throws {
    let store = try open()
    let beside = try open()
    try store.protect(with: try secret("warm cups"), cost: .cheap)
    try beside.append(.example(1), to: .number(9))
    #expect(try store.latest()?.turns == [.example(1)])
  }

  @Test func newKeyFileIsMadeWhenAPassphraseIsRemoved() throws {
    let store = try open()
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.keyFile))
    try store.protect(with: try secret("warm cups"), cost: .cheap)
    try first.write(to: URL(fileURLWithPath: folder.keyFile))
    try store.unprotect()
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.keyFile)) != first)
    #expect(try TestFolder.permissions(folder.keyFile) == 0o600)
  }

  @Test(arguments: ["warm cups\n", "warm cups", "warm cups\r\nmore\n"])
  func readsTheFirstLineOfAFile(content: String) throws {
    let path = folder.path + "/passphrase"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try SecretBytes(firstLineOf: path).equals(secret("warm cups")))
  }

  @Test func readsADescriptorThatComesInPieces() throws {
    let pipe = Pipe()
    for piece in ["wa", "rm c", "ups\n"] {
      try pipe.fileHandleForWriting.write(contentsOf: Data(piece.utf8))
    }
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try SecretBytes(firstLineOf: path).equals(secret("warm cups")))
  }

  @Test func composesWhatIsReadAsItComposesWhatIsTyped() throws {
    let path = folder.path + "/passphrase"
    try Data("cafe\u{301}\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try SecretBytes(firstLineOf: path).equals(secret("caf\u{E9}")))
  }

  @Test func refusesAFileThatIsNoLineOfText() throws {
    let path = folder.path + "/passphrase"
    #expect(throws: TranscriptError.passphraseUnread(path)) { try SecretBytes(firstLineOf: path) }
    try Data("\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: TranscriptError.passphraseEmpty) { try SecretBytes(firstLineOf: path) }
    try Data([0xC3, 0x28]).write(to: URL(fileURLWithPath: path))
    #expect(throws: TranscriptError.passphraseUnread(path)) { try SecretBytes(firstLineOf: path) }
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    #expect(throws: TranscriptError.passphraseUnread(path)) { try SecretBytes(firstLineOf: path) }
  }

  @Test func closingWipesTheKeyForWhoeverStillHoldsTheStore() throws {
    let store = try open()
    let zeros = try SecretBytes(count: 32) { $0.update(repeating: 0, count: 32) }
    #expect(!store.dataKey.equals(zeros))
    try store.close()
    #expect(store.dataKey.equals(zeros))
  }

  @Test func wipesWhatWasTyped() throws {
    var typed = Array("warm cups".utf8)
    #expect(try SecretBytes(wiping: &typed).equals(secret("warm cups")))
    #expect(typed.allSatisfy { $0 == 0 })
  }
}
