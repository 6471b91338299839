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

  private(set) var session: RowID
  let notice: StoreNotice?
  private(set) var condition: Condition
  /// When writing began, and how many turns have been written.
  private(set) var since: Timestamp?
  private(set) var written = 0
  /// What is remembered of danger from earlier sessions, and what was written of it last.
  let caution: Caution
  private var writtenCaution: Caution?
  private(set) var store: (any TurnKeeping)?
  /// Whether the store is closed until the passphrase is given.
  private(set) var isLocked = false
  /// Whether somebody is there who can say whether to go on unwritten.
  var asks = false
  /// Whether nothing of the store is shown while nothing is written.
  var hidesStore = false
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
      if writtenCaution == caution {
        try store.append(turn, to: session)
      } else {
        try store.append(turn, to: session, with: caution)
        writtenCaution = caution
      }
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
    return Act(
      .error, asks ? ServiceText.goOnUnwritten(error) : ServiceText.offRecordFromHere(error))
  }

  /// Whether the store failed and the person has not yet said whether to go on unwritten.
  var isUndecided: Bool {
    switch condition {
    case .broken: asks
    case .writing, .paused, .missing: false
    }
  }

  /// Goes on writing in a session that was kept before.
  mutating func takeUp(_ session: RowID) {
    self.session = session
    writtenCaution = nil
  }

  /// Closes the store and lets its keys go.
  mutating func lock() {
    close()
    isLocked = true
  }

  /// Closes the store. What went wrong with it was said before; what is written is written.
  mutating func close() {
    try? store?.close()
    store = nil
  }

  /// Goes on with the store that was opened again.
  mutating func unlock(_ store: any TurnKeeping, at began: Timestamp) {
    self.store = store
    store.begin(session, at: began)
    isLocked = false
  }
}
