import ArgumentParser
import Conversation
import Foundation
import LineProtocol
import Transcripts

extension Bench {
  /// `mend bench store`: a large store against what is wanted of it, and against bare SQLite.
  struct Store: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "store",
      abstract: "Fill a store and time opening, listing, searching and appending; print JSON.",
      discussion: """
        Appending is timed in turn with a bare synced insert of a row of the same size into another \
        database on the same disk, so that both meet the same noise. Times are medians.
        """)

    @Argument(help: "A folder that is not there; it is left for other runs, and used again.")
    var folder: String

    @Option(help: "How many turns, 50 to a session.")
    var turns = 1_000_000

    @Option(help: "How many appends to time.")
    var appends = 500

    func run() throws {
      let size = try fill()
      let opening = try median(of: 7) { try TranscriptStore.open(folder).close() }
      let store = try TranscriptStore.open(folder)
      let listing = try median(of: 7) { _ = try store.latestSessions(20) }
      let rare = try median(of: 5) {
        _ = try store.search(TurnFilter(words: "giraffe 77"), limit: 100)
      }
      let common = try median(of: 3) { _ = try store.search(TurnFilter(words: "door"), limit: 100) }
      let (own, bare) = try appending(to: store)
      try store.close()
      print(
        JSONText.object([
          ("turns", "\(turns)"), ("megabytes", "\(size >> 20)"), ("open_ms", figure(opening)),
          ("list_latest_ms", figure(listing)), ("search_rare_ms", figure(rare)),
          ("search_common_ms", figure(common)), ("append_ms", figure(own)),
          ("bare_insert_ms", figure(bare)),
          ("append_ratio", JSONText.number(own / bare, places: 2)),
          ("rss_mb", JSONText.number(CPUTime.peakMegabytes, places: 1)),
        ]))
    }

    /// Fills the store up to the number of turns; returns the size of its files.
    private func fill() throws -> Int {
      let store = try TranscriptStore.open(folder)
      var chance = SeededGenerator(seed: 11)
      let wanted = (turns + 49) / 50
      let present = try store.sessionCount()
      for first in stride(from: present, to: max(present, wanted), by: 200) {
        try store.append(
          (first..<min(first + 200, wanted)).map { session in
            let some = (0..<50).map { BenchTurn.turn(session * 50 + $0, &chance) }
            return Session(id: .random(), began: some[0].at, turns: some)
          })
      }
      try store.close()
      return try TranscriptStore.outline(of: folder)?.bytes ?? 0
    }

    private func appending(to store: TranscriptStore) throws -> (own: Double, bare: Double) {
      let path = folder + "/bare-\(UUID().uuidString)"
      defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
      let bare = try BareInsert(path)
      var chance = SeededGenerator(seed: 12)
      let session = RowID.random()
      var times: (own: [Double], bare: [Double]) = ([], [])
      for number in 0..<max(1, appends) {
        let turn = BenchTurn.turn(turns + number, &chance)
        let size = TranscriptStore.rowSize(of: turn)
        times.own.append(try seconds { try store.append(turn, to: session) })
        times.bare.append(try seconds { try bare.insert(bytes: size) })
      }
      return (times.own.sorted()[times.own.count / 2], times.bare.sorted()[times.bare.count / 2])
    }

    private func median(of rounds: Int, _ body: () throws -> Void) throws -> Double {
      try (0..<rounds).map { _ in try seconds(body) }.sorted()[rounds / 2]
    }

    private func seconds(_ body: () throws -> Void) throws -> Double {
      let clock = ContinuousClock()
      let (seconds, attoseconds) = try clock.measure(body).components
      return Double(seconds) + Double(attoseconds) * 1e-18
    }

    private func figure(_ seconds: Double) -> String { JSONText.number(seconds * 1000, places: 3) }
  }
}

/// Turns that look like those of people, by number.
enum BenchTurn {
  private static let words = """
    he she they said that the door was shut and i went upstairs without a word because it never \
    stops when we talk about money or my mother again tonight i could not sleep after dinner
    """.split(separator: " ").map(String.init)

  /// Returns the turn; one in ten thousand speaks of a giraffe.
  static func turn(_ number: Int, _ chance: inout SeededGenerator) -> Turn {
    var said = (0..<Int.random(in: 6...24, using: &chance)).map { _ in
      words[Int.random(in: 0..<words.count, using: &chance)]
    }.joined(separator: " ")
    if number % 10_000 == 77 { said += " giraffe 77" }
    let finding = Finding(
      label: .selfBlame, intent: IntentID("blame.generalisation"), rule: RuleID("you-never"),
      who: .`self`, span: Span(0, 12), confidence: 0.81)
    let clause = ReadClause(span: Span(0, 12), subject: .partner, mirrored: nil, isTold: true)
    return Turn(
      id: RowID(using: &chance),
      at: Timestamp(milliseconds: 1_600_000_000_000 + Int64(number) * 60_000),
      said: said, reading: Reading(findings: [finding], heat: 3, clauses: [clause]),
      replied: [
        Act(.hear, "That sounds like a long evening.", source: "blame.generalisation/hear/3"),
        Act(.ask, "What was it about, before the door?", source: "blame.generalisation/ask/1"),
      ])
  }
}
