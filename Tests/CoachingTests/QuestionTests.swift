import Coaching
import Conversation
import Testing

/// Questions that are asked before anything is concluded.
struct QuestionTests {
  private let pushed = Reading.of([.of("safety.own-violence", .self)], safety: .act)
  private let blocked = Reading.of("withdrawal.cutting-off", .self)

  @Test func pushIsAskedAboutBeforeAnythingIsSaidOfIt() throws {
    var talk = try Talk()
    let acts = talk.say("i pushed him", pushed)
    #expect(acts.texts == ["What was it for?\n1 to get away \u{B7} 2 in anger"])
    #expect(talk.ask(.try).texts == ["I'll leave that one for now."])
  }

  @Test(arguments: ["1", "to get away", "he had me pinned, so in anger too"])
  func protectingOneselfIsAnsweredAsDangerSuffered(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("i pushed him", pushed)
    #expect(talk.say(answer).first?.text == "I believe you, and it isn't your doing.")
  }

  @Test(arguments: ["2", "i was angry", "2."])
  func angerIsAnsweredFirmly(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("i pushed him", pushed)
    let acts = talk.say(answer)
    #expect(acts.first?.text == "That's yours to stop.")
    #expect(!acts.has(from: "safety-device"))
  }

  @Test func unclearAnswerBlamesNobodyAndShowsHelp() throws {
    var talk = try Talk()
    _ = talk.say("i pushed him", pushed)
    let acts = talk.say("it was late")
    #expect(acts.first?.text == "Whichever it was, keep apart." && acts.has(.helpline))
  }

  @Test func graverDangerInTheAnswerIsAnsweredAtOnce() throws {
    var talk = try Talk()
    _ = talk.say("i pushed him", pushed)
    let acts = talk.say("in anger, and ive got the pills", .danger("safety.self-harm", .act))
    #expect(acts.has(from: "safety.self-harm"))
  }

  @Test func exitIsAskedAboutAndNeverForATime() throws {
    var talk = try Talk()
    let acts = talk.say("i blocked him", blocked)
    #expect(acts.has(from: "questions/why-cut-off"))
    #expect(!talk.say("1").has(.helpline))
    #expect(talk.state.safety == .none)
    for _ in 0..<6 {
      let acts = talk.say("i blocked him again", blocked) + talk.ask(.try)
      #expect(!acts.has(.say) && !acts.has(from: "withdrawal.cutting-off"))
    }
  }

  @Test func fearfulExitIsDanger() throws {
    var talk = try Talk()
    _ = talk.say("i blocked him", blocked)
    #expect(talk.say("afraid of him").has(.helpline))
    #expect(talk.state.caution.confirmed == [IntentID("safety.fear")])
  }

  @Test func dyingIsAskedAboutInPlainWordsWithHelpBesideIt() throws {
    var talk = try Talk()
    let acts = talk.say("no point", .danger("safety.dying", .act))
    #expect(acts.kinds == [.safety, .helpline, .helpline, .helpline])
    #expect(acts.first?.text.hasSuffix("1 yes \u{B7} 2 no \u{B7} 3 not sure") == true)
  }

  @Test(arguments: ["yes", "1", "not sure", "no, well im not sure", "it was late"])
  func anythingButANoIsDanger(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("no point", .danger("safety.dying", .act))
    #expect(talk.say(answer).has(.helpline))
    #expect(talk.state.safety.isStopped)
  }

  @Test func noEndsTheQuestionAndNotTheCaution() throws {
    var talk = try Talk()
    _ = talk.say("no point", .danger("safety.dying", .act))
    #expect(!talk.say("no im fine").has(.helpline))
    #expect(talk.ask(.try).texts == ["I'll leave that one for now."])
  }
}
