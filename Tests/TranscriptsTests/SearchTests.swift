import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct SearchTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  /// What the quick search must agree with: the words of a turn, compared as text alone.
  private static func holds(_ turn: Turn, _ words: String) -> Bool {
    func folded(_ text: String) -> String {
      text.lowercased().replacing("\u{2019}", with: "'")
    }
    return ([turn.said] + turn.replied.map(\.text)).contains { folded($0).contains(folded(words)) }
  }

  @Test(arguments: [
    "door", "DOOR WAS", "you’re", "you're", "'", "é", "caf\u{E9}", "cafe\u{301}", "ÉCOUTE",
    "don't ",
    "🫶", "said", "text", "hear", "self.blame", "ask.now", "ß", "straße", "İ", "i", "k", "\u{212A}",
    "xyz", " ", "\n", "и", "ДОМ", "naïve caf",
  ])
  func quickSearchAgreesWithTheSlowOne(words: String) throws {
    let texts = [
      "The DOOR was loud", "you’re here", "You're HERE, don't go", "Écoute, café",
      "cafe\u{301} naïve",
      "🫶🏽 🫶", "Straße", "İstanbul", "\u{212A}elvin", "дом Дом", "", "x\u{301}yz", "it’s the café",
      "line\nbreak", "a'b",
    ]
    let search = try #require(WordSearch(words))
    for (number, said) in texts.enumerated() {
      let turn = Turn.example(UInt64(number), said: said)
      var room: [UInt8] = []
      let isFound = TurnRecord(turn, sequence: 0).bytes.withUnsafeBytes {
        TurnGlance($0)?.anyText { search.holds(inText: $0, room: &room) }
      }
      #expect(isFound == Self.holds(turn, words), "'\(words)' in '\(said)'")
    }
  }

  @Test func randomWordsAreFoundWhereTheyAre() throws {
    var chance = SeededGenerator(seed: 31)
    let letters = Array("aAbB'’ é🫶")
    for _ in 0..<2000 {
      func text(_ most: Int) -> String {
        String(
          (0..<Int.random(in: 1...most, using: &chance)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &chance)]
          })
      }
      let (said, words) = (text(20), text(3))
      let turn = Turn.example(1, said: said)
      var room: [UInt8] = []
      let isFound = TurnRecord(turn, sequence: 0).bytes.withUnsafeBytes {
        TurnGlance($0)?.anyText { WordSearch(words)?.holds(inText: $0, room: &room) ?? false }
      }
      #expect(isFound == Self.holds(turn, words), "'\(words)' in '\(said)'")
    }
  }

  @Test func brokenBytesAreNeverReadBeyondTheirEnd() throws {
    let bytes = TurnRecord(.example(1), sequence: 0).bytes
    let search = try #require(WordSearch("giraffe"))
    var room: [UInt8] = []
    for count in 0..<bytes.count {
      bytes[..<count].withUnsafeBytes { look($0, search, &room) }
      #expect(throws: RecordCoding.Failure.self) { try TurnRecord(bytes: Array(bytes[..<count])) }
    }
    var chance = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var noisy = bytes
      noisy[Int.random(in: 1..<60, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      noisy.withUnsafeBytes { look($0, search, &room) }
      _ = try? TurnRecord(bytes: noisy).turn(.number(1))
    }
  }

  /// Looks at everything in a record.
  private func look(
    _ bytes: UnsafeRawBufferPointer, _ search: WordSearch, _ room: inout [UInt8]
  ) {
    guard let glance = TurnGlance(bytes) else { return }
    _ = glance.anyText { search.holds(inText: $0, room: &room) }
    _ = glance.heard(label: [1], intent: [2])
  }

  /// One way reads values, the other looks at bytes; whoever changes one must change both.
  @Test(arguments: [
    (Label?.none, String?.none), (.selfBlame, nil), (.partnerBlame, nil), (nil, "blame"),
    (nil, "blame.generalisation"), (nil, "blame.general"), (nil, "state.tired"), (nil, "state.t"),
    (.selfBlame, "state"), (.repair, "blame"),
  ])
  func lookAtBytesAgreesWithTheValues(label: Label?, intent: String?) throws {
    var filter = TurnFilter()
    filter.label = label
    filter.intent = intent
    filter.from = Timestamp(milliseconds: 2)
    filter.until = Timestamp(milliseconds: 4)
    let match = TurnMatch(filter)
    var room: [UInt8] = []
    for number in 1...5 as ClosedRange<UInt64> {
      var turn = Turn.example(number, at: Int64(number))
      if number == 3 { turn.reading = Reading() }
      let isWanted = try TurnRecord(turn, sequence: 0).bytes.withUnsafeBytes {
        try match.wants($0, turn.id, room: &room)
      }
      #expect(isWanted == match.wants(turn), "turn \(number)")
    }
  }

  @Test func filtersByLabelIntentTimeAndTag() throws {
    for number in 1...6 as ClosedRange<UInt64> {
      var turn = Turn.example(number, at: Int64(number) * 1000)
      if number.isMultiple(of: 2) { turn.reading = Reading() }
      try store.append(turn, to: .number(number / 4))
    }
    func found(_ change: (inout TurnFilter) -> Void) throws -> [RowID] {
      var filter = TurnFilter()
      change(&filter)
      return try store.search(filter).turns.map(\.turn.id)
    }
    #expect(try Set(found { $0.label = .selfBlame }) == [.number(1), .number(3), .number(5)])
    #expect(try Set(found { $0.intent = "blame" }) == [.number(1), .number(3), .number(5)])
    #expect(try found { $0.intent = "bla" }.isEmpty)
    #expect(
      try Set(found { $0.from = Timestamp(milliseconds: 5000) }) == [.number(5), .number(6)])
    #expect(try found { $0.until = Timestamp(milliseconds: 2000) } == [.number(1)])
    #expect(try found { $0.among = [.number(4)] } == [.number(4)])
    #expect(
      try found {
        $0.words = "walked"; $0.among = [.number(4)]
      } == [.number(4)])
  }

  @Test func showsTheFirstOfManyAndCountsThemAll() throws {
    for number in 1...9 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(1))
    }
    let found = try store.search(TurnFilter(words: "walked"), limit: 4)
    #expect(found.turns.map(\.turn.id) == (1...4).map { RowID.number($0) })
    #expect(found.total == 9)
  }

  @Test func everyPartOfALargeStoreIsLookedAt() throws {
    #expect(RowScan.parts(ofSize: 0) == [0...255])
    let parts = RowScan.parts(ofSize: 1 << 30)
    #expect(parts.flatMap { Array($0) } == Array(0...255))
  }
}

