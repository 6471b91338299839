import Conversation
import Foundation
import Testing

@testable import Transcripts

/// One byte of the files is changed: that is harmless, or it is said. Never a crash, never other
/// words than were said. Some of the bytes are tried here; `mend bench flip` tries every one.
@Suite struct ByteFlipTests {
  /// What a store gives back, or why it does not.
  private struct Seen: Equatable {
    var sessions: [Session] = []
    var latest: [RowID] = []
    var found: [RowID] = []
    var keepsakes: [Keepsake] = []
    var caution = Caution()
  }

  private let folder: TestFolder
  private let files: [String: Data]
  private let whole: Seen

  init() throws {
    folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    for number in 1...24 as ClosedRange<UInt64> {
      let said = String(repeating: "we spoke of the door ", count: number == 7 ? 300 : Int(number))
      try store.append(.example(number, said: said), to: .number(number % 4))
    }
    try store.keep(Caution(signs: [IntentID("safety.fear")]))
    try store.keep(
      Keepsake(
        id: .number(70), kind: .plan, at: Timestamp(milliseconds: 3), fields: ["signal": "lantern"])
    )
    whole = try Self.look(store)
    try store.close()
    files = try folder.files()
  }

  private static func look(_ store: TranscriptStore) throws(TranscriptError) -> Seen {
    var seen = Seen()
    for summary in try store.sessions() { seen.sessions.append(try store.session(summary.id)) }
    seen.latest = try store.latestSessions(10).map(\.id)
    seen.found = try store.search("the door").map(\.turn.id)
    seen.keepsakes = try store.keepsakes()
    seen.caution = store.caution()
    return seen
  }

  @Test(arguments: [("transcripts.sqlite", 131), ("key", 5)])
  func changedByteIsHarmlessOrReported(name: String, step: Int) throws {
    let bytes = try #require(files[name])
    let copy = folder.path + "/copy"
    var counts = (harmless: 0, reported: 0)
    for offset in stride(from: 0, to: bytes.count, by: step) {
      var changed = files
      changed[name]?[offset] ^= [0x01, 0x80, 0xFF][offset % 3]
      try write(changed, to: copy)
      do throws(TranscriptError) {
        let store = try TranscriptStore.open(copy)
        let seen = try Self.look(store)
        try store.close()
        #expect(
          seen == whole, "byte \(offset) of \(name) changed what is read, and nothing was said")
        counts.harmless += 1
      } catch {
        counts.reported += 1
      }
    }
    print("\(name): \(counts.harmless) harmless, \(counts.reported) reported")
    #expect(counts.reported > 0)
  }

  @Test func changedByteOfTheSideFileLosesTheLastTurnAtMostAndThatIsSaid() throws {
    let path = folder.path + "/unclosed"
    let store = try TranscriptStore.open(path)
    for number in 1...12 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(1))
    }
    let unclosed = try folder.files(in: path).filter { !$0.key.hasSuffix("-shm") }
    let name = "transcripts.sqlite-wal"
    let bytes = try #require(unclosed[name])
    let copy = folder.path + "/copy"
    for offset in stride(from: 0, to: bytes.count, by: 997) {
      var changed = unclosed
      changed[name]?[offset] ^= 0x10
      try write(changed, to: copy)
      guard let store = try? TranscriptStore.open(copy) else { continue }
      let turns = try store.session(.number(1)).turns
      let isSaid = try store.takeNoteOfLoss()
      #expect(turns.count == 12 || isSaid, "byte \(offset): turns were lost silently")
      #expect(turns.count >= 11, "byte \(offset): \(12 - turns.count) turns were lost")
      #expect(try !store.takeNoteOfLoss())
      #expect(turns == (1...UInt64(turns.count)).map { Turn.example($0) })
      try store.close()
    }
  }

  private func write(_ files: [String: Data], to folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for (name, bytes) in files { try bytes.write(to: URL(fileURLWithPath: folder + "/" + name)) }
  }
}
