import Coaching
import Conversation
import Testing

/// Soft signs that add up, and what goes on from one session to the next.
struct CautionTests {
  private let fear = IntentID("safety.fear")

  @Test func signsOfTwoKindsAreDanger() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    _ = talk.say("no im fine")
    #expect(talk.say("whats the point", .danger("safety.self-harm", .check)).has(.helpline))
  }

  @Test func signsOfTwoKindsInOneMessageAreDanger() throws {
    var talk = try Talk()
    #expect(talk.say("he scares me whats the point", Self.two(apart: true)).has(.helpline))
  }

  @Test func whatTwoRulesHearInTheSameWordsIsOneSign() throws {
    var talk = try Talk()
    #expect(!talk.say("he scares me whats the point", Self.two(apart: false)).has(.helpline))
  }

  private static func two(apart: Bool) -> Reading {
    var (first, second) = (
      Finding.of("safety.fear", .partner), Finding.of("safety.self-harm", .self)
    )
    first.span = Span(0, 12)
    second.span = apart ? Span(13, 28) : Span(3, 28)
    return Reading.of([first, second], safety: .check)
  }

  @Test func signsAddUpAcrossSessions() throws {
    var first = try Talk()
    _ = first.say("he scares me", .danger("safety.fear", .check))
    _ = first.say("no im fine")
    var second = try Talk()
    second.state = CoachState(after: first.state.caution, at: second.now)
    #expect(second.state.safety == .none)
    #expect(second.say("whats the point", .danger("safety.self-harm", .check)).has(.helpline))
  }

  @Test func misreadingIsNoSign() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    _ = talk.say("no, just an expression")
    #expect(talk.state.caution.signs.isEmpty)
  }

  @Test func dangerFromThePartnerStandsInTheNextSession() throws {
    var first = try Talk()
    _ = first.say("he choked me", .danger("safety.fear", .act))
    var second = try Talk()
    second.pass(minutes: 60 * 24 * 30)
    second.state = CoachState(after: first.state.caution, at: second.now)
    #expect(second.state.safety == .stopped(fear))
    let acts = second.say("hello")
    #expect(acts.kinds == [.note] && !acts.has(.helpline))
    #expect(!SafetyGate.allows(.try, in: second.state))
  }

  @Test func dangerTakenBackDoesNotStand() throws {
    var talk = try Talk()
    _ = talk.say("he choked me", .danger("safety.fear", .act))
    _ = talk.say("you misread me, it was a film")
    #expect(talk.state.caution.confirmed.isEmpty)
  }

  @Test func dangerFromOneselfIsCarefulAfterADay() {
    let caution = Caution(
      confirmed: [IntentID("safety.self-harm")], heardAt: Timestamp(milliseconds: 0))
    let hour: Int64 = 60 * 60 * 1000
    #expect(CoachState(after: caution, at: Timestamp(milliseconds: hour)).safety.isStopped)
    #expect(CoachState(after: caution, at: Timestamp(milliseconds: 30 * hour)).safety == .held)
  }

  @Test func countryThatIsNamedIsRemembered() throws {
    var talk = try Talk(place: .guessed("AA"))
    #expect(talk.say("im in bland").first?.kind != .helpline)
    _ = talk.say("he choked me", .danger("safety.fear", .act))
    #expect(talk.say("im in bland").first?.text == "emergency, Bland \u{B7} 200")
    #expect(talk.state.caution.country == "BB")
  }

  @Test(arguments: [SafetyLevel.check, .act])
  func draftThatTellsOfDangerIsAnsweredAndNotLookedAt(_ level: SafetyLevel) throws {
    var talk = try Talk()
    let reading = Reading.danger("safety.fear", level)
    let acts = talk.gate("sorry i made you angry, please dont hit me again", reading)
    #expect(acts?.has(.safety) == true && acts?.has(.helpline) == true && acts?.has(.say) == false)
    #expect(talk.gate("sorry i was late")?.texts == ["I'll leave that one for now."])
  }

  @Test func draftWithoutDangerMayBeLookedAt() throws {
    var talk = try Talk()
    #expect(talk.gate("sorry i was late") == nil)
  }

  @Test func withTwoAtTheKeyboardNothingIsSaidAndNothingKept() throws {
    var talk = try Talk()
    talk.state.isJoint = true
    for reading in [Reading.danger("safety.fear", .check), .danger("safety.fear", .act), Reading()]
    {
      #expect(talk.say("x", reading).texts == ["Let's stop here. Take a break separately."])
      #expect(talk.state.dropsTurn && talk.state.heard == nil)
    }
  }
}
