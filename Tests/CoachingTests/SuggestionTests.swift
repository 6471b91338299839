import Coaching
import Conversation
import Testing

struct SuggestionTests {
  private let left = Reading.of("withdrawal.leaving", .partner)

  @Test func tryOffersWordsForWhatWasHeard() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    let acts = talk.ask(.try)
    #expect(acts.kinds == [.say])
    #expect(acts.has(from: "withdrawal.leaving"))
  }

  @Test func tryBeforeAnythingWasSaidAsksForIt() throws {
    var talk = try Talk()
    #expect(talk.ask(.try).has(from: "try-none"))
    #expect(talk.ask(.softer).has(from: "try-none"))
  }

  @Test func askingWhatToSayBringsWordsAtOnce() throws {
    var talk = try Talk()
    let both = Reading.of([.of("withdrawal.leaving", .partner), .of("talk.asks-advice", .self)])
    #expect(talk.say("he left, what do i say", both).kinds == [.hear, .say])
  }

  @Test func askingLaterIsAboutTheTopic() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    let acts = talk.say("what do i say", .of("talk.asks-advice", .self))
    #expect(acts.texts.first == "One way to put it:")
    #expect(acts.has(from: "withdrawal.leaving"))
  }

  @Test(arguments: [
    (SuggestionWish.softer, "I'd like to talk for ten minutes when you're back."),
    (SuggestionWish.plainer, "Please tell me when you'll be back."),
  ])
  func softerAndPlainerKeepTheTopic(_ wish: SuggestionWish, _ words: String) throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    _ = talk.ask(.try)
    #expect(talk.ask(wish).texts == [words])
    #expect(talk.ask(wish).has(from: "no-more"))
  }

  @Test func ownLeaningOutweighsLinesForAnybody() throws {
    var talk = try Talk()
    talk.state.me = .anxious
    _ = talk.say("he left", left)
    #expect(talk.ask(.try).texts == ["I'm scared when you go. Could you say when?"])
  }

  @Test func linesForAnotherLeaningAreNotUsed() throws {
    var talk = try Talk()
    talk.state.me = .avoidant
    _ = talk.say("he left", left)
    var texts: [String] = []
    for _ in 0..<5 { texts += talk.ask(.try).texts }
    #expect(!texts.contains { $0.contains("scared") })
  }

  @Test func runningOutIsSaidRatherThanRepeated() throws {
    var talk = try Talk()
    _ = talk.say("he left", left)
    let offered = (0..<3).flatMap { _ in talk.ask(.try) }
    #expect(offered.kinds == [.say, .say, .say])
    #expect(Set(offered.sources).count == 3)
    #expect(talk.ask(.try).has(from: "no-more"))
  }
}
