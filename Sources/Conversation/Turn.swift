/// One exchange: what was said and what was answered.
public struct Turn: Hashable, Sendable {
  /// The identity of the turn.
  public var id: RowID
  /// When it was said.
  public var at: Timestamp
  /// The text as typed.
  public var said: String
  /// What was heard in it.
  public var reading: Reading
  /// What was answered, in order.
  public var replied: [Act]

  /// Creates a turn.
  public init(id: RowID, at: Timestamp, said: String, reading: Reading, replied: [Act]) {
    self.id = id
    self.at = at
    self.said = said
    self.reading = reading
    self.replied = replied
  }
}

/// A run of turns from opening the coach to leaving it.
public struct Session: Hashable, Sendable {
  /// The identity of the session.
  public var id: RowID
  /// When it began.
  public var began: Timestamp
  /// Its turns, oldest first.
  public var turns: [Turn]

  /// Creates a session.
  public init(id: RowID, began: Timestamp, turns: [Turn] = []) {
    self.id = id
    self.began = began
    self.turns = turns
  }
}
