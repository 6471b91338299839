/// Something a person keeps beside what was said: a plan, a promise, a draft.
public struct Keepsake: Hashable, Sendable {
  /// What kind of thing it is; the raw value is its name where it is kept and exported.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The plan of two for the next quarrel.
    case plan
    /// An exercise that was begun or finished, with its answers.
    case exercise
    /// What somebody promised to do, by when, and what became of it.
    case commitment
    /// A conflict that was left open.
    case openConflict = "open-conflict"
    /// A draft with its versions.
    case draft
    /// A card that the person wants to see again.
    case favourite
    /// How words that were offered went down.
    case landing
    /// What the person said of their own or the partner's ways.
    case leaning
    /// A note on a turn, in words.
    case note
    /// A tag on a turn, one word.
    case tag
    /// Whether a turn may be shown to the partner.
    case sharing
    /// An imported chat.
    case chat
  }

  /// The identity, random.
  public var id: RowID
  /// What kind of thing it is.
  public var kind: Kind
  /// When it was kept or last changed.
  public var at: Timestamp
  /// The session in which it was kept, if in one.
  public var session: RowID?
  /// The turn that it is about, if about one.
  public var turn: RowID?
  /// What it holds, by name; what the names mean belongs to whoever keeps it.
  public var fields: [String: String]

  /// Creates a keepsake.
  public init(
    id: RowID, kind: Kind, at: Timestamp, session: RowID? = nil, turn: RowID? = nil,
    fields: [String: String]
  ) {
    self.id = id
    self.kind = kind
    self.at = at
    self.session = session
    self.turn = turn
    self.fields = fields
  }
}
