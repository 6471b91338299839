import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
import Synchronization
import Transcripts

/// A record in memory that can be made to fail.
final class MemoryRecord: TurnKeeping {
  private struct Content {
    var turns: [Turn] = []
    var sessions: [RowID] = []
    var failure: TranscriptError?
    var caution = Caution()
    var keepsakes: [Keepsake] = []
  }

  private let content = Mutex(Content())

  var turns: [Turn] { content.withLock(\.turns) }
  var sessions: [RowID] { content.withLock(\.sessions) }

  func fail(with error: TranscriptError?) { content.withLock { $0.failure = error } }

  func caution() -> Caution { content.withLock(\.caution) }

  func keep(_ caution: Caution) throws(TranscriptError) {
    content.withLock { content in if content.failure == nil { content.caution = caution } }
  }

  func keep(_ keepsake: Keepsake) throws(TranscriptError) {
    let failure = content.withLock { content in
      if content.failure == nil {
        content.keepsakes.removeAll { $0.id == keepsake.id }
        content.keepsakes.append(keepsake)
      }
      return content.failure
    }
    if let failure { throw failure }
  }

  func keepsakes() throws(TranscriptError) -> [Keepsake] { content.withLock(\.keepsakes) }

  func discard(_ keepsake: RowID) throws(TranscriptError) {
    content.withLock { $0.keepsakes.removeAll { $0.id == keepsake } }
  }

  func forget(_ turn: RowID) throws(TranscriptError) {
    content.withLock { $0.turns.removeAll { $0.id == turn } }
  }

  func begin(_ session: RowID, at time: Timestamp) {
    content.withLock { $0.sessions.append(session) }
  }

  func append(_ turn: Turn, to session: RowID) throws(TranscriptError) {
    let failure = content.withLock { content in
      if content.failure == nil { content.turns.append(turn) }
      return content.failure
    }
    if let failure { throw failure }
  }
}

/// A clock that moves on a minute each time it is looked at.
final class SteppingClock: Sendable {
  private let minutes = Mutex<Int64>(0)

  func now() -> Timestamp {
    minutes.withLock { minutes in
      minutes += 1
      return Timestamp(milliseconds: 1_700_000_000_000 + minutes * 60_000)
    }
  }
}

enum Fixture {
  static let notice = StoreNotice(folder: "/home/a/mend", lock: .keyFile)

  static func setup(
    _ record: Record = .none(reason: "this is a test"), place: HelpPlace = .unknown
  ) throws -> CoachSetup {
    let clock = SteppingClock()
    return CoachSetup(
      library: try library(), record: record, clock: { clock.now() }, seed: 3, place: place)
  }

  static func session(_ record: MemoryRecord, _ lock: StoreNotice.Lock = .keyFile) throws
    -> CoachSession
  {
    let notice = StoreNotice(folder: notice.folder, lock: lock)
    return CoachSession(try setup(.store(record, notice)))
  }

  static func library() throws -> IntentLibrary { try shared.get() }

  private static func make() throws -> IntentLibrary {
    let leaving = IntentID("withdrawal.leaving")
    let rule = Rule(
      id: RuleID("gone"), intent: leaving, trigger: .phrase(.word("gone")), mover: .partner)
    return IntentLibrary(
      intents: [
        Intent(
          id: leaving, title: "Leaving", means: "Goes away.", source: "A source",
          replies: [line(.hear, "That hurts."), line(.ask, "And then?"), line(.say, "Come back?")])
      ],
      coach: Dictionary(
        uniqueKeysWithValues: CoachWords.allCases.map { name in
          let act: Act.Kind = name == .plainAsk ? .ask : name == .plainHear ? .hear : .note
          return (name.rawValue, [line(act, name.rawValue)])
        }),
      helplines: Helplines(
        checked: "2026-11-01",
        countries: [
          .init(
            code: "GB", name: "Britain", emergency: "999",
            lines: [.init(purpose: .crisis, name: "Night Line", reach: "101")])
        ],
        anywhere: [.init(purpose: .crisis, name: "Find a line", reach: "example.org")]),
      program: try RuleProgram(rules: [rule], classes: []))
  }

  private static let shared = Result { try make() }

  private static func line(_ act: Act.Kind, _ text: String) -> ReplyLine {
    ReplyLine(id: "test/\(act.rawValue)/\(text)", act: act, text: [.words(text)])
  }
}

extension Reply {
  var texts: [String] { acts.map(\.text) }
}
