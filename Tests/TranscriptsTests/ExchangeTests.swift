import Conversation
import Foundation
import Testing

@testable import Transcripts

@Suite struct ExchangeTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  private func lines(of store: TranscriptStore) throws -> [Data] {
    let kept = try store.keepsakes()
    return try store.sessions().flatMap {
      try TranscriptStore.lines(of: try store.session($0.id), with: kept)
    }.map { Data($0.utf8) }
  }

  @Test func whatIsExportedComesBackAsItWas() throws {
    store.begin(.number(100), at: Timestamp(milliseconds: 3))
    for number in 1...5 as ClosedRange<UInt64> {
      try store.append(.example(number, said: "a/b \"\\\n\u{2028} é🫶"), to: .number(100))
    }
    try store.keep(
      Keepsake(
        tag: "scan", on: .number(2), of: .number(100), id: .number(7),
        at: Timestamp(milliseconds: 9)))
    let exported = try lines(of: store)
    let other = try TestFolder()
    let again = try TranscriptStore.open(other.store)
    let report = try again.importLines(exported)
    #expect(report.turns == 5 && report.keepsakes == 1 && report.known == 0)
    #expect(try again.session(.number(100)) == store.session(.number(100)))
    #expect(try again.keepsakes() == store.keepsakes())
    #expect(try lines(of: again) == exported)
    let twice = try again.importLines(exported)
    #expect(twice.turns == 0 && twice.keepsakes == 0 && twice.known == 5)
  }

  @Test func brokenLineIsNamedAndNothingIsBroughtIn() throws {
    try store.append(.example(1), to: .number(100))
    var exported = try lines(of: store)
    exported.append(Data("{\"type\":\"turn\",\"v\":1}".utf8))
    let other = try TestFolder()
    let again = try TranscriptStore.open(other.store)
    #expect(throws: TranscriptError.badImport(line: 3)) { try again.importLines(exported) }
    #expect(try again.sessions().isEmpty)
    #expect(try again.importLines([Data(), Data(" ".utf8)]) == ImportReport())
    for noise in [
      "[]", "nonsense", "{\"type\":\"caution\",\"v\":1}", "{\"type\":\"turn\",\"v\":9}",
    ] {
      #expect(throws: TranscriptError.badImport(line: 1)) {
        try again.importLines([Data(noise.utf8)])
      }
    }
  }

  @Test func lineHoldsTimesInUTCAndLabels() throws {
    try store.append(.example(1, at: 1_732_467_423_250), to: .number(100))
    let line = try #require(try lines(of: store).last)
    let object = try #require(
      try JSONSerialization.jsonObject(with: line) as? [String: Any])
    #expect(object["at"] as? String == "2024-11-24T16:57:03.250Z")
    #expect(object["labels"] as? [String] == ["safety", "self.blame"])
    #expect((object["id"] as? String)?.count == 32)
  }

  @Test(
    arguments: [
      0, 1, -1, 951_782_400_000, 951_868_799_999, 4_107_542_399_999, -62_167_219_200_000,
      253_402_300_799_999, 253_402_300_800_000, .max, .min,
    ] as [Int64])
  func timesAreReadBack(milliseconds: Int64) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(UTCTime.moment(moment.utc) == moment)
  }

  @Test func anyTimeIsReadBack() {
    var chance = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let moment = Timestamp(
        milliseconds: .random(in: -62_167_219_200_000..<253_402_300_800_000, using: &chance))
      #expect(UTCTime.moment(moment.utc) == moment)
    }
  }

  @Test(arguments: [
    "", "@", "2024-02-30T00:00:00.000Z", "2024-13-01T00:00:00.000Z", "2024-01-01T24:00:00.000Z",
    "2024-01-01T00:00:00Z", "2024-01-01 00:00:00.000Z", "+024-01-01T00:00:00.000Z",
    "2024-01-01T00:00:00.000+", "99999999999999999999",
  ])
  func otherTextIsNoTime(text: String) { #expect(UTCTime.moment(text) == nil) }

  @Test func markdownMakesOrdersPlainSigns() throws {
    let turn = Turn.example(1, said: "# <b>*x*</b>\n> [a](b)\n 1. so - well.")
    let session = Session(id: .number(1), began: turn.at, turns: [turn])
    let text = try SessionText.text(session, as: .md) { _ in "then" }
    #expect(text.contains("> \\# \\<b\\>\\*x\\*\\</b\\>\n> \\> \\[a\\](b)\n>  1\\. so - well."))
    #expect(text.contains("`self.blame`"))
  }
}
