import CoachService
import Conversation
import Foundation
import Testing
import Transcripts

struct StoreTests {
  @Test func sessionIsReadBackFromTheStore() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mend-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try TranscriptStore.open(folder)
    let notice = StoreNotice(folder: folder, lock: .keyFile)
    let session = CoachSession(try Fixture.setup(.store(store, notice)))
    #expect(try store.sessions().isEmpty)
    let reply = await session.respond(to: .say("he's gone"))
    let kept = try store.session(await session.id)
    #expect(kept.turns.map(\.said) == ["he's gone"])
    #expect(kept.turns.first?.replied == reply.acts)
    #expect(kept.turns.first?.reading == reply.reading)
    try store.close()
  }

  @Test func closedStoreIsSaidAndTheTalkGoesOn() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mend-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try TranscriptStore.open(folder)
    let notice = StoreNotice(folder: folder, lock: .keyFile)
    let session = CoachSession(try Fixture.setup(.store(store, notice)))
    try store.close()
    #expect(await session.respond(to: .say("he's gone")).acts.last?.kind == .error)
    #expect(await session.respond(to: .say("gone")).acts.last?.kind != .error)
  }
}
