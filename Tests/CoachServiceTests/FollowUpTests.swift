import Coaching
import Conversation
import IntentLibrary
import Testing

@testable import CoachService

struct FollowUpTests {
  private static let library = Result { try LibraryLoading.bundled() }

  private func session(_ record: MemoryRecord) throws -> CoachSession {
    let clock = SteppingClock()
    return CoachSession(
      CoachSetup(
        library: try Self.library.get(), record: .store(record, Fixture.notice),
        clock: { clock.now() }, seed: 3))
  }

  private func kept(_ record: MemoryRecord, _ kind: Keepsake.Kind) throws -> [Keepsake] {
    try record.keepsakes().filter { $0.kind == kind }
  }

  @Test func keepsWhatOneWillDoAndMarksItDone() async throws {
    let record = MemoryRecord()
    let session = try session(record)
    let reply = await session.respond(to: .commit("i will fix the bike by sunday"))
    #expect(reply.texts == ["kept: i will fix the bike, by 2023-11-19"])
    #expect(await session.respond(to: .commit("")).texts.first?.hasPrefix("1  i will fix") == true)
    #expect(
      await session.respond(to: .commit("not yet 1")).texts == ["not yet: i will fix the bike"])
    #expect(await session.respond(to: .commit("done")).texts == ["done: i will fix the bike"])
    #expect(
      await session.respond(to: .commit("")).texts.first?.hasPrefix("nothing is kept") == true)
    #expect(try kept(record, .commitment).count == 1)
  }

  @Test func aNumberThatIsNotThereIsSaid() async throws {
    let session = try session(MemoryRecord())
    #expect(await session.respond(to: .commit("done 7")).texts.first?.contains("'7'") == true)
  }

  @Test func whatTheySaidTheyWouldDoIsTheirs() async throws {
    let record = MemoryRecord()
    _ = await (try session(record)).respond(to: .commit("he said he'd call his mother tomorrow"))
    #expect(try kept(record, .commitment).first?.fields["owner"] == "partner")
  }

  @Test func whatIsDueIsAskedAboutOnceAfterResuming() async throws {
    let record = MemoryRecord()
    _ = await (try session(record)).respond(to: .commit("i will say sorry today"))
    let second = try session(record)
    let asked = await second.followUpAfterResume()
    #expect(asked.last?.text.contains("say sorry") == true)
    #expect(await second.followUpAfterResume().isEmpty)
    _ = await second.respond(to: .say("done"))
    #expect(try kept(record, .commitment).first?.fields["state"] == "done")
  }

  @Test func nothingIsAskedBeforeAnEarlierSessionIsTakenUp() async throws {
    let record = MemoryRecord()
    _ = await (try session(record)).respond(to: .commit("i will say sorry today"))
    let second = try session(record)
    let texts = await second.opening().texts + second.respond(to: .say("hello")).texts
    #expect(!texts.joined().contains("sorry"))
  }

  @Test func nothingIsAskedAfterDanger() async throws {
    let record = MemoryRecord()
    _ = await (try session(record)).respond(to: .commit("i will say sorry today"))
    let second = try session(record)
    _ = await second.respond(to: .say("he hit me"))
    #expect(await second.followUpAfterResume().isEmpty)
    #expect(try kept(record, .leaning).isEmpty)
  }

  @Test func howWordsLandedIsRememberedInTheNextSession() async throws {
    let record = MemoryRecord()
    let first = try session(record)
    for text in ["he hasnt said a word to me since sunday", "what do i say to him", "i said it"] {
      _ = await first.respond(to: .say(text))
    }
    _ = await first.respond(to: .say("worse"))
    let landings = try kept(record, .landing)
    let landing = try #require(landings.first)
    #expect(landing.fields["outcome"] == "worse")
    let second = try session(record)
    var offered: [String] = []
    _ = await second.respond(to: .say("he hasnt said a word to me since sunday"))
    for _ in 0..<20 {
      offered += await second.respond(to: .try).acts.compactMap(\.source)
    }
    #expect(!offered.contains(landing.fields["line"] ?? ""))
  }

  @Test
  func leaningsAreAskedAboutOverTwoSessionsAndNeverAssumed() async throws {
    let record = MemoryRecord()
    let texts = [
      "does he still love me", "i keep texting him over and over", "im so scared of losing him",
    ]
    let first = try session(record)
    for text in texts {
      let reply = await first.respond(to: .say(text))
      #expect(!reply.acts.contains { $0.source?.contains("menu-leaning") == true })
    }
    let second = try session(record)
    var sources: [String] = []
    for text in texts + ["we had pasta", "then we watched a film"] {
      sources += await second.respond(to: .say(text)).acts.compactMap(\.source)
    }
    #expect(sources.count { $0.contains("menu-leaning-anxious") } == 1)
  }

  @Test func aConflictThatWentRoundStaysOpenUntilItIsClosed() async throws {
    let record = MemoryRecord()
    let first = try session(record)
    for text in ["he walked out on me", "he just left", "he always leaves", "he left again"] {
      _ = await first.respond(to: .say(text))
    }
    #expect(try kept(record, .openConflict).first?.fields["state"] == "open")
    let second = try session(record)
    #expect(await second.followUpAfterResume().isEmpty == false)
    _ = await second.respond(to: .say("3"))
    #expect(try kept(record, .openConflict).first?.fields["state"] == "closed")
  }
}
