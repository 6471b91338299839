import Conversation
import Testing

struct DangerHandTests {
  @Test(arguments: [
    ("safety.self-harm", DangerHand.oneself), ("safety.self-harm-hints", .oneself),
    ("safety.goodbye-signs", .oneself), ("safety.own-violence", .typist),
    ("safety.own-control", .typist), ("safety.signs-of-own", .typist), ("safety.fear", .other),
    ("safety.partner-suicide-threat", .other), ("", .other),
  ])
  func nameTellsWhoseHandItIsIn(name: String, hand: DangerHand) {
    #expect(DangerHand(IntentID(name)) == hand)
  }
}
