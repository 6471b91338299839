import Conversation
import Foundation
import Testing

@testable import Transcripts

@Suite struct RecordTests {
  private func decode(_ json: String) throws(RecordCoding.Failure) -> Turn {
    try RecordCoding.decode(TurnRecord.self, from: Data(json.utf8)).turn(.number(1))
  }

  private func whole(_ more: String = "", findings: String = "", safety: String = "none") -> String
  {
    """
    {"v":1,"sequence":0,"at":5,"said":"hm","heat":0,"safety":"\(safety)",
     "findings":[\(findings)],"clauses":[],"replied":[]\(more)}
    """
  }

  private func finding(
    label: String = "null", who: String = "self", start: Int = 0, end: Int = 1, clause: Int = 0
  ) -> String {
    """
    {"label":\(label),"intent":"talk.thanks","rule":"r","who":"\(who)",
     "span":{"start":\(start),"end":\(end)},"confidence":0.5,"clause":\(clause)}
    """
  }

  @Test func encodingAndDecodingAreInverse() throws {
    let json = try RecordCoding.encode(TurnRecord(.example(7), sequence: 3))
    let record = try RecordCoding.decode(TurnRecord.self, from: json)
    #expect(record.sequence == 3)
    #expect(try record.turn(.number(7)) == .example(7))
  }

  @Test(arguments: [Double.infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
  func keepsAnyConfidence(confidence: Double) throws {
    var turn = Turn.example(1)
    turn.reading.findings[0].confidence = confidence
    let json = try RecordCoding.encode(TurnRecord(turn, sequence: 0))
    #expect(try RecordCoding.decode(TurnRecord.self, from: json).turn(.number(1)) == turn)
  }

  @Test func keepsAConfidenceThatIsNoNumber() throws {
    var turn = Turn.example(1)
    turn.reading.findings[0].confidence = .nan
    let json = try RecordCoding.encode(TurnRecord(turn, sequence: 0))
    let again = try RecordCoding.decode(TurnRecord.self, from: json).turn(.number(1))
    #expect(again.reading.findings[0].confidence.isNaN)
  }

  @Test func takesKeysThatItDoesNotKnow() throws {
    #expect(try decode(whole(",\"mood\":{\"x\":[1,2]}")).said == "hm")
  }

  @Test func refusesANewerVersion() {
    #expect(throws: RecordCoding.Failure.newer) { try decode("{\"v\":2}") }
  }

  @Test func refusesWhatIsBroken() {
    let broken = [
      "", "{}", "[]", "{\"v\":1}", "{\"v\":\"1\"}", "\u{0}", whole(safety: "unsure"),
      String(whole().dropLast()), whole(findings: finding(label: "\"self.joy\"")),
      whole(findings: finding(who: "nobody")), whole(findings: finding(start: -1)),
      whole(findings: finding(start: 3, end: 2)), whole(findings: finding(clause: -1)),
      String(repeating: "[", count: 100_000),
    ]
    for json in broken {
      #expect(throws: RecordCoding.Failure.broken, "\(json.prefix(200))") { try decode(json) }
    }
  }

  @Test func identitiesAreSixteenBytesHighestFirst() {
    let id = RowID(high: 0x0102_0304_0506_0708, low: 0xF1F2_F3F4_F5F6_F7F8)
    #expect(id.bytes.prefix(2) == [1, 2] && id.bytes.suffix(2) == [0xF7, 0xF8])
    #expect(RowID(bytes: Data(id.bytes)) == id)
    #expect(RowID(bytes: Data(id.bytes + [0])) == nil)
    #expect(RowID(bytes: Data(id.bytes.dropLast())) == nil)
  }
}
