import BundledIntents
import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
import Synchronization

/// A clock that is moved on by hand.
final class HandClock: Sendable {
  private let moment = Mutex<Int64>(1_700_000_000_000)

  func now() -> Timestamp { moment.withLock { Timestamp(milliseconds: $0) } }

  func pass(seconds: Int64) { moment.withLock { $0 += seconds * 1000 } }
}

/// A session in the words of the program, which can be left and opened again.
final class Bench {
  static let loaded = Result {
    let library = try BundledIntents.load()
    return (library: library, classifier: Classifier(library.program))
  }

  let record: any TurnKeeping
  let clock = HandClock()
  private(set) var session: CoachSession
  private let setup: CoachSetup

  init(
    _ record: any TurnKeeping = MemoryRecord(), seed: UInt64 = 3,
    wait: (@Sendable (Int64) async -> Void)? = nil
  ) throws {
    let bundled = try Self.loaded.get()
    self.record = record
    let clock = clock
    var setup = CoachSetup(
      library: bundled.library, record: .store(record, Fixture.notice), clock: { clock.now() },
      seed: seed, place: .known("GB"))
    setup.classifier = bundled.classifier
    setup.wait = wait
    setup.timeOfDay = { moment in
      let minutes = moment.milliseconds / 60_000 % 1440
      return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
    let ids = Mutex(SeededGenerator(seed: seed))
    setup.newID = { ids.withLock { RowID(using: &$0) } }
    self.setup = setup
    session = CoachSession(setup)
  }

  /// Leaves without a word and opens a new session on the same record.
  func restart() { session = CoachSession(setup) }

  /// Types a line, half a minute after the one before.
  @discardableResult
  func type(_ line: String) async throws -> Reply {
    clock.pass(seconds: 30)
    guard line.hasPrefix("/") else { return await session.respond(to: .say(line)) }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let request = try Request(
      verb: words[0], argument: words.count > 1 ? words[1] : "", atTerminal: true)
    return await session.respond(to: request)
  }

  /// Types lines and returns what the last one was answered with.
  func type(_ lines: [String]) async throws -> Reply {
    var reply = Reply()
    for line in lines { reply = try await type(line) }
    return reply
  }

  var kept: [Keepsake] { (try? record.keepsakes()) ?? [] }
}

extension Reply {
  var said: [String] { acts.filter { $0.kind == .say }.map(\.text) }
  func has(_ part: String) -> Bool { acts.contains { $0.text.contains(part) } }
}
