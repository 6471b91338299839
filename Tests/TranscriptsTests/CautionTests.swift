import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

/// What is remembered of danger, and turns that are taken out.
struct CautionTests {
  private let caution = Caution(
    signs: [IntentID("safety.fear")], confirmed: [IntentID("safety.strangulation")],
    heardAt: Timestamp(milliseconds: 1_700_000_000_000), country: "IE")

  @Test func isReadBackByTheNextOpening() throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    #expect(store.caution() == Caution())
    try store.keep(caution)
    try store.close()
    #expect(try TranscriptStore.open(folder.store).caution() == caution)
  }

  @Test func nothingOfItStandsInClearAndItsSizeTellsNothing() throws {
    func size(_ caution: Caution) throws -> Int? {
      let folder = try TestFolder()
      let store = try TranscriptStore.open(folder.store)
      try store.keep(caution)
      for (name, bytes) in try folder.files() {
        for word in ["safety", "strangulation", "fear", "confirmed"] {
          #expect(bytes.range(of: Data(word.utf8)) == nil, "'\(word)' stands in \(name)")
        }
      }
      return try store.pool.read { db in
        try Int.fetchOne(db, sql: "SELECT length(sealed) FROM caution")
      }
    }
    #expect(try size(caution) == size(Caution()))
  }

  @Test func turnThatIsTakenOutLeavesTheOthers() throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    let session = RowID.number(9)
    try store.append(.example(1), to: session)
    try store.append(.example(2, said: "a secret"), to: session)
    try store.forget(.number(2))
    #expect(try store.session(session).turns.map(\.id) == [.number(1)])
    try store.forget(.number(1))
    #expect(try store.sessions().isEmpty)
  }
}
