/// What a clause says in a form that frames can ask about: who does what to whom, and how real it is.
public struct ClauseRecord: Hashable, Sendable {
  /// How a clause hangs on the one before.
  public enum Link: UInt8, Hashable, Sendable {
    /// It stands by itself.
    case none
    /// It is joined by "and", "then", a comma or nothing at all.
    case joined
    /// It is what somebody says, thinks or feels.
    case content
    /// It tells more of a noun.
    case relative
    /// It is a "to" clause.
    case infinitive
    /// It is an -ing clause.
    case gerund
    /// It follows "make" or "let".
    case causative
    /// It is a condition, a time or a reason.
    case subordinate
  }

  /// Its tokens.
  public var tokens: Range<Int>
  /// How it hangs on the clause before.
  public var link = Link.none
  /// The tokens of the subject; empty when it is dropped or shared.
  public var subjectTokens = 0..<0
  /// Who the subject is.
  public var subject = Role.none
  /// The first token of the verb group, or -1.
  public var group = -1
  /// The head verb, or -1.
  public var verb = -1
  /// Whom the clause is about or aimed at besides its subject.
  public var object = Role.none
  /// The token that says so, or -1.
  public var objectToken = -1
  /// Whether the object is the subject itself.
  public var isReflexive = false
  /// Whether something is said of the subject ("is cold", "acts like a child").
  public var isCopular = false
  /// The features.
  public var features = ClauseFeatures()
  /// The clause that it is the content of, or -1.
  public var governor = -1
  /// The clause whose subject it shares, or -1.
  public var shared = -1
  /// Whether words stand before its subject that are no clause of their own ("all i can do is").
  public var hasFragment = false
  /// Whether it stands before the subject that it shares ("instead of talking he …").
  public var isFronted = false
  /// The clause whose verb it leaves out ("he doesn't", "i want to"), or -1.
  public var elided = -1
  /// Whether a thing does what a passive says ("hit by a car").
  public var isDoneByThing = false
  /// Who "his" stands for.
  public var his = Role.they
  /// Who "her" stands for as an owner.
  public var hers = Role.they
  /// Who says it.
  public var speaker = Role.typist

  /// The tokens after the head verb.
  public var rest: Range<Int> {
    verb < 0 ? tokens : min(verb + 1, tokens.upperBound)..<tokens.upperBound
  }
}
