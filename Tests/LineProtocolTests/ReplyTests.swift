import Conversation
import Testing

@testable import LineProtocol

@Suite struct ReplyTests {
  private func decoded(_ text: String) throws -> ServerReply? {
    var decoder = ReplyDecoder()
    decoder.append(Array(text.utf8))
    return try decoder.next()
  }

  private static let texts = [
    "plain", "", "two\nlines\r\n", "back\\slash \\n \\x41", "\u{0}\u{1B}[2J\u{7F}\u{85}",
    "é 😀 e\u{301}",
    String(repeating: "a\\\n", count: 9000), String(repeating: "😀", count: 5000),
  ]

  @Test(arguments: texts)
  func readsBackWhatItWrote(text: String) throws {
    var limits = ProtocolLimits()
    limits.replyLine = 100
    for limits in [limits, ProtocolLimits()] {
      let lines = Reply([Act(.hear, text), Act(.ask, text)]).lines(limits: limits, status: nil)
      for line in lines.split(separator: "\r\n") { #expect(line.utf8.count <= limits.replyLine) }
      #expect(try decoded(lines)?.reply.acts == [Act(.hear, text), Act(.ask, text)])
    }
  }

  @Test func readsBackFindings() throws {
    let finding = Finding(
      label: .partnerWithdrawal, intent: IntentID("withdrawal.leaving"), rule: RuleID("walks-out"),
      who: .partner, span: Span(3, 17), confidence: 0.5)
    let reply = Reply([Act(.hear, "x")], reading: Reading(findings: [finding]))
    let lines = reply.lines(limits: ProtocolLimits(), status: nil)
    #expect(
      lines.hasPrefix("250-reading partner.withdrawal withdrawal.leaving 0.5 3-17 withdrawal."))
    #expect(try decoded(lines)?.reply == reply)
  }

  @Test func tellsTheLevelOfDangerOnce() {
    let doubt = Reply([Act(.safety, "Are you safe?")])
    #expect(doubt.lines(limits: ProtocolLimits(), status: nil).hasPrefix("250-safety check\r\n"))
    let asked = Reply([Act(.helpline, "Night Line · 101")])
    #expect(asked.safety == .none)
  }

  @Test(arguments: ["25", "abc done\r\n", "250?x\r\n", "999 x\r\n", "250-\u{FFFD}\n"])
  func doesNotTrapOnNonsense(text: String) {
    _ = try? decoded(text)
  }
}

@Suite struct RequestLinesTests {
  private static let requests: [Request] = [
    .say("hi"), .say(".dot"), .say("two\n.\n..lines\n"), .say(String(repeating: "x", count: 9000)),
    .say(" spaces "), .say(""), .why, .mode(nil), .mode(.review), .me(.avoidant),
    .draft(nil, "apology"),
    .draft(.raise, "a\nb"), .check(.apology, ""), .commit("by friday"), .commit(""), .help(.why),
    .stop, .quit, .resume("2"), .break("20 minutes"),
  ]

  @Test(arguments: requests)
  func isReadBackAsItWasMeant(request: Request) {
    let lines = RequestLines(request)
    var wire = Wire()
    wire.take(Array(lines.command.utf8))
    if let text = lines.text { wire.take(Array(text.utf8)) }
    #expect(wire.coach.asked == [request])
  }
}
