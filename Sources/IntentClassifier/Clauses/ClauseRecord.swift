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

  // Places are kept in 32 bits, so that a record is small enough to be handed around.
  private var tokenStart: Int32
  private var tokenEnd: Int32
  private var subjectStart: Int32 = 0
  private var subjectEnd: Int32 = 0
  private var groupPlace: Int32 = -1
  private var verbPlace: Int32 = -1
  private var objectPlace: Int32 = -1
  private var governorPlace: Int32 = -1
  private var sharedPlace: Int32 = -1
  private var elidedPlace: Int32 = -1
  /// The features.
  public var features = ClauseFeatures()
  /// How it hangs on the clause before.
  public var link = Link.none
  /// Who the subject is.
  public var subject = Role.none
  /// Whom the clause is about or aimed at besides its subject.
  public var object = Role.none
  /// Who "his" stands for.
  public var his = Role.they
  /// Who "her" stands for as an owner.
  public var hers = Role.they
  /// Who says it.
  public var speaker = Role.typist
  /// Whether the object is the subject itself.
  public var isReflexive = false
  /// Whether something is said of the subject ("is cold", "acts like a child").
  public var isCopular = false
  /// Whether words stand before its subject that are no clause of their own ("all i can do is").
  public var hasFragment = false
  /// Whether it stands before the subject that it shares ("instead of talking he …").
  public var isFronted = false
  /// Whether a thing does what a passive says ("hit by a car").
  public var isDoneByThing = false

  /// Creates the record of a clause of these tokens.
  public init(tokens: Range<Int>) {
    self.tokenStart = Int32(clamping: tokens.lowerBound)
    self.tokenEnd = Int32(clamping: tokens.upperBound)
  }

  /// Its tokens.
  public var tokens: Range<Int> {
    get { Int(tokenStart)..<Int(tokenEnd) }
    set {
      (tokenStart, tokenEnd) = (
        Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)
      )
    }
  }
  /// The tokens of the subject; empty when it is dropped or shared.
  public var subjectTokens: Range<Int> {
    get { Int(subjectStart)..<Int(subjectEnd) }
    set {
      (subjectStart, subjectEnd) = (
        Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)
      )
    }
  }
  /// The first token of the verb group, or -1.
  public var group: Int {
    get { Int(groupPlace) }
    set { groupPlace = Int32(clamping: newValue) }
  }
  /// The head verb, or -1.
  public var verb: Int {
    get { Int(verbPlace) }
    set { verbPlace = Int32(clamping: newValue) }
  }
  /// The token that says whom the clause is aimed at, or -1.
  public var objectToken: Int {
    get { Int(objectPlace) }
    set { objectPlace = Int32(clamping: newValue) }
  }
  /// The clause that it is the content of, or -1.
  public var governor: Int {
    get { Int(governorPlace) }
    set { governorPlace = Int32(clamping: newValue) }
  }
  /// The clause whose subject it shares, or -1.
  public var shared: Int {
    get { Int(sharedPlace) }
    set { sharedPlace = Int32(clamping: newValue) }
  }
  /// The clause whose verb it leaves out ("he doesn't", "i want to"), or -1.
  public var elided: Int {
    get { Int(elidedPlace) }
    set { elidedPlace = Int32(clamping: newValue) }
  }

  /// The tokens after the head verb.
  public var rest: Range<Int> {
    verb < 0 ? tokens : min(verb + 1, tokens.upperBound)..<tokens.upperBound
  }
}
