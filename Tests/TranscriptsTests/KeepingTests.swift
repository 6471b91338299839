import Conversation
import Foundation
import Testing

@testable import Transcripts

@Suite struct KeepingTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  @Test func givesBackAWholeSession() throws {
    let turns = (1...5).map { Turn.example($0) }
    store.begin(.number(100), at: Timestamp(milliseconds: 1_699_999_999_000))
    for turn in turns { try store.append(turn, to: .number(100)) }
    let session = try store.session(.number(100))
    #expect(session.began == Timestamp(milliseconds: 1_699_999_999_000))
    #expect(session.turns == turns)
  }

  @Test func givesBackASessionAfterReopening() throws {
    store.begin(.number(100), at: Timestamp(milliseconds: 1))
    try store.append(.example(1), to: .number(100))
    try store.close()
    let again = try TranscriptStore.open(folder.store)
    #expect(try again.session(.number(100)).turns == [.example(1)])
  }

  @Test func opensWithThePassphraseItWasMadeWith() throws {
    let path = folder.path + "/protected"
    let first = try TranscriptStore.open(
      path, passphrase: SecretBytes(passphrase: "two warm cups"), cost: .cheap)
    try first.append(.example(1), to: .number(100))
    try first.close()
    #expect(!FileManager.default.fileExists(atPath: path + "/key"))
    let again = try TranscriptStore.open(path, passphrase: SecretBytes(passphrase: "two warm cups"))
    #expect(try again.latest()?.turns == [.example(1)])
  }

  @Test(arguments: [
    "", "\0", "a\0b", "👩‍👩‍👧‍👦 🫶🏽 e\u{301} \u{202E}", "\"\\\n\r\t\u{7F}\u{2028}", "a\u{FFFF}",
    String(repeating: "long and longer, ", count: 20_000), String(repeating: "x", count: 127),
    String(repeating: "x", count: 128),
  ])
  func keepsAnyTextByteForByte(text: String) throws {
    try store.append(.example(1, said: text), to: .number(100))
    let said = try #require(store.latest()?.turns.first?.said)
    #expect(Array(said.utf8) == Array(text.utf8))
  }

  @Test(arguments: [Int64.min, -1, 0, .max])
  func keepsAnyTime(milliseconds: Int64) throws {
    store.begin(.number(100), at: Timestamp(milliseconds: milliseconds))
    try store.append(.example(1, at: milliseconds), to: .number(100))
    let session = try store.session(.number(100))
    #expect(session.began.milliseconds == milliseconds)
    #expect(session.turns.map(\.at.milliseconds) == [milliseconds])
  }

  @Test func sortsTurnsOfTheSameMillisecondByTheirOrder() throws {
    let numbers: [UInt64] = [9, 3, 7, 1, 8, 2]
    for number in numbers { try store.append(.example(number, at: 5), to: .number(100)) }
    #expect(try store.session(.number(100)).turns.map(\.id) == numbers.map(RowID.number))
  }

  @Test func listsSessionsNewestFirst() throws {
    for (number, began) in [(1, 20), (2, 30), (3, 10)] as [(UInt64, Int64)] {
      store.begin(.number(number), at: Timestamp(milliseconds: began))
      for turn in 0..<number {
        try store.append(.example(number * 100 + turn), to: .number(number))
      }
    }
    let sessions = try store.sessions()
    #expect(sessions.map(\.id) == [.number(2), .number(1), .number(3)])
    #expect(sessions.map(\.turnCount) == [2, 1, 3])
    #expect(try store.latest()?.id == .number(2))
  }

  @Test func leavesNothingOfASessionWithoutTurns() throws {
    store.begin(.number(100), at: Timestamp(milliseconds: 1))
    #expect(try store.sessions().isEmpty)
    #expect(try store.latest() == nil)
  }

  @Test func aSessionThatWasNotBegunBeginsWithItsFirstTurn() throws {
    try store.append(.example(1, at: 77), to: .number(100))
    #expect(try store.session(.number(100)).began == Timestamp(milliseconds: 77))
  }

  @Test func saysThatASessionIsNotKept() throws {
    #expect(throws: TranscriptError.noSuchSession) { try store.session(.number(1)) }
  }

  @Test(arguments: ["LISTEN", "door was", "you’re kind", "ÉCOUTE"])
  func findsWordsInAnyCase(words: String) throws {
    try store.append(
      .example(1, said: "You never listen. You're kind. écoute"), to: .number(100))
    try store.append(.example(2, said: "nothing"), to: .number(100))
    let found = try store.search(words)
    #expect(found.first?.turn.id == .number(1))
    #expect(found.first?.session.id == .number(100))
    #expect(found.first?.session.turnCount == 2)
  }

  @Test(arguments: ["", "giraffe"])
  func findsNothingWhereThereIsNothing(words: String) throws {
    try store.append(.example(1), to: .number(100))
    #expect(try store.search(words).isEmpty)
  }

  @Test func everyCallAfterClosingSaysSo() throws {
    try store.close()
    #expect(throws: TranscriptError.closed) { try store.append(.example(1), to: .number(100)) }
    #expect(throws: TranscriptError.closed) { try store.sessions() }
  }
}
