import CoachService
import Coaching
import Conversation
import Foundation
import Testing
import Transcripts

/// Taking earlier sessions up, locking, and going on when nothing can be written.
struct KeepingTests {
  private func folder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("mend-" + UUID().uuidString).path
  }

  private func secret() throws -> SecretBytes { try SecretBytes(passphrase: "warm cups") }

  private func setup(_ store: TranscriptStore, in folder: String) throws -> CoachSetup {
    let lock: StoreNotice.Lock = store.hasPassphrase ? .passphrase : .keyFile
    return try Fixture.setup(.store(store, StoreNotice(folder: folder, lock: lock)))
  }

  @Test func resumedSessionGoesOnWhereItWas() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let first = CoachSession(try setup(store, in: folder))
    _ = await first.respond(to: .me(.anxious))
    _ = await first.respond(to: .say("my husband, he's gone"))
    let second = CoachSession(try setup(store, in: folder))
    let listed = await second.respond(to: .resume("")).texts
    let name = SessionName(await first.id).text
    #expect(listed[0].hasPrefix(name) && listed[0].hasSuffix("1 message"))
    let resumed = await second.respond(to: .resume(name)).texts
    #expect(resumed[0].contains(name) && resumed[1] == "you said: my husband, he's gone")
    #expect(await second.id == first.id)
    #expect(await second.respond(to: .me(nil)).texts[0].contains("anxious"))
    _ = await second.respond(to: .say("still gone"))
    #expect(try store.session(await first.id).turns.map(\.said).count == 2)
    #expect(try store.sessionCount() == 1)
  }

  @Test func aProgramOffTheRecordSeesNothingThatIsKept() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let first = CoachSession(try setup(store, in: folder))
    _ = await first.respond(to: .commit("i will mend the marmalade shelf"))
    var setup = try setup(store, in: folder)
    setup.face = .program
    let second = CoachSession(setup)
    let kept = await second.respond(to: .commit("")).texts.joined()
    #expect(kept.contains("marmalade"))
    _ = await second.respond(to: .off)
    for request: Request in [
      .commit(""), .resume(""), .resume("last"), .history, .export("md"), .report("self"),
      .exercise(""), .card("kept"), .draft(nil, ""), .me(nil),
    ] {
      let shown = await second.respond(to: request).texts.joined()
      #expect(!shown.contains("marmalade"), "\(request)")
    }
  }

  @Test func lastIsTheLatestOtherSession() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let first = CoachSession(try setup(store, in: folder))
    _ = await first.respond(to: .say("he's gone"))
    let second = CoachSession(try setup(store, in: folder))
    _ = await second.respond(to: .say("hm"))
    _ = await second.respond(to: .resume("last"))
    #expect(await second.id == first.id)
  }

  @Test(arguments: ["zzzz", "x", "no such name"])
  func unknownSessionIsSaid(name: String) async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let session = CoachSession(try setup(store, in: folder))
    #expect(await session.respond(to: .resume(name)).texts[0].contains("no single session"))
  }

  @Test func dangerOfAnEarlierSessionHoldsResumingBack() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    try store.append(
      Turn(
        id: RowID(high: 1, low: 1), at: Timestamp(milliseconds: 1), said: "hm", reading: Reading(),
        replied: []), to: RowID(high: 2, low: 2))
    try store.keep(Caution(confirmed: [IntentID("safety.strangulation")]))
    let session = CoachSession(try setup(store, in: folder))
    #expect(await session.respond(to: .resume("last")).texts == ["held-after-risk"])
  }

  @Test func firstScreenIsTheSameWithAndWithoutEarlierSessions() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let before = await CoachSession(try setup(store, in: folder)).opening()
    _ = await CoachSession(try setup(store, in: folder)).respond(to: .say("he's gone"))
    #expect(await CoachSession(try setup(store, in: folder)).opening() == before)
  }

  @Test func keyFileCannotBeLockedAndThatIsSaid() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let session = CoachSession(try setup(store, in: folder))
    let reply = await session.respond(to: .lock)
    #expect(!reply.isLocked && reply.texts[0].contains("no passphrase to lock with"))
  }

  @Test func lockedSessionOpensWithThePassphraseAlone() async throws {
    let folder = folder()
    let cheap = PassphraseCost(passes: 1, memory: 8 << 10)
    let store = try TranscriptStore.open(folder, passphrase: secret(), cost: cheap)
    var setup = try setup(store, in: folder)
    setup.reopen = { (secret) throws(TranscriptError) in
      try TranscriptStore.open(folder, passphrase: secret)
    }
    let session = CoachSession(setup)
    _ = await session.respond(to: .say("he's gone"))
    #expect(await session.respond(to: .lock).isLocked)
    #expect(throws: TranscriptError.closed) { try store.sessions() }
    for request in [Request.history, .say("hello"), .status, .export("")] {
      let reply = await session.respond(to: request)
      #expect(reply.isLocked && !reply.texts.joined().contains("gone"))
    }
    let help = await session.respond(to: .safety)
    #expect(help.isLocked && help.acts.contains { $0.kind == .helpline })
    #expect(await session.unlock(with: Array("cold cups".utf8)).isLocked)
    #expect(await !session.unlock(with: Array("warm cups".utf8)).isLocked)
    #expect(await session.respond(to: .history).texts.first == "you: he's gone")
    _ = await session.respond(to: .say("back"))
    let again = try TranscriptStore.open(folder, passphrase: secret())
    #expect(try again.session(await session.id).turns.map(\.said) == ["he's gone", "back"])
  }

  @Test func exportIsTextOfThisSessionAndSaysWhatAFileIs() async throws {
    let folder = folder()
    let store = try TranscriptStore.open(folder)
    let session = CoachSession(try setup(store, in: folder))
    #expect(await session.respond(to: .export("md")).texts == ["nothing was said yet"])
    _ = await session.respond(to: .say("he's gone"))
    let texts = await session.respond(to: .export("md")).texts
    #expect(texts[0].contains("> he's gone") && texts[1].contains("plain file"))
    #expect(await session.respond(to: .export("pdf")).acts[0].kind == .error)
  }

  // MARK: Going on unwritten

  private func asking(_ record: MemoryRecord) throws -> CoachSession {
    var setup = try Fixture.setup(.store(record, Fixture.notice))
    setup.asksBeforeGoingOn = true
    return CoachSession(setup)
  }

  @Test func goesOnUnwrittenOnlyWhenThePersonAgrees() async throws {
    let record = MemoryRecord()
    let session = try asking(record)
    record.fail(with: .diskFull("/home/a/mend"))
    let first = await session.respond(to: .say("he's gone")).texts
    #expect(first[0] == "That hurts." && first.last?.contains("go on without writing?") == true)
    let held = await session.respond(to: .say("he's gone again"))
    #expect(held.acts.count == 1 && held.acts[0].kind == .error)
    #expect(await session.respond(to: .say("Yes")).texts == ["off-record"])
    let third = await session.respond(to: .say("he's gone"))
    #expect(!third.acts.contains { $0.kind == .error })
    record.fail(with: nil)
    _ = await session.respond(to: .on)
    _ = await session.respond(to: .say("room"))
    #expect(record.turns.map(\.said) == ["room"])
  }

  @Test func noTriesAgain() async throws {
    let record = MemoryRecord()
    let session = try asking(record)
    record.fail(with: .diskFull("/home/a/mend"))
    _ = await session.respond(to: .say("he's gone"))
    _ = await session.respond(to: .say("no"))
    record.fail(with: nil)
    _ = await session.respond(to: .say("again"))
    #expect(record.turns.map(\.said) == ["again"])
  }

  @Test func diskThatHasRoomAgainIsWrittenToWithoutAWord() async throws {
    let record = MemoryRecord()
    let session = try asking(record)
    record.fail(with: .diskFull("/home/a/mend"))
    _ = await session.respond(to: .say("he's gone"))
    record.fail(with: nil)
    let reply = await session.respond(to: .say("he's gone now"))
    #expect(!reply.acts.contains { $0.kind == .error })
    #expect(record.turns.map(\.said) == ["he's gone now"])
  }
}
