import Coaching
import Conversation
import Testing

struct VentingTests {
  private let left = Reading.of("withdrawal.leaving", .partner, back: "you told him and he left")

  private let told = Reading.of([], back: ["you told him about it"])

  @Test func firstAnswerHearsAndAsksAndOffersNoWording() throws {
    var talk = try Talk()
    let acts = talk.say("told him and he left", left)
    #expect(acts.kinds == [.hear, .ask])
  }

  @Test func saysTheClauseBackWhereItCan() throws {
    var talk = try Talk()
    #expect(talk.say("told him", left).first?.text == "You told him and he left. That hurts.")
  }

  @Test func hearsInOtherWordsWhereNoClauseCanBeSaidBack() throws {
    var talk = try Talk()
    let acts = talk.say("gone again", .of("withdrawal.leaving", .partner))
    #expect(acts.first?.text == "Being left in the middle of it hurts.")
  }

  @Test func neverSaysAVerdictBack() throws {
    var talk = try Talk()
    let verdict = Reading.of("blame.generalisation", .self, back: "he never listens")
    let acts = talk.say("he never listens", verdict)
    #expect(!acts.texts.contains { $0.contains("he never listens") || $0.contains("He never") })
  }

  @Test func smallTalkBeforeDoesNotCount() throws {
    var talk = try Talk()
    _ = talk.say("we had pasta")
    _ = talk.say("hi", .of("talk.greeting", .self))
    #expect(talk.say("he left", left).kinds == [.hear, .ask])
  }

  @Test func wordingWaitsForTheThirdMessage() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    #expect(talk.say("told him about it", told).kinds == [.hear, .ask])
    #expect(talk.say("and then we ate", told).kinds == [.hear, .say])
  }

  @Test func answerToAQuestionIsHeardAndKeepsTheTopic() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    #expect(talk.say("the scan").kinds == [.hear])
    #expect(talk.ask(.try).has(from: "withdrawal.leaving"))
  }

  @Test func wordingIsNotOfferedTwiceInARow() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    _ = talk.say("told him about it", told)
    #expect(talk.say("and then we ate", told).has(.say))
    #expect(!talk.say("he ate in his room", told).has(.say))
  }

  @Test func thirdRoundTurnsToWhatIsNeeded() throws {
    var talk = try Talk()
    for text in ["one", "two"] { _ = talk.say(text, left) }
    #expect(talk.say("three", left).has(from: "third-vent-turn"))
    #expect(talk.say("four", left).has(from: "perspective"))
  }

  @Test func laterReturnsAreNamedKindly() throws {
    var talk = try Talk()
    for text in ["one", "two", "three", "four", "five"] { _ = talk.say(text, left) }
    #expect(talk.say("six", left).texts == ["It keeps coming back.", "Who could you tell?"])
  }

  @Test func bigNewsOutweighTheQuarrel() throws {
    var talk = try Talk()
    let both = Reading.of([
      .of("withdrawal.leaving", .partner, confidence: 0.99), .of("state.big-news", .self),
    ])
    let acts = talk.say("he left and i lost my job", both)
    #expect(acts.sources.allSatisfy { $0.hasPrefix("state.big-news/") })
    #expect(acts.kinds == [.hear, .ask])
  }

  @Test func feelingAloneIsHeard() throws {
    var talk = try Talk()
    #expect(talk.say("so lonely", .of("state.lonely", .self)).texts.first == "That sounds lonely.")
  }

  @Test
  func stepForHowThePersonIsComesBeforeWording() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    _ = talk.say("told him about it", told)
    let both = Reading.of([.of("withdrawal.leaving", .partner), .of("state.sleepless", .self)])
    #expect(talk.say("he left and i cant sleep", both).kinds == [.hear, .step])
  }

  @Test func plainMessageIsHeardPlainly() throws {
    var talk = try Talk()
    let acts = talk.say("we had pasta")
    #expect(acts.has(from: "plain-hear") && acts.has(from: "plain-ask"))
  }

  @Test func greetingIsAnsweredUnlessSomethingWeighsMore() throws {
    var talk = try Talk()
    #expect(
      talk.say("hi", .of("talk.greeting", .self)).texts == ["Hello.", "What happened today?"])
    let both = Reading.of([.of("talk.greeting", .self), .of("withdrawal.leaving", .partner)])
    #expect(!talk.say("hi. he left", both).has(from: "talk.greeting"))
  }

  @Test func sameMessageAgainIsNoticed() throws {
    var talk = try Talk()
    _ = talk.say("He left!", left)
    #expect(talk.say("he left", left).has(from: "repeat"))
  }

  @Test func ventingAnswersThePartnersMoveAndRehearsingTheTypists() throws {
    let both = Reading.of([
      .of("blame.generalisation", .self), .of("withdrawal.leaving", .partner),
    ])
    var talk = try Talk()
    #expect(talk.say("you never stay", both).has(from: "withdrawal.leaving"))
    talk = try Talk()
    talk.state.mode = .rehearse
    #expect(talk.say("you never stay", both).has(from: "blame.generalisation"))
  }

  @Test func reviewingOffersNoWordingUnasked() throws {
    var talk = try Talk()
    talk.state.mode = .review
    for text in ["one", "two", "three"] { #expect(!talk.say(text, left).has(.say)) }
  }

  @Test func rehearsingMayOfferWordingAtOnce() throws {
    var talk = try Talk()
    talk.state.mode = .rehearse
    #expect(talk.say("you never", .of("blame.generalisation", .self)).has(.say))
  }
}
