// Reports: sessions and chats read back, as Markdown or as one HTML page that stands alone.
//
// A report shows sequences: what set it off, who did what then, what was tried. It holds no score
// sheet: nothing is counted or added up for a person. Pages are lists of blocks (`Block`), made by
// one builder for each reader (`Pages/`), and written by two logic-free templates (`Templates/`).
// Whatever comes from outside is escaped when it enters a template, scalar by scalar (`Pen`).
// Nothing here reads a clock, a zone or a file; coaching words come from the intents library.

public import Conversation

/// Who reads a report.
public enum Audience: String, CaseIterable, Hashable, Sendable {
  /// The person whose words they are: everything.
  case `self`
  /// The partner: only what was shared, in first person.
  case partner
  /// A therapist: two pages and an appendix.
  case therapist
  /// The two together: an agenda for a talk, from what was shared.
  case together
}

/// How a report is written.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// One HTML page without scripts, pictures from elsewhere or anything loaded.
  case html
  /// CommonMark.
  case md
}

/// Whether a turn may be read by the partner.
public enum TurnSharing: String, CaseIterable, Hashable, Sendable {
  case undecided, `private`, shared
}

/// What a person noted at a turn.
public struct TurnNotes: Hashable, Sendable {
  /// Whether the partner may read it.
  public var sharing: TurnSharing
  /// Words that the person filed it under.
  public var tags: [String]
  /// What the person wrote beside it.
  public var notes: [String]

  /// Creates notes; without any, nothing was decided.
  public init(sharing: TurnSharing = .undecided, tags: [String] = [], notes: [String] = []) {
    self.sharing = sharing
    self.tags = tags
    self.notes = notes
  }
}

/// Something that a person keeps beside the turns.
public struct KeptThing: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case commitment, exercise, plan, draft, question
  }

  /// What it is.
  public var kind: Kind
  /// When it was made.
  public var at: Timestamp
  /// What it is called, as in the name of an exercise; may be empty.
  public var title: String
  /// The words, a part each: the answers of an exercise, or the words of a commitment.
  public var parts: [Part]
  /// What became of it; empty where that is not known.
  public var outcome: String
  /// Whether the partner may read it.
  public var sharing: TurnSharing

  /// A part: what was asked, if anything, and what was written.
  public struct Part: Hashable, Sendable {
    /// What was asked; may be empty.
    public var asked: String
    /// What was written.
    public var written: String

    /// Creates a part.
    public init(asked: String = "", written: String) {
      self.asked = asked
      self.written = written
    }
  }

  /// Creates a kept thing.
  public init(
    kind: Kind, at: Timestamp, title: String = "", parts: [Part] = [], outcome: String = "",
    sharing: TurnSharing = .undecided
  ) {
    self.kind = kind
    self.at = at
    self.title = title
    self.parts = parts
    self.outcome = outcome
    self.sharing = sharing
  }
}

/// What is known of an intent, for the appendix.
public struct IntentNote: Hashable, Sendable {
  /// A short name for a person.
  public var title: String
  /// What it means, in a sentence.
  public var means: String
  /// Where the idea comes from.
  public var source: String

  /// Creates a note.
  public init(title: String, means: String, source: String) {
    self.title = title
    self.means = means
    self.source = source
  }
}

/// Everything that a report is made from.
public struct ReportInput: Sendable {
  /// The sessions, oldest first.
  public var sessions: [Session]
  /// What the person noted at turns.
  public var notes: [RowID: TurnNotes] = [:]
  /// What the person keeps beside them.
  public var kept: [KeptThing] = []
  /// How words that were offered went down, where that is known.
  public var landed: [LandedWords] = []
  /// Coaching words, from the intents library.
  public var words: ReportWords
  /// What is known of the intents that were heard.
  public var intents: [IntentID: IntentNote] = [:]
  /// The present moment.
  public var now: Timestamp
  /// Returns the seconds that the person's zone is east of UTC at a moment.
  public var secondsFromUTC: @Sendable (Timestamp) -> Int = { _ in 0 }
  /// What the person wants from the session with the therapist; empty where it was not said.
  public var want = ""
  /// Whether a page about danger is added to the therapist's copy.
  public var includesSafety = false

  /// Creates the input of a report.
  public init(sessions: [Session], words: ReportWords, now: Timestamp) {
    self.sessions = sessions
    self.words = words
    self.now = now
  }

  /// Returns what the wall showed at a moment.
  func local(_ moment: Timestamp) -> LocalTime {
    LocalTime(moment, secondsFromUTC: secondsFromUTC(moment))
  }

  /// Returns whether the partner may read the turn, as far as the person decided it.
  func sharing(of turn: Turn) -> TurnSharing { notes[turn.id]?.sharing ?? .undecided }
}

extension ReportInput {
  /// Whether some turn has to do with danger.
  public var holdsDanger: Bool { sessions.contains { !Danger.turns(of: $0).isEmpty } }
}
