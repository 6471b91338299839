import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct OpeningTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Makes a store with one turn, lets `change` spoil it, and returns the error of opening it,
  /// having checked that opening changed no byte.
  private func failure(
    made passphrase: String? = nil, opened other: String? = nil,
    change: (TestFolder) throws -> Void = { _ in }
  ) throws -> TranscriptError? {
    let store = try TranscriptStore.open(
      folder.store, passphrase: passphrase.map { try SecretBytes(passphrase: $0) }, cost: .cheap)
    try store.append(.example(1), to: .number(100))
    try store.close()
    try change(folder)
    let before = try folder.files()
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptStore.open(
        folder.store, passphrase: other.map { try SecretBytes(passphrase: $0) })
    }
    #expect(try folder.files() == before)
    return error
  }

  private func edit(_ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.database)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func asksForThePassphraseItNeeds() throws {
    #expect(try failure(made: "warm cups") == .passphraseNeeded(folder.store))
  }

  @Test func refusesAWrongPassphrase() throws {
    #expect(
      try failure(made: "warm cups", opened: "warm cup") == .passphraseWrong(folder.store))
  }

  @Test func refusesAPassphraseForAStoreThatHasNone() throws {
    #expect(try failure(opened: "warm cups") == .passphraseNotSet(folder.store))
  }

  @Test func refusesAnEmptyPassphrase() {
    #expect(throws: TranscriptError.passphraseEmpty) { try SecretBytes(passphrase: "") }
  }

  @Test func takesTheSamePassphraseInAnotherComposition() throws {
    let one = try SecretBytes(passphrase: "caf\u{E9}")
    _ = try TranscriptStore.open(folder.store, passphrase: one, cost: .cheap)
    let other = try SecretBytes(passphrase: "cafe\u{301}")
    #expect(try TranscriptStore.open(folder.store, passphrase: other).sessions().isEmpty)
  }

  @Test func saysThatTheKeyFileIsMissingAndMakesNoOther() throws {
    let error = try failure { try FileManager.default.removeItem(atPath: $0.keyFile) }
    #expect(error == .keyFileMissing(folder.keyFile))
  }

  @Test(arguments: [Data(), Data("mendkey1".utf8), Data(repeating: 7, count: 40)])
  func refusesAFileThatIsNoKeyFile(content: Data) throws {
    let error = try failure { try content.write(to: URL(fileURLWithPath: $0.keyFile)) }
    #expect(error == .keyFileWrong(folder.keyFile))
  }

  @Test func refusesTheKeyFileOfAnotherStore() throws {
    let other = try TestFolder()
    _ = try TranscriptStore.open(other.store)
    let error = try failure {
      try Data(contentsOf: URL(fileURLWithPath: other.keyFile))
        .write(to: URL(fileURLWithPath: $0.keyFile))
    }
    #expect(error == .keyFileWrong(folder.keyFile))
  }

  @Test func refusesADatabaseOfANewerVersion() throws {
    let error = try failure { _ in
      try edit("INSERT INTO grdb_migrations (identifier) VALUES ('v999')")
    }
    #expect(error == .newerVersion(folder.database))
  }

  @Test func refusesAWrappedKeyOfANewerFormat() throws {
    let error = try failure { _ in try edit("UPDATE wrappedKey SET format = 2") }
    #expect(error == .newerVersion(folder.database))
  }

  @Test(arguments: [Data("not a database, only some words".utf8), Data(repeating: 0, count: 4096)])
  func refusesAFileThatIsNoDatabase(content: Data) throws {
    let error = try failure { try content.write(to: URL(fileURLWithPath: $0.database)) }
    #expect(error == .notAStore(folder.database))
  }

  @Test func refusesTheDatabaseOfAnotherProgram() throws {
    let error = try failure { folder in
      try FileManager.default.removeItem(atPath: folder.database)
      try edit("CREATE TABLE recipe (name TEXT)")
    }
    #expect(error == .notAStore(folder.database))
  }

  @Test(arguments: [
    "UPDATE wrappedKey SET memory = 1099511627776", "UPDATE wrappedKey SET passes = -1",
    "UPDATE wrappedKey SET passes = NULL", "UPDATE wrappedKey SET salt = x'00'",
    "DELETE FROM wrappedKey",
  ])
  func refusesAWrappedKeyThatCannotBeRight(sql: String) throws {
    let error = try failure(made: "warm cups", opened: "warm cups") { _ in try edit(sql) }
    #expect(error == .tampered(folder.database))
  }

  @Test(arguments: [
    "UPDATE wrappedKey SET salt = randomblob(16)", "UPDATE wrappedKey SET passes = 2",
    "UPDATE wrappedKey SET sealed = x''",
  ])
  func aWrappedKeyIsBoundToItsSaltAndCost(sql: String) throws {
    let error = try failure(made: "warm cups", opened: "warm cups") { _ in try edit(sql) }
    #expect(error == .passphraseWrong(folder.store))
  }

  @Test func refusesAFileInPlaceOfTheFolder() throws {
    let path = folder.path + "/file"
    try Data("words".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: TranscriptError.folderIsFile(path)) { try TranscriptStore.open(path) }
    #expect(throws: TranscriptError.folderIsFile(path + "/mend")) {
      try TranscriptStore.open(path + "/mend")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("words".utf8))
  }

  @Test(arguments: ["/a/b", "/a/b/", "/a/b//"])
  func aPathMayEndWithSlashes(path: String) {
    #expect(StoreFolder(path).database == "/a/b/transcripts.sqlite")
  }

  @Test func aRelativePathStartsAtTheCurrentFolder() {
    let current = FileManager.default.currentDirectoryPath
    #expect(StoreFolder("a/b").path == current + "/a/b")
  }

  @Test func saysThatAFolderCannotBeMade() throws {
    #expect(throws: TranscriptError.unwritable("/proc/mend")) {
      try TranscriptStore.open("/proc/mend/data")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is unwritable for root"))
  func saysThatAFolderCannotBeWritten() throws {
    let path = folder.path + "/closed"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    #expect(throws: TranscriptError.unwritable(path)) { try TranscriptStore.open(path) }
  }

  @Test func finishesAFirstOpeningThatWasCutShort() throws {
    let made = StoreFolder(folder.store)
    try made.create()
    try made.createDatabase()
    let pool = try Schema.openPool(made.database)
    try pool.close()
    let store = try TranscriptStore.open(folder.store)
    try store.append(.example(1), to: .number(100))
    #expect(try store.sessions().count == 1)
  }

  @Test func everyErrorIsOneSentenceInLowerCase() {
    let errors: [TranscriptError] = [
      .folderIsFile("p"), .unwritable("p"), .readOnlyDisk("p"), .passphraseNeeded("p"),
      .passphraseWrong("p"),
      .passphraseNotSet("p"), .passphraseEmpty, .keyFileMissing("p"), .keyFileWrong("p"),
      .newerVersion("p"), .notAStore("p"), .tampered("p"), .diskFull("p"), .diskFailing("p"),
      .busy("p"), .noSuchSession, .closed, .sealingUnavailable, .failed("p", code: 1),
    ]
    for error in errors {
      let sentence = "\(error)"
      #expect(sentence.first?.isLowercase == true || sentence.first == "'", "\(sentence)")
      #expect(!sentence.contains("\n") && !sentence.hasSuffix("."), "\(sentence)")
    }
  }
}
