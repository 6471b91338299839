public import Coaching
public import Conversation
public import IntentClassifier
public import IntentLibrary
public import Transcripts

/// Everything that a session of coaching needs from outside: words, a record, time, chance, ids.
public struct CoachSetup: Sendable {
  /// What is heard and answered.
  public var library: IntentLibrary
  /// What reads messages; of the same library.
  public var classifier: Classifier
  /// Where turns are written.
  public var record: Record
  /// Returns the present moment.
  public var clock: @Sendable () -> Timestamp
  /// Returns a fresh random identity.
  public var newID: @Sendable () -> RowID
  /// Where choices among equally good lines start from.
  public var seed: UInt64
  /// Where the person is, for lines of help.
  public var place: HelpPlace
  /// What may not be exceeded.
  public var limits: Limits
  /// Who reads the replies.
  public var face: Face
  /// Returns the time of day at a moment where the person is, as in "18:40"; nil where nobody
  /// knows.
  public var timeOfDay: (@Sendable (Timestamp) -> String)?
  /// Waits so many milliseconds, for countdowns that speak up at their end; nil where nothing can
  /// be said without being asked.
  public var wait: (@Sendable (Int64) async -> Void)?
  /// Whether somebody is there to be asked whether to go on when nothing can be written any more;
  /// else the talk goes on, and says so.
  public var asksBeforeGoingOn = false
  /// Opens the record again after it was locked; nil where nobody can be asked for a passphrase.
  public var reopen: Reopen?
  /// Returns a moment as the person reads it; in UTC unless set.
  public var timeText: @Sendable (Timestamp) -> String = CivilTime.text
  /// Whether two people sit at the keyboard.
  public var isJoint = false
  /// Whether nothing is written until the person asks for it.
  public var startsOffRecord: Bool
  /// Returns the seconds that the person's zone is east of UTC at a moment.
  public var secondsFromUTC: @Sendable (Timestamp) -> Int = { _ in 0 }
  /// What all sessions that begin with copies of this setup share.
  let shared = SharedReading()

  /// Opens a record with a passphrase.
  public typealias Reopen = @Sendable (SecretBytes) throws(TranscriptError) -> any TurnKeeping

  /// What may not be exceeded.
  public struct Limits: Hashable, Sendable {
    /// The most bytes in a message.
    public var messageBytes: Int

    /// Creates limits.
    public init(messageBytes: Int = 8192) { self.messageBytes = messageBytes }
  }

  /// Who reads the replies.
  public enum Face: Hashable, Sendable {
    /// A person at a terminal, where commands start with a slash.
    case terminal
    /// A program that speaks the line protocol.
    case program
  }

  /// Creates a setup with random ids and a classifier of the library.
  public init(
    library: IntentLibrary, record: Record, clock: @escaping @Sendable () -> Timestamp,
    seed: UInt64, place: HelpPlace = .unknown
  ) {
    self.library = library
    self.classifier = Classifier(library.program)
    self.record = record
    self.clock = clock
    self.seed = seed
    self.place = place
    newID = {
      var generator = SystemRandomNumberGenerator()
      return RowID(using: &generator)
    }
    limits = Limits()
    face = .terminal
    startsOffRecord = false
  }
}
