/// Something to go through step by step: alone or with two at one keyboard, with passing allowed.
public struct Exercise: Hashable, Sendable {
  /// What an exercise does that may stay off after danger; the raw value is its name in the library.
  public enum Gate: String, CaseIterable, Hashable, Sendable {
    case apology, soften, understanding, reframe, request, practice
    case jointWork = "joint-work"
  }

  /// What becomes of the answers at the end.
  public enum Keeping: String, CaseIterable, Hashable, Sendable {
    /// They are kept as an exercise that was done.
    case exercise
    /// They are the couple's plan, in place of an earlier one.
    case plan
    /// They are kept if the step `keep` was answered with yes.
    case asked
    /// Nothing is kept.
    case nothing
  }

  /// How two people take turns.
  public enum Turns: String, CaseIterable, Hashable, Sendable {
    /// With each question that is asked of both.
    case questions
    /// One goes through all such questions in a row, then the other.
    case whole
  }

  /// Its name.
  public var id: String
  /// What it is called.
  public var title: String
  /// Why one would do it.
  public var why: Template
  /// Where the idea comes from.
  public var source: String
  /// Which clinician has read it, if one has.
  public var review: Review?
  /// About how many minutes it takes.
  public var minutes: Int
  /// What it does that may stay off after danger.
  public var gate: Gate
  /// Whether it can be begun while things are heated.
  public var fitsHeat: Bool
  /// Whether two people can do it together.
  public var fitsTwo: Bool
  /// How two people take turns.
  public var turns: Turns
  /// What becomes of the answers.
  public var keeps: Keeping
  /// The steps, in order.
  public var steps: [ExerciseStep]
  /// What is put together from the answers at the end.
  public var result: [ResultLine]
  /// What is said after that.
  public var closing: [ResultLine]

  /// Creates an exercise that has no steps yet.
  public init(id: String, title: String, why: Template, gate: Gate) {
    self.id = id
    self.title = title
    self.why = why
    source = ""
    minutes = 5
    self.gate = gate
    fitsHeat = false
    fitsTwo = false
    turns = .questions
    keeps = .exercise
    steps = []
    result = []
    closing = []
  }
}

/// A line of what an exercise gives in the end; it is left out where an answer in it is missing.
public struct ResultLine: Hashable, Sendable {
  /// Whether it is something that can be said to the partner, and not a note.
  public var isSaid: Bool
  /// Whether it starts a new part.
  public var isHeading: Bool
  /// When it is there.
  public var fits: Fitting
  /// The words.
  public var text: Template

  /// Creates a line.
  public init(_ text: Template, isSaid: Bool = false, isHeading: Bool = false, fits: Fitting) {
    self.text = text
    self.isSaid = isSaid
    self.isHeading = isHeading
    self.fits = fits
  }
}

/// When a step or a line is there.
public struct Fitting: Hashable, Sendable {
  /// How many people it is for.
  public enum People: String, CaseIterable, Hashable, Sendable {
    /// Only when one person does it.
    case alone
    /// Only when two do it.
    case together
    /// Once for each of the two; once where there is one.
    case each
    /// Once for each of the two; not where there is one.
    case both
    /// For the one of the two who listens while the other tells.
    case listener
    /// Once, however many there are.
    case all
  }

  /// How many people it is for.
  public var people: People
  /// The conditions that all have to hold.
  public var conditions: [Condition]

  /// Creates a fitting; by default always.
  public init(_ people: People = .all, _ conditions: [Condition] = []) {
    self.people = people
    self.conditions = conditions
  }

  /// A condition on an earlier answer.
  public struct Condition: Hashable, Sendable {
    /// The name of the answer.
    public var name: String
    /// What it has to be; nil for anything.
    public var value: String?
    /// Whether the condition must not hold.
    public var isNot: Bool

    /// Creates a condition.
    public init(name: String, value: String? = nil, isNot: Bool = false) {
      self.name = name
      self.value = value
      self.isNot = isNot
    }
  }
}
