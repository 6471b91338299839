import Coaching
import Conversation
import Testing

/// Messages as people type them, read by the program itself.
struct EveningTests {
  private func talk() throws -> Talk { try Talk.withBundledLibrary() }

  private func say(_ text: String, _ talk: inout Talk) -> [Act] {
    talk.say(text, talk.read(text))
  }

  @Test func inTheHeatThereIsACalmingStepAndNothingElse() throws {
    var talk = try talk()
    #expect(say("IM SO DONE hes in the next room", &talk).kinds == [.step])
  }

  @Test func aPlanThatWasKeptOpensInTheHeat() throws {
    var talk = try talk()
    talk.state.savedPlan = SavedPlan(
      fields: ["signal": "pineapple", "break": "thirty minutes", "returner": "me"])
    let acts = say("IM SO DONE hes in the next room", &talk)
    #expect(acts.texts == ["Your plan: pineapple, thirty minutes, you come back."])
  }

  @Test(
    arguments: [
      (["signal": "pineapple"], "pineapple"),
      (["signal": "red card", "returner": "him"], "he will come back"),
      (
        ["signal": "pause", "break": "an hour", "returner": "whoever called it"], "whoever calls it"
      ),
      (["signal": "pause", "break": "an hour", "returner": "Sam"], "Sam comes back"),
    ])
  func aPlanIsSaidInASentence(_ fields: [String: String], _ words: String) throws {
    var talk = try talk()
    talk.state.savedPlan = SavedPlan(fields: fields)
    let text = say("IM SO DONE hes in the next room", &talk).texts.joined()
    #expect(text.contains(words) && !text.contains("{") && !text.contains(", ,"), "\(text)")
  }

  @Test func theScanIsAskedAboutAndThereIsNothingToSend() throws {
    var talk = try talk()
    let acts = say("told him about the scan and he went upstairs", &talk)
    #expect(acts.last?.kind == .ask && acts.last?.text.contains("the scan") == true)
    #expect(!acts.has(.say) && !acts.has(.step))
  }

  @Test(arguments: ["k", "idk", "nothing"])
  func fewWordsGetFewWordsBack(_ word: String) throws {
    var talk = try talk()
    for _ in 0..<4 {
      let acts = say(word, &talk)
      let count = acts.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
      #expect(!acts.isEmpty && count < 25)
    }
  }

  @Test func theSecondShortMessageGetsAnswersToChooseFrom() throws {
    var talk = try talk()
    _ = say("idk", &talk)
    let acts = say("no", &talk)
    #expect(acts.last?.text.contains("1 ") == true)
    #expect(!say("1", &talk).isEmpty)
  }

  @Test func whetherHeStillLovesIsNeverGuessedAndTheThirdTimeNamed() throws {
    var talk = try talk()
    for _ in 0..<2 { #expect(!say("does he still love me", &talk).has(from: "coach/loved-again")) }
    #expect(say("does he still love me", &talk).has(from: "coach/loved-again"))
  }

  @Test func whoeverWantsToBeHeardIsAskedNothing() throws {
    var talk = try talk()
    for text in ["i just want to vent", "he forgot our anniversary", "he didnt even get a card"] {
      let acts = say(text, &talk)
      #expect(!acts.has(.ask) && !acts.has(.say) && !acts.has(.step), "\(text): \(acts.texts)")
    }
  }

  @Test func withDrinkInItWordsWaitForTheMorning() throws {
    var talk = try talk()
    _ = say("ive had a bottle of wine", &talk)
    _ = say("she just looked at her phone", &talk)
    let acts = say("what do i say to her", &talk)
    #expect(acts.has(.say) && acts.last?.source?.hasPrefix("coach/keep-till-morning") == true)
  }

  @Test func whatWasSaidIsAskedAboutAndWhatLandedWorseIsNotOfferedAgain() throws {
    var talk = try talk()
    _ = say("my husband hasnt said a word to me since sunday", &talk)
    let offered = say("what do i say to him", &talk).sources.first { $0.contains("/say/") }
    #expect(say("i said it", &talk).texts.joined().contains("1 better"))
    _ = say("worse", &talk)
    let line = try #require(offered)
    #expect(talk.state.landed[line] == .worse)
    for _ in 0..<20 { #expect(!talk.ask(.try).sources.contains(line)) }
  }

  @Test func ofALongMessageTheFewThingsThatMatterAreKept() throws {
    var talk = try talk()
    let filler = Array(repeating: "and then the day went on as days do", count: 12)
    let text =
      "she ignored me at breakfast. " + filler.joined(separator: ", ")
      + ". i yelled at her. the kids heard us"
    let acts = say(text, &talk)
    #expect(acts.last?.text.contains("1 ") == true, "\(acts.texts)")
  }

  @Test(arguments: [
    "he forgot to pick me up", "my husband ignored me all evening", "she rolled her eyes at me",
    "he said nothing", "my wife laughed at me", "he told his mother everything",
    "she shouted at me",
    "he slept on the sofa", "she forgot my birthday", "he walked out", "i shouted at her",
    "i forgot his birthday dinner", "i yelled at him", "he spent the rent",
  ])
  func whatHappenedStandsInWordsOnlyWhereNoBlameIsHeardInThem(_ text: String) throws {
    var talk = try talk()
    _ = say(text, &talk)
    let offered = (0..<30).flatMap { _ in talk.ask(.try) }.filter { $0.kind == .say }
    #expect(!offered.isEmpty)
    for act in offered {
      #expect(talk.read(act.text).labels.allSatisfy { $0 == .repair }, "\(act.text)")
    }
  }

  @Test func wordsHoldWhatHappenedAsItCanBeToldToThem() throws {
    var talk = try talk()
    _ = say("he forgot to pick me up", &talk)
    let offered = (0..<10).flatMap { _ in talk.ask(.try) }.texts
    #expect(offered.contains { $0.hasPrefix("When you forgot to pick me up, ") }, "\(offered)")
  }
}
