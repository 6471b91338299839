import CoachService
import Conversation
import Testing
import Transcripts

struct RecordTests {
  @Test func turnIsWrittenWithItsReplyBeforeTheReplyIsGiven() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    let reply = await session.respond(to: .say("he's gone"))
    #expect(record.turns.map(\.said) == ["he's gone"])
    #expect(record.turns.first?.replied == reply.acts)
    #expect(await record.sessions == [session.id])
  }

  @Test func nothingIsWrittenOffTheRecord() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    #expect(await session.respond(to: .off).texts == ["off-record"])
    _ = await session.respond(to: .say("secret"))
    #expect(record.turns.isEmpty)
    #expect(await session.respond(to: .on).texts == ["on-record"])
    _ = await session.respond(to: .say("open"))
    #expect(record.turns.map(\.said) == ["open"])
  }

  @Test func sessionMayStartOffTheRecord() async throws {
    let record = MemoryRecord()
    var setup = try Fixture.setup(.store(record, Fixture.notice))
    setup.startsOffRecord = true
    let session = CoachSession(setup)
    _ = await session.respond(to: .say("one"))
    _ = await session.respond(to: .on)
    _ = await session.respond(to: .say("two"))
    #expect(record.turns.map(\.said) == ["two"])
  }

  @Test func fullDiskIsSaidOnceAndTheTalkGoesOn() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    record.fail(with: .diskFull("/home/a/mend"))
    let first = await session.respond(to: .say("he's gone"))
    #expect(first.texts.first == "That hurts.")
    #expect(first.acts.last?.kind == .error)
    #expect(first.texts.last?.contains("off the record from here") == true)
    #expect(first.texts.last?.contains("gone") == false)
    record.fail(with: nil)
    let second = await session.respond(to: .say("still here"))
    #expect(!second.acts.contains { $0.kind == .error })
    #expect(record.turns.isEmpty)
    _ = await session.respond(to: .on)
    _ = await session.respond(to: .say("room again"))
    #expect(record.turns.map(\.said) == ["room again"])
  }

  @Test func busyStoreIsTriedAgainWithTheNextMessage() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record)
    record.fail(with: .busy("/home/a/mend"))
    #expect(await session.respond(to: .say("one")).acts.last?.kind == .error)
    record.fail(with: nil)
    _ = await session.respond(to: .say("two"))
    #expect(record.turns.map(\.said) == ["two"])
  }

  @Test func withoutAStoreTheReasonIsTold() async throws {
    let session = CoachSession(try Fixture.setup(.none(reason: "--off was given")))
    #expect(await session.respond(to: .on).texts.first?.contains("--off was given") == true)
    #expect(await session.respond(to: .status).texts.first?.contains("--off was given") == true)
    #expect(await session.opening().texts.first?.contains("not written down") == true)
  }

  @Test func statusSaysWhatWhereSinceWhenAndWhoCouldRead() async throws {
    let record = MemoryRecord()
    let session = try Fixture.session(record, .passphrase)
    _ = await session.respond(to: .say("one"))
    let status = await session.respond(to: .status).texts.joined(separator: "\n")
    for part in ["yes, since 2023-11-14 22:14 UTC", "1 message", "/home/a/mend", "passphrase"] {
      #expect(status.contains(part))
    }
  }

  @Test func historyHoldsThisSessionAndMarksWhatWasNotWritten() async throws {
    let session = try Fixture.session(MemoryRecord())
    #expect(await session.respond(to: .history).texts == ["nothing was said yet"])
    _ = await session.respond(to: .say("he's gone"))
    _ = await session.respond(to: .off)
    _ = await session.respond(to: .say("secret"))
    let texts = await session.respond(to: .history).texts
    #expect(texts.contains("you: he's gone"))
    #expect(texts.contains("mend: That hurts."))
    #expect(texts.contains("you (not written down): secret"))
  }
}
