import BundledIntents
import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
import Testing

/// What may still be said and done once danger was heard, in the words of the program.
struct SafetyTests {
  private static let loaded = Result {
    let library = try BundledIntents.load()
    return (library: library, classifier: Classifier(library.program))
  }

  private func session(_ record: MemoryRecord, seed: UInt64 = 3, isJoint: Bool = false) throws
    -> CoachSession
  {
    let clock = SteppingClock()
    let bundled = try Self.loaded.get()
    var setup = CoachSetup(
      library: bundled.library, record: .store(record, Fixture.notice), clock: { clock.now() },
      seed: seed, place: .guessed("GB"))
    setup.classifier = bundled.classifier
    setup.isJoint = isJoint
    return CoachSession(setup)
  }

  private static let refusal = ["I'll leave that one for now."]

  private static let dangers = [
    "he choked me last night", "he hit me", "i hit her on sunday", "theres no point living",
    "hes got a gun and said hell kill me", "i stay quiet so he doesnt kick off", "he raped me",
    "he says hell kill himself if i leave", "i pushed him, he had me pinned",
    "blocked him. hes outside my work", "he shook the baby",
  ]
  private static let texts = [
    "no im fine", "1", "2", "3", "yes", "no", "not sure", "what do i say to him",
    "how do i apologise", "you never listen", "he never listens", "i said sorry and he was glad",
    "i walked out", "i blocked him", "he left without a word", "im so tired", "thanks", "hello",
    "do you think he loves me", "i should see it from his side", "ireland", "results thursday",
    "i feel lonely", "help me write an apology", "I HATE THIS SO MUCH!!!", "that didnt work",
    "just an expression", "its quiet now", "i want to make it up to him", "bye",
  ]
  private static let requests: [Request] = [
    .why, .try, .softer, .plainer, .mode(.rehearse), .mode(.vent), .me(.anxious),
    .partner(.avoidant),
    .off, .on, .forget, .history, .safety, .status, .help(nil),
  ]

  /// Where words may come from while the forbidden families are off. Of the intents only those of
  /// danger itself, of how a person is, and of what is said to the coach.
  private static func isAllowed(_ act: Act) -> Bool {
    if act.kind == .say { return false }
    guard let source = act.source else { return true }
    let coach = [
      "safety-", "held-after-risk", "plain-hear", "care-ask", "off-record", "on-record",
      "forgotten", "closing", "why-none", "too-long", "pause-here", "rule-care",
    ]
    if source.hasPrefix("coach/") { return coach.contains { source.hasPrefix("coach/" + $0) } }
    if source.hasPrefix("state.") { return act.kind == .hear }
    if source.hasPrefix("talk.") { return act.kind == .hear || act.kind == .note }
    return source.hasPrefix("safety.") || source.hasPrefix("questions/")
  }

  @Test(arguments: 0..<24)
  func afterDangerNothingOfTheForbiddenFamiliesIsSaidAnywhere(_ seed: UInt64) async throws {
    var dice = SeededGenerator(seed: seed)
    let record = MemoryRecord()
    var session = try session(record, seed: seed)
    let danger = Self.dangers[Int(seed) % Self.dangers.count]
    for act in await session.respond(to: .say(danger)).acts { #expect(Self.isAllowed(act)) }
    for _ in 0..<40 {
      var reply = Reply()
      switch Int.random(in: 0..<10, using: &dice) {
      case 0:
        // The session ends and another begins; danger that was confirmed has to be known there.
        guard !record.caution().confirmed.isEmpty else { continue }
        session = try self.session(record, seed: seed &+ 1)
      case 1...4:
        reply = await session.respond(to: Self.requests.randomElement(using: &dice) ?? .why)
      default:
        reply = await session.respond(to: .say(Self.texts.randomElement(using: &dice) ?? ""))
      }
      for act in reply.acts {
        #expect(Self.isAllowed(act), "after '\(danger)': \(act.source ?? "") \(act.text)")
      }
      #expect(await session.refusal()?.texts == Self.refusal)
    }
  }

  @Test(arguments: requests)
  func whileDangerStandsOnlyWaysOutOfItRun(_ request: Request) async throws {
    let session = try session(MemoryRecord())
    _ = await session.respond(to: .say("he choked me last night"))
    let texts = await session.respond(to: request).texts
    switch request {
    case .off, .forget, .safety: #expect(texts != Self.refusal)
    default: #expect(texts == Self.refusal)
    }
  }

  @Test func helpIsShownAtAnyTime() async throws {
    let session = try session(MemoryRecord())
    #expect(await session.respond(to: .safety).texts.contains { $0.contains("116 123") })
    _ = await session.respond(to: .say("theres no point living"))
    #expect(await session.respond(to: .safety).texts.contains { $0.contains("116 123") })
  }

  @Test func dangerStandsAfterARestartAndIsNotFollowedUp() async throws {
    let record = MemoryRecord()
    _ = await (try session(record)).respond(to: .say("he choked me last night"))
    let next = try session(record)
    let opening = await next.opening()
    #expect(opening == (await (try session(MemoryRecord())).opening()))
    #expect(await next.respond(to: .try).texts == Self.refusal)
    let reply = await next.respond(to: .say("hello"))
    #expect(!reply.acts.contains { $0.kind == .helpline || $0.kind == .safety })
  }

  @Test func nothingOffTheRecordIsRememberedOfDanger() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    _ = await session.respond(to: .off)
    _ = await session.respond(to: .say("he choked me last night"))
    #expect(record.caution() == Caution())
  }

  @Test func turnOfTwoAtTheKeyboardIsKeptNowhere() async throws {
    let record = MemoryRecord()
    let session = try session(record, isJoint: true)
    let reply = await session.respond(to: .say("he hits me"))
    #expect(reply.texts == ["Let's stop here. Take a break separately."])
    #expect(reply.reading == nil && record.turns.isEmpty && record.caution() == Caution())
  }

  @Test func forgettingTakesOutTheLastTurnAndLeavesNoGap() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    _ = await session.respond(to: .say("he left without a word"))
    _ = await session.respond(to: .say("a secret"))
    #expect(await session.respond(to: .forget).texts == ["It's gone."])
    #expect(record.turns.map(\.said) == ["he left without a word"])
    let history = await session.respond(to: .history).texts.joined()
    #expect(!history.contains("secret") && history.contains("without a word"))
  }
}
