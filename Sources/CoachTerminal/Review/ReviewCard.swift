public import Conversation

/// A turn on a screen of its own, as `mend review` shows it.
public struct ReviewCard: Hashable, Sendable {
  /// A run of words, with what was heard in them.
  public struct Run: Hashable, Sendable {
    /// The words.
    public var text: String
    /// What was heard; nil for the words between.
    public var heard: String?

    /// Creates a run.
    public init(text: String, heard: String?) {
      self.text = text
      self.heard = heard
    }
  }

  /// Whether the partner may read it, in a word: undecided, private or shared.
  public var sharing: String
  /// Whether it can be marked shared.
  public var mayBeShared: Bool
  /// Notes beside it.
  public var notes: [String]
  /// The turn.
  public let turn: RowID
  /// Its session.
  public let session: RowID
  /// When it was said.
  public let when: String
  /// When the session began.
  public let sessionBegan: String
  /// The words.
  public let runs: [Run]
  /// What was answered.
  public let replied: [String]
  /// Words that it was filed under.
  public let tags: [String]
  /// A picture of the session in letters.
  public let lanes: [String]
  /// The heat of each message of the session, from 0 to 10.
  public let heat: [Int]
  /// Which message of the session it is, from 0.
  public let place: Int

  /// The place of a turn in its session, and what the session looks like.
  public struct Course: Hashable, Sendable {
    /// When the session began.
    public var began: String
    /// A picture of its moves in letters.
    public var lanes: [String]
    /// The heat of each message.
    public var heat: [Int]
    /// Which message it is, from 0.
    public var place: Int

    /// Creates a course.
    public init(began: String, lanes: [String], heat: [Int], place: Int) {
      self.began = began
      self.lanes = lanes
      self.heat = heat
      self.place = place
    }
  }

  /// What a person put beside a turn.
  public struct Beside: Hashable, Sendable {
    /// Whether the partner may read it, in a word.
    public var sharing: String
    /// Whether it can be marked shared.
    public var mayBeShared: Bool
    /// Notes.
    public var notes: [String]
    /// Words that it was filed under.
    public var tags: [String]

    /// Creates what stands beside a turn.
    public init(sharing: String, mayBeShared: Bool, notes: [String], tags: [String]) {
      self.sharing = sharing
      self.mayBeShared = mayBeShared
      self.notes = notes
      self.tags = tags
    }
  }

  /// Creates a card.
  public init(
    turn: (id: RowID, session: RowID, when: String), runs: [Run], replied: [String],
    beside: Beside, course: Course
  ) {
    self.turn = turn.id
    session = turn.session
    when = turn.when
    self.runs = runs
    self.replied = replied
    sharing = beside.sharing
    mayBeShared = beside.mayBeShared
    notes = beside.notes
    tags = beside.tags
    sessionBegan = course.began
    lanes = course.lanes
    heat = course.heat
    place = course.place
  }

  /// All that can be searched in, in small letters.
  var searched: String {
    (runs.map(\.text) + replied + notes + tags).joined(separator: "\n").lowercased()
  }
}
