/// One thing that a reply does.
public struct Act: Hashable, Sendable {
  /// What kind of thing it is; the raw value is a stable keyword for programs.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Shows that it heard, in the person's own words.
    case hear
    /// Asks one question.
    case ask
    /// Offers something to say to the partner.
    case say
    /// Offers something to do, such as to breathe or to wait.
    case step
    /// Speaks about danger.
    case safety
    /// A line of help: who, and how to reach them.
    case helpline
    /// Explains a reading.
    case why
    /// Tells something about the program itself.
    case note
    /// Says what went wrong and what to do.
    case error
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// The words, as the person reads them; may hold line breaks.
  public var text: String
  /// The id of the line in the library that the words come from, if any.
  public var source: String?

  /// Creates an act.
  public init(_ kind: Kind, _ text: String, source: String? = nil) {
    self.kind = kind
    self.text = text
    self.source = source
  }
}

/// The answer to a request.
public struct Reply: Hashable, Sendable {
  /// What is said, in order; may be empty.
  public var acts: [Act]
  /// What was heard, when the request was something said.
  public var reading: Reading?
  /// Whether the conversation ends with this reply.
  public var isLast: Bool
  /// Words to stand in the line that is entered next, to be changed; nil for an empty line.
  public var prefill: String?
  /// Whether nothing more is answered until the passphrase is given.
  public var isLocked: Bool

  /// Creates a reply.
  public init(
    _ acts: [Act] = [], reading: Reading? = nil, isLast: Bool = false, isLocked: Bool = false
  ) {
    self.isLocked = isLocked
    self.acts = acts
    self.reading = reading
    self.isLast = isLast
  }
}
