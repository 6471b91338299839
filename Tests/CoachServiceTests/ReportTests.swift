import Conversation
import Reports
import Testing

@testable import CoachService

struct ReportTests {
  @Test func givesTheSessionBackAsText() async throws {
    let session = CoachSession(try Fixture.setup())
    _ = await session.respond(to: .say("he's gone"))
    let reply = await session.respond(to: .report("self"))
    #expect(reply.texts.count == 1 && reply.texts[0].contains("he's gone"))
    let html = await session.respond(to: .report("html"))
    #expect(html.texts[0].hasPrefix("<!DOCTYPE html>"))
  }

  @Test func holdsNothingForThePartnerUntilSomethingIsShared() async throws {
    let session = CoachSession(try Fixture.setup())
    _ = await session.respond(to: .say("he's gone"))
    let reply = await session.respond(to: .report("partner md"))
    #expect(!reply.texts.joined().contains("gone"))
  }

  @Test func asksWhatIsWantedFromATherapist() async throws {
    let session = CoachSession(try Fixture.setup())
    _ = await session.respond(to: .say("he's gone"))
    let asked = await session.respond(to: .report("therapist"))
    #expect(asked.texts.last?.contains("therapist WORDS") == true)
    let answered = await session.respond(to: .report("therapist To be heard"))
    #expect(answered.texts.joined().contains("To be heard"))
  }

  @Test func handsTheMarksOfTheRecordToTheReport() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    _ = await session.respond(to: .say("he's gone"))
    let turn = try #require(record.turns.first)
    try record.keep(
      Keepsake(
        id: RowID(high: 1, low: 1), kind: .sharing, at: turn.at, turn: turn.id,
        fields: ["sharing": "shared"]))
    let reply = await session.respond(to: .report("partner"))
    #expect(reply.texts.joined().contains("he's gone"))
  }

  @Test(arguments: [
    ("", ReportArgument("self md")), ("partner HTML", ReportArgument("html partner")),
  ])
  func readsAudienceAndFormatInAnyOrder(words: String, same: ReportArgument) {
    #expect(ReportArgument(words) == same)
  }
}
