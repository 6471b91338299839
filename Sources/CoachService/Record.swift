public import Conversation
public import Transcripts

/// Something that keeps turns; a turn is safe when ``append(_:to:)`` returns.
public protocol TurnKeeping: Sendable {
  /// Remembers when a session began.
  func begin(_ session: RowID, at time: Timestamp)
  /// Writes a turn; nothing of it is kept after an error.
  func append(_ turn: Turn, to session: RowID) throws(TranscriptError)
  /// Writes a turn and what is remembered of danger, both or neither.
  func append(_ turn: Turn, to session: RowID, with caution: Caution) throws(TranscriptError)
  /// Takes a turn out for good, and its session if that held nothing else.
  func forget(_ turn: RowID) throws(TranscriptError)
  /// Returns what is remembered of danger; nothing, if that cannot be read.
  func caution() -> Caution
  /// Remembers danger; sealed, and of one size whatever it holds.
  func keep(_ caution: Caution) throws(TranscriptError)
  /// Keeps something beside what was said, in place of what has the same identity.
  func keep(_ keepsake: Keepsake) throws(TranscriptError)
  /// Returns what is kept, oldest first.
  func keepsakes() throws(TranscriptError) -> [Keepsake]
  /// Takes something that was kept out for good.
  func discard(_ keepsake: RowID) throws(TranscriptError)
  /// Returns the sessions that began last, newest first.
  func latestSessions(_ count: Int) throws(TranscriptError) -> [SessionSummary]
  /// Returns the sessions whose names begin so, at most `limit`.
  func sessions(
    startingWith prefix: SessionName.Prefix, limit: Int
  ) throws(TranscriptError) -> [RowID]
  /// Returns a session with its turns, oldest first.
  func session(_ id: RowID) throws(TranscriptError) -> Session
  /// Closes it; the keys are wiped with the last reference.
  func close() throws(TranscriptError)
}

/// A keeper that only writes.
extension TurnKeeping {
  /// Writes both, one after the other.
  public func append(
    _ turn: Turn, to session: RowID, with caution: Caution
  ) throws(TranscriptError) {
    try keep(caution)
    try append(turn, to: session)
  }

  /// Returns none.
  public func latestSessions(_ count: Int) throws(TranscriptError) -> [SessionSummary] { [] }

  /// Returns none.
  public func sessions(
    startingWith prefix: SessionName.Prefix, limit: Int
  ) throws(TranscriptError) -> [RowID] { [] }

  /// Throws ``TranscriptError/noSuchSession``.
  public func session(_ id: RowID) throws(TranscriptError) -> Session { throw .noSuchSession }

  /// Does nothing.
  public func close() throws(TranscriptError) {}
}

extension TranscriptStore: TurnKeeping {}

/// Where a conversation is written, or why it is not.
public enum Record: Sendable {
  /// Into a store.
  case store(any TurnKeeping, StoreNotice)
  /// Nowhere; the reason as a short clause, as in "--off was given".
  case none(reason: String)
}

/// What a person may want to know about where their words are kept.
public struct StoreNotice: Hashable, Sendable {
  /// What opens the transcripts.
  public enum Lock: Hashable, Sendable {
    /// A passphrase.
    case passphrase
    /// A key file beside them, which whoever can open the account can read.
    case keyFile
  }

  /// The folder of the store.
  public var folder: String
  /// What opens it.
  public var lock: Lock

  /// Creates a notice.
  public init(folder: String, lock: Lock) {
    self.folder = folder
    self.lock = lock
  }
}
