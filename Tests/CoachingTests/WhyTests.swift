import Coaching
import Conversation
import Testing

struct WhyTests {
  @Test func namesWordsRuleMeaningHeatAndLines() throws {
    var talk = try Talk()
    _ = talk.say("he left again", .of("withdrawal.leaving", .partner, in: Span(0, 7), heat: 2))
    let text = talk.why().texts.joined(separator: "\n")
    for part in [
      "partner.withdrawal", "Leaving without a word of return", "\u{201C}he left\u{201D}",
      "withdrawal.leaving/rule, 0.90", "The source of withdrawal.leaving", "heat 2 of 10",
      "cooling", "withdrawal.leaving/hear/2",
    ] {
      #expect(text.contains(part))
    }
  }

  @Test func saysWhereHeatCameFrom() throws {
    var talk = try Talk()
    _ = talk.say("HE LEFT", .of("withdrawal.leaving", .partner, heat: 8))
    _ = talk.say("ok", .of("talk.greeting", .self))
    #expect(talk.why().texts.contains { $0.contains("4 left from before: heated") })
  }

  @Test func nothingHeardIsSaid() throws {
    var talk = try Talk()
    #expect(talk.why().has(from: "why-none"))
    _ = talk.say("we had pasta")
    #expect(talk.why().has(from: "why-none"))
  }
}
