import BundledIntents
import CoachService
import Coaching
import Conversation
import Testing

struct RehearsalTests {
  private func session(_ record: MemoryRecord = MemoryRecord()) throws -> CoachSession {
    var setup = try Fixture.setup(.store(record, Fixture.notice))
    let library = try BundledIntents.load()
    setup = CoachSetup(
      library: library, record: setup.record, clock: setup.clock, seed: 3, place: .unknown)
    return CoachSession(setup)
  }

  private let crooked = "I'm sorry I shouted at you, but you started it."
  private let straight = "I'm sorry I shouted at you. It was wrong."

  @Test func goesRoundWithTheOldTextAtHand() async throws {
    let session = try session()
    _ = await session.respond(to: .rehearse("apology"))
    let first = await session.respond(to: .say(crooked))
    #expect(first.prefill == crooked)
    #expect(first.texts.contains { $0.contains("but you started it") })
    let second = await session.respond(to: .say(straight))
    #expect(second.prefill == nil)
    #expect(second.texts.contains { $0.contains("but you started it") })
    let kept = await session.respond(to: .say("sent"))
    #expect(!kept.acts.isEmpty)
  }

  @Test func keepsTheVersionsAndWhatBecameOfThem() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    _ = await session.respond(to: .rehearse("apology"))
    _ = await session.respond(to: .say(crooked))
    _ = await session.respond(to: .say(straight))
    _ = await session.respond(to: .say("said"))
    let draft = try #require(try record.keepsakes().first { $0.kind == .draft })
    #expect(draft.fields["versions"] == "2" && draft.fields["fate"] == "said")
    #expect(draft.fields["version-1"] == crooked && draft.fields["text"] == straight)
  }

  @Test func asksHowItWentInALaterSession() async throws {
    let record = MemoryRecord()
    let first = try session(record)
    _ = await first.respond(to: .rehearse("apology"))
    _ = await first.respond(to: .say(straight))
    _ = await first.respond(to: .say("sent"))
    let second = try session(record)
    let offer = await second.respond(to: .resume(""))
    #expect(offer.texts.contains { $0.contains("I'm sorry I shouted at you") })
    _ = await second.respond(to: .say("1"))
    let landing = try record.keepsakes().first { $0.kind == .landing }
    #expect(landing?.fields["outcome"] == "better")
  }

  @Test func keepsAHotDraftUnsentAndOffersItWhenCalm() async throws {
    let record = MemoryRecord()
    let hot = try session(record)
    _ = await hot.respond(to: .say("I HATE HIM SO MUCH RIGHT NOW!!! WHAT A BASTARD!!!"))
    _ = await hot.respond(to: .rehearse("raise"))
    let reply = await hot.respond(to: .say("YOU NEVER LISTEN TO ME!!! NEVER!!! YOU BASTARD!!!"))
    #expect(reply.prefill == nil)
    #expect(try record.keepsakes().last?.fields["fate"] == "not-sent")
    let calm = try session(record)
    let offer = await calm.respond(to: .resume(""))
    #expect(offer.texts.contains { $0.contains("YOU NEVER LISTEN") })
    let draft = await calm.respond(to: .draft(nil, ""))
    #expect(draft.prefill?.hasPrefix("YOU NEVER LISTEN") == true)
  }

  @Test func practiceIsMarkedAndStops() async throws {
    let session = try session()
    let whom = await session.respond(to: .rehearse("practice"))
    #expect(whom.texts.joined().contains("withdraws"))
    _ = await session.respond(to: .rehearse("practice withdraws"))
    let answer = await session.respond(to: .say("you never listen to me"))
    #expect(answer.texts.allSatisfy { $0.hasPrefix("practice \u{B7} ") })
    _ = await session.respond(to: .stop)
    let after = await session.respond(to: .say("ok"))
    #expect(!after.texts.contains { $0.hasPrefix("practice") })
  }

  @Test func dangerInADraftIsAnsweredAndEndsTheRehearsal() async throws {
    let session = try session()
    _ = await session.respond(to: .rehearse("apology"))
    let reply = await session.respond(to: .say("sorry i made you angry, please dont hit me again"))
    #expect(reply.acts.contains { $0.kind == .safety })
    #expect(reply.prefill == nil)
    let refused = await session.respond(to: .rehearse("practice softens"))
    #expect(!refused.texts.contains { $0.contains("practice") })
  }

  @Test func checkLooksOnceAndKeepsNothing() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    let reply = await session.respond(to: .check(.apology, crooked))
    #expect(reply.texts.contains { $0.contains("but you started it") })
    #expect(try record.keepsakes().isEmpty && reply.prefill == nil)
  }

  @Test func nothingIsKeptOffTheRecord() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    _ = await session.respond(to: .off)
    _ = await session.respond(to: .rehearse("apology"))
    _ = await session.respond(to: .say(crooked))
    #expect(try record.keepsakes().isEmpty && record.turns.isEmpty)
  }
}
