import Coaching
import Conversation
import Testing

struct SafetyTests {
  private let left = Reading.of("withdrawal.leaving", .partner)

  @Test func dangerStopsCoachingAndShowsHelp() throws {
    var talk = try Talk()
    let acts = talk.say("he choked me", .danger("safety.fear", .act))
    #expect(acts.first?.text == "I believe you, and it isn't your doing.")
    #expect(acts.kinds.filter { $0 == .helpline }.count >= 2)
    #expect(acts.has(from: "safety-device") && acts.has(from: "safety-program"))
    #expect(acts.kinds.allSatisfy { $0 == .safety || $0 == .helpline })
    #expect(talk.state.safety == .stopped(IntentID("safety.fear")))
  }

  @Test func linesForTheDangerComeFirst() throws {
    var talk = try Talk()
    let fear = talk.say("he choked me", .danger("safety.fear", .act))
    #expect(fear.texts.firstIndex(of: "Home Line · 102") == 3)
    talk = try Talk()
    let despair = talk.say("no point living", .danger("safety.self-harm", .act))
    #expect(despair.texts.firstIndex(of: "Night Line · 101") == 3)
  }

  @Test func unknownCountryShowsEveryCountryAndWhatHelpsAnywhere() throws {
    var talk = try Talk(place: .unknown)
    let lines = talk.say("x", .danger("safety.fear", .act)).filter { $0.kind == .helpline }
    #expect(
      lines.texts == [
        "Aland · 100; Night Line 101", "Bland · 200; Day Line 201", "Find a line · example.org",
      ])
  }

  @Test func guessedCountryIsShownAsAGuess() throws {
    var talk = try Talk(place: .guessed("AA"))
    let acts = talk.say("x", .danger("safety.fear", .act))
    #expect(acts.contains { $0.kind == .note && $0.text.contains("guessed") })
  }

  @Test func doubtBringsExactlyOneQuestion() throws {
    var talk = try Talk()
    let acts = talk.say("she scares me", .danger("safety.fear", .check))
    #expect(acts.kinds == [.safety])
    #expect(acts.first?.text.contains("?") == true)
  }

  @Test(arguments: ["yes", "Yeah he does", "sometimes", "i guess", "not yet", "idk", "im scared"])
  func yesOrMaybeCountsAsDanger(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    #expect(talk.say(answer).has(.helpline))
  }

  @Test(arguments: [
    "no", "no, im fine", "Nope", "lol no, just a figure of speech", "i’m okay", "I was joking",
  ])
  func noEndsTheQuestionButNotTheCaution(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    #expect(talk.say(answer).has(from: "safety-resume"))
    #expect(talk.state.safety == .held)
    let acts = talk.say("he left", left)
    #expect(acts.kinds == [.hear, .ask] && acts.has(from: "care-ask"))
    #expect(!talk.say("he left again", left).has(.say))
    #expect(talk.ask(.try).has(from: "held-after-risk"))
  }

  @Test func noToBeingSafeCountsAsDanger() throws {
    var talk = try Talk()
    _ = talk.say("whats the point", .danger("safety.self-harm", .check))
    #expect(talk.say("no").has(.helpline))
    talk = try Talk()
    _ = talk.say("whats the point", .danger("safety.self-harm", .check))
    #expect(talk.say("yes im safe").has(from: "safety-resume"))
  }

  @Test func secondDoubtWhileOneIsOpenCountsAsDanger() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    #expect(talk.say("he breaks things", .danger("safety.fear", .check)).has(.helpline))
  }

  @Test func noThatRepeatsTheWordsOfTheQuestionIsANo() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    let acts = talk.say("no, he'd never scare me like that", .danger("safety.fear", .check))
    #expect(acts.has(from: "safety-resume"))
    talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    #expect(talk.say("no but he scares me", .danger("safety.fear", .check)).has(.helpline))
  }

  @Test func whatComesWithTheNoIsAnsweredToo() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    let acts = talk.say("no, he just left", left)
    #expect(acts.has(from: "safety-resume") && acts.has(.hear))
  }

  @Test func questionPassedOverIsNotAskedAgainAndAdviceWaits() throws {
    var talk = try Talk()
    _ = talk.say("he scares me", .danger("safety.fear", .check))
    let acts = talk.say("he left the dishes again and again", left)
    #expect(acts.kinds == [.hear])
    #expect(talk.state.safety == .held)
    #expect(talk.say("you got it wrong").has(from: "safety-resume"))
  }

  @Test func afterDangerCoachingStaysOffUntilItWasAMisreading() throws {
    var talk = try Talk()
    _ = talk.say("he choked me", .danger("safety.fear", .act))
    let acts = talk.say("he left", left)
    #expect(acts.sources.map { $0.prefix(11) } == ["safety-stay"])
    #expect(talk.ask(.try).texts == ["I'll leave that one for now."])
    #expect(talk.say("you misread me, it was a film").has(from: "safety-resume"))
    #expect(!talk.say("he left", left).has(.say))
  }

  @Test(arguments: [
    "im fine", "yes im safe", "no", "he says it was a joke", "he said i misread him",
  ])
  func nothingButAMisreadingBringsCoachingBack(_ answer: String) throws {
    var talk = try Talk()
    _ = talk.say("he choked me", .danger("safety.fear", .act))
    _ = talk.say(answer)
    #expect(talk.state.safety.isStopped)
  }

  @Test func heatNeverComesBeforeDanger() throws {
    var talk = try Talk()
    var reading = Reading.danger("safety.fear", .act)
    reading.heat = 9
    #expect(!talk.say("HE HIT ME", reading).has(.step))
  }

  @Test func graveFindingIsAnsweredBeforeAnything() throws {
    var talk = try Talk()
    let all = Reading.of(
      [
        .of("state.big-news", .self), .of("withdrawal.leaving", .partner, confidence: 1),
        .of("safety.fear", .partner, confidence: 0.5),
      ], safety: .act)
    #expect(talk.say("x", all).has(from: "safety.fear"))
  }
}