@Suite struct LatestSessionsTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  private func fill(_ count: UInt64) throws {
    var chance = SeededGenerator(seed: 8)
    for number in 1...count {
      let began = Int64.random(in: 0...5000, using: &chance)
      try store.append(.example(number, at: began), to: .number(number + 1000))
    }
  }

  @Test(arguments: [0, 1, 5, 63, 64, 65, 100, 200])
  func latestAreTheFirstOfAll(count: Int) throws {
    try fill(100)
    #expect(try store.latestSessions(count) == Array(store.sessions().prefix(count)))
  }

  @Test(arguments: ["DELETE FROM recent", "UPDATE recent SET sealed = zeroblob(2000)"])
  func listThatIsGoneOrDamagedIsMadeAgain(sql: String) throws {
    try fill(80)
    let all = try store.sessions()
    try store.pool.write { try $0.execute(sql: sql) }
    #expect(try store.latestSessions(10) == Array(all.prefix(10)))
    try store.append(.example(900, at: 9000), to: .number(1))
    #expect(try store.latestSessions(1).map(\.id) == [.number(1)])
    #expect(try store.latestSessions(64) == Array(store.sessions().prefix(64)))
  }

  @Test func staysRightWhenSessionsGo() throws {
    try fill(90)
    for session in try store.latestSessions(70) { _ = try store.remove(.session(session.id)) }
    #expect(try store.latestSessions(64) == store.sessions())
  }

  @Test func listHasOneSizeWhateverItHolds() throws {
    func size() throws -> Int? {
      try store.pool.read { try Data.fetchOne($0, sql: "SELECT sealed FROM recent")?.count }
    }
    try store.append(.example(900), to: .number(1))
    let one = try size()
    try fill(90)
    #expect(try size() == one)
  }
}

@Suite struct SessionNameTests {
  @Test func namesAreTheFirstFortyBits() {
    #expect(SessionName(RowID(high: 0, low: 0)).text == "00000000")
    #expect(SessionName(RowID(high: .max, low: 0)).text == "zzzzzzzz")
  }

  @Test func namesFindTheirSession() throws {
    var chance = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let id = RowID(using: &chance)
      let name = SessionName(id).text
      for length in 2...8 {
        let prefix = try #require(SessionName.Prefix(String(name.prefix(length)).uppercased()))
        #expect(prefix.first.high <= id.high && id.high <= prefix.last.high)
        #expect(prefix.last.high - prefix.first.high == 1 << (64 - 5 * UInt64(length)) - 1)
      }
    }
  }

  @Test(arguments: ["", "a", "abcdefghjkmnp", "ab-c", "last!", "ü0"])
  func otherTextIsNoName(text: String) { #expect(SessionName.Prefix(text) == nil) }

  @Test func lettersThatLookAlikeAreAlike() {
    #expect(SessionName.Prefix("il0O") == SessionName.Prefix("1100"))
  }
}
