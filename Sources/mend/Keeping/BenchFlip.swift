import ArgumentParser
import Conversation
import Foundation
import LineProtocol
import Synchronization
import Transcripts

extension Bench {
  /// `mend bench flip`: changes every byte of small stores and looks at what they tell.
  struct Flip: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "flip",
      abstract: "Change each byte of a small store, one at a time; count what comes of it.",
      discussion: """
        Harmless: all is read as it was written. Reported: it is said that something is wrong. \
        Wrong: other words, or fewer, and nothing said. A crash ends the run. Three stores are tried: \
        with a key file, with a passphrase, and as a kill leaves one, with SQLite's side file.
        """)

    @Argument(help: "A folder that is not there, best in memory as /dev/shm; it is removed.")
    var folder: String

    @Option(help: "How many changes of each byte to try, at most 255.")
    var changes = 1

    @Option(help: "Try every such byte, as 1 for all of them.")
    var every = 1

    func run() throws {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var wrong = 0
      for kind in FlipStore.Kind.allCases {
        let store = try FlipStore(kind, in: "\(folder)/\(kind)")
        for name in store.files.keys.sorted() {
          let tally = try flip(name, of: store)
          wrong += tally.wrong
          print(tally.json(store: "\(kind)", file: name))
        }
      }
      guard wrong == 0 else { throw ExitCode.failure }
    }

    private func flip(_ name: String, of store: FlipStore) throws -> FlipTally {
      let size = store.files[name]?.count ?? 0
      let places = Array(stride(from: 0, to: size, by: max(1, every)))
      let next = Mutex(0)
      let outcome = Mutex<(tally: FlipTally, failure: (any Error)?)>((FlipTally(), nil))
      DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) {
        worker in
        do {
          while let place = next.withLock({ next -> Int? in
            defer { next += 1 }
            return next < places.count ? places[next] : nil
          }) {
            for change in 0..<min(255, max(1, changes)) {
              let mask = UInt8(1 + (place &+ change &* 85) % 255)
              let seen = try store.outcome(
                of: mask, at: place, in: name, copy: "\(folder)/copy-\(worker)")
              outcome.withLock { $0.tally.take(seen, at: place) }
            }
          }
        } catch {
          outcome.withLock { $0.failure = error }
        }
      }
      return try outcome.withLock { outcome in
        if let failure = outcome.failure { throw failure }
        return outcome.tally
      }
    }
  }
}

/// What comes of a changed byte.
enum FlipOutcome { case harmless, reported, wrong }

/// How often each came.
struct FlipTally {
  private var harmless = 0
  private var reported = 0
  private(set) var wrong = 0
  private var wrongAt: [Int] = []

  /// Counts what came of a change.
  mutating func take(_ outcome: FlipOutcome, at place: Int) {
    switch outcome {
    case .harmless: harmless += 1
    case .reported: reported += 1
    case .wrong:
      wrong += 1
      if wrongAt.count < 20 { wrongAt.append(place) }
    }
  }

  /// The tally for a program.
  func json(store: String, file: String) -> String {
    let places = wrongAt.sorted().map(String.init).joined(separator: ",")
    return JSONText.object([
      ("store", JSONText.string(store)), ("file", JSONText.string(file)),
      ("changes", "\(harmless + reported + wrong)"), ("harmless", "\(harmless)"),
      ("reported", "\(reported)"), ("wrong", "\(wrong)"), ("wrong_at", "[\(places)]"),
    ])
  }
}

/// A small store that holds something of everything, as bytes of files.
struct FlipStore: Sendable {
  /// What opens it, and how it was left.
  enum Kind: CaseIterable { case keyFile, passphrase, killed }

  /// All that a store gives back.
  private struct Seen: Equatable {
    var sessions: [Session] = []
    var latest: [SessionSummary] = []
    var found: [RowID] = []
    var keepsakes: [Keepsake] = []
    var caution = Caution()
    var expiry: Int?
  }

  /// The bytes of its files, by name.
  let files: [String: Data]
  private let secret: SecretBytes?
  private let whole: Seen

  /// Makes the store in a folder that is not there.
  init(_ kind: Kind, in folder: String) throws {
    secret = kind == .passphrase ? try SecretBytes(passphrase: "warm cups") : nil
    let cost = PassphraseCost(passes: 1, memory: 8 << 10)
    let store = try TranscriptStore.open(folder, passphrase: secret, cost: cost)
    var chance = SeededGenerator(seed: 5)
    let sessions = (0..<3).map { _ in RowID(using: &chance) }
    for number in 0..<18 {
      var turn = BenchTurn.turn(number, &chance)
      if number == 7 { turn.said = String(repeating: "the door of the giraffe ", count: 250) }
      try store.append(turn, to: sessions[number % 3])
    }
    try store.keep(Caution(signs: [IntentID("safety.fear")]))
    try store.keep(
      Keepsake(
        id: RowID(using: &chance), kind: .plan, at: Timestamp(milliseconds: 3),
        fields: ["signal": "lantern"]))
    try store.setExpiry(days: 4000)
    whole = try Self.look(store)
    if kind != .killed { try store.close() }
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !name.hasSuffix("-shm") {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    self.files = files
    if kind == .killed { try store.close() }
  }

  /// Changes a byte in a copy and looks at what the copy tells.
  func outcome(
    of mask: UInt8, at place: Int, in name: String, copy folder: String
  ) throws -> FlipOutcome {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    for (file, bytes) in files {
      var bytes = bytes
      if file == name { bytes[place] ^= mask }
      try bytes.write(to: URL(filePath: "\(folder)/\(file)"))
    }
    do {
      let store = try TranscriptStore.open(folder, passphrase: secret)
      let isCutShort = try store.takeNoteOfLoss()
      let seen = try Self.look(store)
      try store.close()
      if seen == whole { return .harmless }
      return isCutShort ? .reported : .wrong
    } catch is TranscriptError {
      return .reported
    }
  }

  private static func look(_ store: TranscriptStore) throws -> Seen {
    var seen = Seen()
    for summary in try store.sessions() { seen.sessions.append(try store.session(summary.id)) }
    seen.latest = try store.latestSessions(10)
    seen.found = try store.search("the door").map(\.turn.id)
    seen.keepsakes = try store.keepsakes()
    seen.caution = store.caution()
    seen.expiry = try store.expiryDays()
    return seen
  }
}
