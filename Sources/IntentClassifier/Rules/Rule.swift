public import Conversation

/// One way of hearing an intent.
public struct Rule: Hashable, Sendable {
  /// What makes the rule fire.
  public enum Trigger: Hashable, Sendable {
    /// A condition on clauses.
    case frame(Frame)
    /// A run of words somewhere.
    case phrase(TokenPattern)
    /// The words of a whole message; punctuation and emoji at its edges do not count.
    case formula(TokenPattern)
  }

  /// Whose move it is when the rule fires.
  public enum Mover: String, CaseIterable, Hashable, Sendable {
    /// Whoever the subject of the clause is.
    case subject
    /// Whoever says the clause, as in a judgement.
    case speaker
    /// The one who types.
    case typist
    /// The partner.
    case partner
    /// Whoever the object of the clause is.
    case object
  }

  /// The name, unique within the intent.
  public var id: RuleID
  /// The intent that is heard.
  public var intent: IntentID
  /// What makes it fire.
  public var trigger: Trigger
  /// Whose move it is.
  public var mover: Mover
  /// From 0 to 1.
  public var weight: Double
  /// The danger it tells of.
  public var safety: SafetyLevel
  /// What it adds to the heat, from −5 to 5.
  public var heat: Int
  /// Conditions under which it keeps silent; looked for in the clauses that it fired on.
  public var unless: [Veto]
  /// Families and intents whose findings in the same clauses it silences.
  public var silences: [String]
  /// Why it fires, in words for a person.
  public var because: String
  /// Whether a phrase keeps silent under "if", in what others say, and where it is taken back.
  public var isLiveOnly: Bool

  /// A condition under which a rule keeps silent.
  public enum Veto: Hashable, Sendable {
    /// A clause that the rule fired on meets it.
    case frame(Frame)
    /// It overlaps a clause that the rule fired on.
    case phrase(TokenPattern)
    /// It stands anywhere in the message.
    case anywhere(TokenPattern)
  }

  /// Creates a rule.
  public init(
    id: RuleID, intent: IntentID, trigger: Trigger, mover: Mover = .subject, weight: Double = 0.8,
    safety: SafetyLevel = .none, heat: Int = 0, unless: [Veto] = [], silences: [String] = [],
    because: String = "", isLiveOnly: Bool = true
  ) {
    self.id = id
    self.intent = intent
    self.trigger = trigger
    self.mover = mover
    self.weight = weight
    self.safety = safety
    self.heat = heat
    self.unless = unless
    self.silences = silences
    self.because = because
    self.isLiveOnly = isLiveOnly
  }
}

/// A named set of words and word groups that mean much the same.
public struct LexiconClass: Hashable, Sendable {
  /// What the first word of an entry is, which the clause reader relies on.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case verb, noun, adjective, adverb, phrase
  }

  /// The name, in capitals with hyphens.
  public var name: String
  /// What its entries are.
  public var kind: Kind
  /// Classes whose entries belong to this one too.
  public var includes: [String]
  /// The entries; none holds a class.
  public var entries: [TokenPattern]

  /// Creates a class.
  public init(
    name: String, kind: Kind = .phrase, includes: [String] = [], entries: [TokenPattern]
  ) {
    self.name = name
    self.kind = kind
    self.includes = includes
    self.entries = entries
  }
}
