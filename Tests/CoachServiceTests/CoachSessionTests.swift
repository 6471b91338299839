import CoachService
import Coaching
import Conversation
import Testing

struct CoachSessionTests {
  @Test func messageIsReadAndAnswered() async throws {
    let session = CoachSession(try Fixture.setup())
    let reply = await session.respond(to: .say("he's gone"))
    #expect(reply.texts == ["That hurts.", "And then?"])
    #expect(reply.reading?.labels == [.partnerWithdrawal])
  }

  @Test func openingIsTheSameForEverySession() async throws {
    let record = MemoryRecord()
    let first = try Fixture.session(record)
    let opening = await first.opening()
    _ = await first.respond(to: .say("he's gone"))
    let second = await (try Fixture.session(record)).opening()
    #expect(second == opening)
    #expect(opening.texts == ["opening"])
  }

  @Test func openingSaysWhatLocksTheTranscripts() async throws {
    let opening = await (try Fixture.session(MemoryRecord(), .passphrase)).opening()
    #expect(opening.texts.first?.contains("passphrase") == true)
  }

  @Test func quitEndsTheConversation() async throws {
    let reply = await CoachSession(try Fixture.setup()).respond(to: .quit)
    #expect(reply.isLast)
    #expect(reply.texts == ["closing"])
  }

  @Test func longMessageGetsOneSentenceAndTheTalkGoesOn() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    let long = await session.respond(to: .say(String(repeating: "a", count: 8193)))
    #expect(long.texts == ["too-long"])
    #expect(record.turns.isEmpty)
    let exact = await session.respond(to: .say(String(repeating: "a", count: 8192)))
    #expect(exact.texts != ["too-long"])
  }

  @Test func blankMessageIsAnsweredWithNothing() async throws {
    let record = MemoryRecord()
    #expect(await (try Fixture.session(record)).respond(to: .say(" \n")) == Reply())
    #expect(record.turns.isEmpty)
  }

  @Test func settingsAreSetConfirmedAndShown() async throws {
    let session = CoachSession(try Fixture.setup())
    #expect(await session.respond(to: .me(.anxious)).texts.first?.hasPrefix("me: anxious") == true)
    #expect(await session.respond(to: .me(nil)).texts.last?.contains("avoidant") == true)
    #expect(await session.respond(to: .mode(nil)).texts.first?.hasPrefix("mode: vent") == true)
    let partner = await session.respond(to: .partner(.secure))
    #expect(partner.texts.first?.hasPrefix("partner: secure") == true)
  }

  @Test func helpListsTheCommandsOfItsFace() async throws {
    var setup = try Fixture.setup()
    let terminal = await CoachSession(setup).respond(to: .help(nil)).texts
    #expect(terminal.count == Verb.allCases.count)
    #expect(terminal.contains { $0.hasPrefix("/x ") })
    setup.face = .program
    let program = await CoachSession(setup).respond(to: .help(nil)).texts
    #expect(program.contains { $0.hasPrefix("WHY ") })
    #expect(!program.contains { $0.hasPrefix("X ") })
    let one = await CoachSession(setup).respond(to: .help(.mode)).texts
    #expect(one == ["MODE [vent|rehearse|review]: " + Verb.mode.summary])
  }

  @Test func safetyListsEveryLine() async throws {
    let setup = try Fixture.setup(place: .guessed("GB"))
    let reply = await CoachSession(setup).respond(to: .safety)
    #expect(reply.texts.contains("Night Line · 101"))
    #expect(reply.texts.first?.contains("guessed") == true)
    #expect(reply.texts.last == "numbers checked on 2026-11-01")
  }

  @Test func wordsToTryAndWhyAnswer() async throws {
    let session = CoachSession(try Fixture.setup())
    #expect(await session.respond(to: .try).texts == ["try-none"])
    _ = await session.respond(to: .say("he's gone"))
    #expect(await session.respond(to: .try).texts == ["Come back?"])
    #expect(await session.respond(to: .plainer).texts == ["no-more"])
    #expect(await session.respond(to: .why).acts.allSatisfy { $0.kind == .why })
  }

  @Test func equalSetupsGiveEqualConversations() async throws {
    func run() async throws -> [Reply] {
      let session = CoachSession(try Fixture.setup())
      var replies: [Reply] = []
      for text in ["hi", "he's gone", "gone again", "so tired"] {
        replies.append(await session.respond(to: .say(text)))
      }
      return replies
    }
    #expect(try await run() == (try await run()))
  }
}
