public import Conversation
public import Transcripts

/// Something that keeps turns; a turn is safe when ``append(_:to:)`` returns.
public protocol TurnKeeping: Sendable {
  /// Remembers when a session began.
  func begin(_ session: RowID, at time: Timestamp)
  /// Writes a turn; nothing of it is kept after an error.
  func append(_ turn: Turn, to session: RowID) throws(TranscriptError)
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
