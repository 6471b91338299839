import Coaching
import Conversation
import Testing

struct PropertyTests {
  private static let ordinary: [Reading] = [
    Reading(), .of("withdrawal.leaving", .partner, back: "he left"),
    .of("withdrawal.leaving", .self, heat: 4), .of("blame.generalisation", .self, heat: 1),
    .of("blame.generalisation", .partner), .of("state.big-news", .self),
    .of("state.lonely", .self), .of("talk.greeting", .self), .of("talk.asks-advice", .self),
    .of([.of("withdrawal.leaving", .partner), .of("talk.asks-advice", .self)]),
  ]
  private static let dangers: [Reading] = [
    .danger("safety.fear", .check), .danger("safety.fear", .act),
    .danger("safety.self-harm", .check), .danger("safety.self-harm", .act),
  ]
  private static let texts = [
    "no", "yes", "no im fine", "he left", "what do i say", "joking", "my husband left", "ok",
  ]

  /// Makes a random move and returns what is answered.
  private func move(_ talk: inout Talk, _ dice: inout SeededGenerator, risky: Bool) -> [Act] {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: return talk.ask(.try)
    case 1: return talk.ask(.softer)
    case 2: return talk.ask(.plainer)
    case 3: talk.state.mode = Mode.allCases.randomElement(using: &dice) ?? .vent
    case 4: talk.state.me = Leaning.allCases.randomElement(using: &dice) ?? .unknown
    default: break
    }
    let readings = Self.ordinary + (risky ? Self.dangers : [])
    let reading = readings.randomElement(using: &dice) ?? Reading()
    return talk.say(Self.texts.randomElement(using: &dice) ?? "", reading)
  }

  @Test(arguments: 0..<40)
  func noWordingIsEverOfferedAfterADanger(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var talk = try Talk(seed: seed)
    for _ in 0..<Int.random(in: 0..<6, using: &dice) { _ = move(&talk, &dice, risky: false) }
    _ = talk.say("it happened", Self.dangers.randomElement(using: &dice) ?? Reading())
    for _ in 0..<60 { #expect(!move(&talk, &dice, risky: true).has(.say)) }
  }

  @Test(arguments: 0..<40)
  func noLineComesBackWhileAnotherFits(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var talk = try Talk(seed: seed)
    var used: [String: Int] = [:]
    for _ in 0..<20 {
      for source in move(&talk, &dice, risky: false).sources { used[source, default: 0] += 1 }
    }
    // All three of them fit any moment.
    let asks = (1...3).map { used["plain-ask/ask/\($0)"] ?? 0 }
    #expect((asks.max() ?? 0) - (asks.min() ?? 0) <= 1)
    #expect(used.filter { $0.key.contains("/say/") }.values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: 0..<20)
  func repliesAboutAnythingButDangerAreShort(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var talk = try Talk(seed: seed)
    let long = Array(repeating: "word", count: 24).joined(separator: " ")
    for _ in 0..<40 {
      let back = Reading.of("withdrawal.leaving", .partner, heat: 5, back: long)
      let acts = Bool.random(using: &dice) ? talk.say("x", back) : move(&talk, &dice, risky: false)
      let words = acts.reduce(0) { $0 + $1.text.split(separator: " ").count }
      #expect(words < 90)
    }
  }

  @Test(arguments: 0..<10)
  func conversationsReplayToTheLetter(_ seed: UInt64) throws {
    func run() throws -> [[Act]] {
      var dice = SeededGenerator(seed: seed)
      var talk = try Talk(seed: seed)
      return (0..<40).map { _ in move(&talk, &dice, risky: true) }
    }
    #expect(try run() == run())
  }

  @Test func stateIsAValue() throws {
    var talk = try Talk()
    _ = talk.say("he left", Self.ordinary[1])
    let (state, chance) = (talk.state, talk.chance)
    let first = talk.say("again", Self.ordinary[1])
    talk.state = state
    talk.chance = chance
    #expect(talk.say("again", Self.ordinary[1]) == first)
  }
}
