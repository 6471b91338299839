/// What one clause, or a run of neighbouring clauses, has to say: the condition of a frame rule.
///
/// The written form is a row of terms, as in `who:someone does:ENGAGE to:other-side|none negated|refuses -if`;
/// `then` joins the conditions of two clauses. ``FrameParser`` reads it and `description` writes it.
public struct Frame: Hashable, Sendable {
  /// The conditions; a clause that meets the second follows the one that meets the first within two clauses.
  public var clauses: [ClauseCondition]

  /// Creates a frame.
  public init(_ clauses: [ClauseCondition]) { self.clauses = clauses }
}

/// All terms that one clause has to meet.
public struct ClauseCondition: Hashable, Sendable {
  /// The terms, in the order in which they are written.
  public var terms: [Term]

  /// Creates a condition.
  public init(_ terms: [Term]) { self.terms = terms }
}

/// One thing asked of a clause: some of its alternatives must hold, or none, or it is let pass.
public struct Term: Hashable, Sendable {
  /// How the alternatives bind.
  public enum Mode: Hashable, Sendable {
    /// At least one must hold.
    case required
    /// None may hold: `-if`.
    case forbidden
    /// Any may hold, although a frame would else not hear it: `asked?`.
    case allowed
  }

  /// How the alternatives bind.
  public var mode: Mode
  /// One or more tests.
  public var alternatives: [Test]

  /// Creates a term.
  public init(_ mode: Mode, _ alternatives: [Test]) {
    self.mode = mode
    self.alternatives = alternatives
  }
}

/// One test of a clause.
public enum Test: Hashable, Sendable {
  /// A yes-or-no feature of the clause: `negated`.
  case feature(ClauseFeature)
  /// Who the subject is: `who:partner`.
  case subject(RoleTest)
  /// Who or what the object is: `to:other-side`.
  case object(RoleTest)
  /// Who says it: `by:partner`.
  case speaker(RoleTest)
  /// A word or a class at a place: `does:LEAVE`.
  case entry(Place, Entry)

  /// Where in a clause an entry is looked for.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// Starting at the head verb: `does:`.
    case does
    /// In what is said of the subject after be, seem, get, feel, look, sound, act: `is:`.
    case `is`
    /// After the head verb: `after:`.
    case after
    /// Anywhere in the clause: `with:`.
    case with
    /// In a noun phrase owned by the partner ("your lies", "his lies"): `their:`.
    case their
    /// In a noun phrase owned by the one who types ("my lies"): `my:`.
    case my
    /// At the head verb of the clause that this one is said, thought or felt in: `under:`.
    case under
    /// Anywhere in the message: `near:`.
    case near
  }

  /// A lexicon class or a single word in any of its forms.
  public enum Entry: Hashable, Sendable {
    /// A class, written in capitals.
    case concept(String)
    /// A word, written in lower case; `=word` for one form only.
    case word(String, isExact: Bool)
  }
}

/// Whom a slot asks for.
public enum RoleTest: String, CaseIterable, Hashable, Sendable {
  /// The one who types.
  case typist
  /// The partner, in the second or third person.
  case partner
  /// The partner addressed as "you".
  case you
  /// The partner spoken of as "he", "she", "my wife".
  case they
  /// The one who types or the partner, or both.
  case someone
  /// Both together.
  case both
  /// The other side of whoever the subject is.
  case otherSide = "other-side"
  /// The same person as the subject: "himself".
  case oneself
  /// Some other person.
  case other
  /// A thing, an event, "it".
  case thing
  /// Nobody named: a dropped subject, no object.
  case none
  /// Whoever or whatever.
  case anyone
}

/// A yes-or-no feature of a clause.
public enum ClauseFeature: String, CaseIterable, Hashable, Sendable {
  // Polarity
  case negated, never
  // Mood
  case stated, asked, wh, why, what, how, command, tagged
  // Form
  case past, present, future, bare, passive, progressive, perfect, dropped
  // Modality
  case can, could, would, should, must, may
  // What the verb group does with its head verb
  case keeps, stops, starts, refuses, wants, tries, decides, needs, pretends, fails, threatens
  case usedTo = "used-to"
  case madeTo = "made-to"
  case getsTo = "lets"
  // Condition
  case `if`, when, wish
  // How it hangs on other clauses
  case reported, thought, quoted, denied, relative, but, because
  // Degree
  case many, shouted, again, still, anymore, just, even, ever
  // A bare "to" clause that is no chain: "i asked him to stay"
  case infinitive
  // Nearly done, and so not done: "i almost texted"
  case almost
}
