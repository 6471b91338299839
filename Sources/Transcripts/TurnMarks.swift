public import Conversation

/// Whether a turn may be shown to the partner.
public enum Sharing: String, CaseIterable, Hashable, Sendable {
  /// Never.
  case `private`
  /// It may.
  case shared
  /// The person has not said; it counts as private.
  case undecided
}

/// Tags, notes and sharing marks, which are kept beside turns.
extension Keepsake {
  /// Creates a tag on a turn.
  public init(tag: String, on turn: RowID, of session: RowID, id: RowID, at now: Timestamp) {
    self.init(id: id, kind: .tag, at: now, session: session, turn: turn, fields: ["tag": tag])
  }

  /// Creates a note on a turn.
  public init(note: String, on turn: RowID, of session: RowID, id: RowID, at now: Timestamp) {
    self.init(id: id, kind: .note, at: now, session: session, turn: turn, fields: ["text": note])
  }

  /// Creates a mark that says whether a turn may be shared.
  public init(
    sharing: Sharing, of turn: RowID, in session: RowID, id: RowID, at now: Timestamp
  ) {
    self.init(
      id: id, kind: .sharing, at: now, session: session, turn: turn,
      fields: ["sharing": sharing.rawValue])
  }

  /// The tag that this is; nil for anything else.
  public var tag: String? { kind == .tag ? fields["tag"] : nil }
  /// The note that this is; nil for anything else.
  public var note: String? { kind == .note ? fields["text"] : nil }
  /// The mark that this is; nil for anything else.
  public var sharing: Sharing? {
    kind == .sharing ? Sharing(rawValue: fields["sharing"] ?? "") ?? .private : nil
  }
}
