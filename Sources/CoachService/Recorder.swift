import Conversation
import Transcripts

/// Writes the turns of one session, and says so once when that is no longer possible.
struct Recorder {
  /// Whether turns are written at present.
  enum Condition: Hashable {
    case writing
    /// The person asked for silence.
    case paused
    /// There is no store; why.
    case missing(reason: String)
    /// The store failed; why.
    case broken(reason: String)
  }

  let session: RowID
  let notice: StoreNotice?
  private(set) var condition: Condition
  /// When writing began, and how many turns have been written.
  private(set) var since: Timestamp?
  private(set) var written = 0
  /// What is remembered of danger from earlier sessions, and what was written of it last.
  let caution: Caution
  private var writtenCaution: Caution?
  let store: (any TurnKeeping)?
  /// What was kept while nothing is written: gone with the session.
  var unwrittenKeepsakes: [Keepsake] = []

  init(_ record: Record, session: RowID, at now: Timestamp) {
    self.session = session
    switch record {
    case .store(let store, let notice):
      self.store = store
      self.notice = notice
      condition = .writing
      since = now
      caution = store.caution()
      store.begin(session, at: now)
    case .none(let reason):
      store = nil
      notice = nil
      caution = Caution()
      condition = .missing(reason: reason)
    }
  }

  /// Whether turns are written where whoever can open the account can read them.
  var isUsual: Bool { condition == .writing && notice?.lock == .keyFile }

  /// Writes a turn if turns are being written, and what is remembered of danger with the first one
  /// and whenever it changed; returns what to tell the person, if anything.
  mutating func keep(_ turn: Turn, _ caution: Caution) -> Act? {
    guard condition == .writing, let store else { return nil }
    do throws(TranscriptError) {
      if writtenCaution != caution {
        try store.keep(caution)
        writtenCaution = caution
      }
      try store.append(turn, to: session)
      written += 1
      return nil
    } catch {
      return failed(error)
    }
  }

  /// Takes a turn out of the store; returns what to tell the person, if anything.
  func forget(_ turn: RowID) -> Act? {
    guard let store else { return nil }
    do throws(TranscriptError) {
      try store.forget(turn)
      return nil
    } catch {
      return Act(.error, ServiceText.notForgotten(error))
    }
  }

  /// Stops writing because the person asks for it.
  mutating func pause() {
    switch condition {
    case .writing, .broken: condition = .paused
    case .paused, .missing: break
    }
  }

  /// Writes again, after a pause or to see whether a fault is gone.
  mutating func resume(at now: Timestamp) {
    switch condition {
    case .writing, .missing: break
    case .paused, .broken:
      condition = .writing
      since = now
    }
  }

  /// A busy store may have room for the next turn; after anything else nothing more is tried.
  mutating func failed(_ error: TranscriptError) -> Act {
    if case .busy = error { return Act(.error, ServiceText.notKept(error)) }
    condition = .broken(reason: error.description)
    return Act(.error, ServiceText.offRecordFromHere(error))
  }
}
