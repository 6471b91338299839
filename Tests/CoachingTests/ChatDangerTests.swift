import Coaching
import Conversation
import Testing

private let fear = IntentID("safety.fear")
private let money = IntentID("safety.money-control")

private func sign(_ level: SafetyLevel, _ kind: IntentID, _ stretch: Int = 0) -> ChatSign {
  ChatSign(level: level, danger: kind, stretch: stretch)
}

@Test(arguments: [
  ([], Caution(), ChatDanger.none),
  ([sign(.check, fear)], Caution(), .doubt(fear)),
  ([sign(.check, fear), sign(.check, fear, 3)], Caution(), .doubt(fear)),
  ([sign(.check, fear), sign(.check, money)], Caution(), .danger(fear)),
  ([sign(.check, fear), sign(.check, money, 1), sign(.check, money, 2)], Caution(), .doubt(money)),
  ([sign(.check, fear)], Caution(signs: [money]), .danger(fear)),
  ([sign(.check, fear)], Caution(signs: [fear]), .doubt(fear)),
  ([sign(.check, fear), sign(.act, money, 4)], Caution(), .danger(money)),
])
func weighsTheSignsOfAChat(signs: [ChatSign], caution: Caution, danger: ChatDanger) {
  #expect(ChatDanger(signs, after: caution) == danger)
}

@Test(arguments: ["no", "No, nothing like that", "nope", "no, we're fine"])
func goesOnAfterANo(said: String) {
  #expect(ChatAnswer(said, about: fear, after: Caution(), at: Timestamp(milliseconds: 1)).goesOn)
}

@Test(arguments: [
  "", "yes", "not sure", "maybe", "why do you ask", "no but I'm scared", "sometimes",
])
func stopsAtAnyOtherAnswer(said: String) {
  #expect(!ChatAnswer(said, about: fear, after: Caution(), at: Timestamp(milliseconds: 1)).goesOn)
}

@Test func remembersADenialAsASignAndAYesAsDanger() {
  let now = Timestamp(milliseconds: 1)
  #expect(ChatAnswer("no", about: fear, after: Caution(), at: now).caution.signs == [fear])
  #expect(ChatAnswer("yes", about: fear, after: Caution(), at: now).caution.confirmed == [fear])
  #expect(
    ChatAnswer("you misread that", about: fear, after: Caution(), at: now).caution == Caution())
}

@Test func asksOfDyingInItsOwnWords() {
  #expect(ChatAnswer.isOfDying(IntentID("safety.self-harm-hints")))
  #expect(!ChatAnswer.isOfDying(fear))
}
