import Coaching
import Conversation
import Testing

/// What the coach asks when a reading is too close to call.
struct CloseCallTests {
  private static let unnamed: Reading = {
    var reading = Reading.of("withdrawal.leaving", .self)
    guard let first = reading.findings.first else { return reading }
    var second = first
    second.who = .partner
    second.label = .partnerWithdrawal
    reading.closeCalls = [CloseCall(.who, first, second)]
    return reading
  }()

  @Test func asksWhoItWas() throws {
    var talk = try Talk()
    #expect(talk.say("walked out again", Self.unnamed).texts == ["Was that you, or them?"])
  }

  @Test func takesTheAnswerUp() throws {
    var talk = try Talk()
    _ = talk.say("walked out again", Self.unnamed)
    let acts = talk.say("him", .of("talk.it-was-them", .self))
    #expect(acts.kinds == [.hear, .ask])
    #expect(acts.first?.text == "Being left in the middle of it hurts.")
  }

  @Test func asksOnceAndThenTakesTheLikelierReading() throws {
    var talk = try Talk()
    _ = talk.say("walked out again", Self.unnamed)
    #expect(talk.say("walked out again", Self.unnamed).kinds.first == .hear)
  }
}
