import Conversation
import Testing
import Transcripts

@Suite struct KeepsakeTests {
  private func plan(_ id: UInt64, _ words: String, at time: Int64 = 5) -> Keepsake {
    Keepsake(
      id: RowID(high: id, low: id), kind: .plan, at: Timestamp(milliseconds: time),
      session: RowID(high: 9, low: 9), fields: ["signal": words])
  }

  @Test func givesBackWhatWasKeptOldestFirst() throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    try store.keep(plan(1, "pineapple", at: 7))
    try store.keep(plan(2, "lantern", at: 6))
    #expect(try store.keepsakes() == [plan(2, "lantern", at: 6), plan(1, "pineapple", at: 7)])
  }

  @Test func putsANewerOneInPlaceOfTheOldOne() throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    try store.keep(plan(1, "pineapple"))
    try store.keep(plan(1, "lantern"))
    #expect(try store.keepsakes().map(\.fields) == [["signal": "lantern"]])
  }

  @Test func takesOneOut() throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    try store.keep(plan(1, "pineapple"))
    try store.discard(RowID(high: 1, low: 1))
    try store.discard(RowID(high: 4, low: 4))
    #expect(try store.keepsakes().isEmpty)
  }
}
