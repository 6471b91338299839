import Coaching
import Conversation
import Testing

struct HeatTests {
  private func hot(_ heat: Int) -> Reading {
    .of("withdrawal.leaving", .partner, heat: heat, back: "he left")
  }

  @Test func highHeatBringsAStepForTheBodyFirstAndNothingToSend() throws {
    var talk = try Talk()
    let acts = talk.say("HE LEFT", hot(5))
    #expect(acts.kinds == [.hear, .step])
    #expect(acts.has(from: "heated-step"))
  }

  @Test func heatWithNothingElseHeardBringsAStepAlone() throws {
    var talk = try Talk()
    #expect(talk.say("I AM SO DONE", Reading(heat: 5)).kinds == [.step])
  }

  @Test func stepIsNotRepeatedWithEveryMessage() throws {
    var talk = try Talk()
    _ = talk.say("HE LEFT", hot(5))
    let acts = talk.say("AGAIN", hot(5))
    #expect(acts.has(.hear) && !acts.has(.step) && !acts.has(.say))
  }

  @Test func askingForWordsInTheHeatBringsNone() throws {
    var talk = try Talk()
    var reading = hot(6)
    reading.findings.append(.of("talk.asks-advice", .self))
    #expect(!talk.say("WHAT DO I SAY", reading).has(.say))
    #expect(!talk.say("TELL ME WHAT TO SAY", reading).has(.say))
  }

  @Test func tryAfterTheStepBringsWords() throws {
    var talk = try Talk()
    _ = talk.say("HE LEFT", hot(6))
    #expect(talk.ask(.try).has(.say))
  }

  @Test func tryLongAfterTheStepBringsAnotherStepFirst() throws {
    var talk = try Talk()
    for text in ["A", "B", "C", "D"] { _ = talk.say(text, hot(6)) }
    talk.pass(minutes: 60)
    _ = talk.say("quiet", hot(0))
    #expect(talk.ask(.try).has(.say))
  }

  @Test func heatFadesByHalfAndIsForgottenAfterQuiet() throws {
    var talk = try Talk()
    _ = talk.say("HE LEFT", hot(6))
    #expect(talk.state.heat.phase == .heated)
    _ = talk.say("ok")
    #expect(talk.state.heat.phase == .heated)
    _ = talk.say("ok then")
    #expect(talk.state.heat.phase == .cooling)
    _ = talk.say("HE LEFT", hot(8))
    talk.pass(minutes: 30)
    _ = talk.say("back")
    #expect(talk.state.heat.phase == .calm)
  }
}
