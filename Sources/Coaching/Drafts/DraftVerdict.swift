public import Conversation
public import IntentLibrary

/// What is found in a draft.
public struct DraftVerdict: Hashable, Sendable {
  /// What the draft is for.
  public var kind: DraftKind
  /// How much danger it shows; where there is some, nothing else is said of it.
  public var safety: SafetyLevel
  /// What will hurt the repair, by where it begins.
  public var flags: [DraftFlag]
  /// What a draft of its kind needs and this one has not.
  public var missing: [MissingPart]
  /// What a draft of its kind needs and this one has.
  public var parts: [FoundPart]
  /// What is unpacked gently and does not count.
  public var notes: [DraftNote]
  /// What helps.
  public var good: [DraftNote]
  /// The draft with all that was flagged put another way; nil where something of it would be lost.
  public var rewrite: String?

  /// Creates a verdict on a draft in which nothing was found.
  public init(kind: DraftKind, safety: SafetyLevel = .none) {
    self.kind = kind
    self.safety = safety
    flags = []
    missing = []
    parts = []
    notes = []
    good = []
  }

  /// Whether nothing in it will hurt; what is missing does not count.
  public var isClean: Bool { flags.isEmpty && safety == .none }
}

/// Words that will hurt the repair.
public struct DraftFlag: Hashable, Sendable {
  /// What they do.
  public var type: FlagType
  /// Where they stand in the draft as typed.
  public var span: Span
  /// The words as typed.
  public var quote: String
  /// Why that matters, in a sentence.
  public var why: String
  /// What to say or ask oneself instead.
  public var instead: DraftAdvice

  /// Creates a flag.
  public init(type: FlagType, span: Span, quote: String, why: String, instead: DraftAdvice) {
    self.type = type
    self.span = span
    self.quote = quote
    self.why = why
    self.instead = instead
  }
}

/// What to do about words of a draft.
public struct DraftAdvice: Hashable, Sendable {
  /// The words, as the person reads them.
  public var text: String
  /// Whether they can be said in place of the others; else they ask or tell something.
  public var isSaid: Bool

  /// Creates advice.
  public init(_ text: String, isSaid: Bool) {
    self.text = text
    self.isSaid = isSaid
  }
}

/// A part that a draft lacks.
public struct MissingPart: Hashable, Sendable {
  /// The part.
  public var part: DraftPart
  /// Why it matters, in a sentence.
  public var why: String
  /// A question that leads to it.
  public var ask: String
}

/// A part that a draft has.
public struct FoundPart: Hashable, Sendable {
  /// The part.
  public var part: DraftPart
  /// Where it stands.
  public var span: Span
  /// The words as typed.
  public var quote: String
}

/// Something about words of a draft that is no flaw.
public struct DraftNote: Hashable, Sendable {
  /// Its name in the library.
  public var name: String
  /// Where it stands.
  public var span: Span
  /// The words as typed.
  public var quote: String
  /// What is said of it, in a sentence.
  public var text: String
}
