public import Conversation

/// An exercise that somebody is in the middle of: a value that can be kept and taken up again.
public struct ExerciseRun: Hashable, Sendable {
  /// The identity that it is kept under.
  public var id: RowID
  /// The name of the exercise.
  public var exercise: String
  /// When it was begun.
  public var began: Timestamp
  /// The names of two people; empty where there is one.
  public var people: [String]
  /// Whether the names have still to be given.
  public var isNaming = false
  /// The answers, by the name of their step, with `.0` or `.1` behind it where each of two answers.
  public var answers: [String: String] = [:]
  /// The place in the order of the steps.
  public var place = 0
  /// When the quiet countdown ends, if one runs.
  public var endsAt: Timestamp?
  /// Whether the answer to the present step was asked about once.
  public var isLookedAt = false
  /// How many answers of a word or two came in a row.
  public var shortAnswers = 0
  /// The name of the answer that was given last, and what it was before; for taking it back.
  public var last: LastAnswer?

  /// An answer that can be taken back.
  public struct LastAnswer: Hashable, Sendable {
    /// The place at which it was given.
    public var place: Int
    /// The name of the answer.
    public var name: String
    /// What the answer was before.
    public var before: String?
  }

  /// Creates a run that is about to begin, for one person or for two whose names are not known yet.
  public init(id: RowID, exercise: String, began: Timestamp, isTogether: Bool = false) {
    self.id = id
    self.exercise = exercise
    self.began = began
    people = isTogether ? ["", ""] : []
    isNaming = isTogether
  }

  /// Whether two people do it.
  public var isTogether: Bool { !people.isEmpty }

  /// Whether somebody types a word or two at a time, and is asked as briefly.
  var isTerse: Bool { shortAnswers >= 2 }

  /// Returns the name of an answer in the scope of one of two people.
  static func name(_ answer: String, _ owner: Int?) -> String {
    owner.map { "\(answer).\($0)" } ?? answer
  }

  /// Returns the answer of the name, that of the owner first.
  func answer(_ name: String, _ owner: Int?) -> String? {
    answers[Self.name(name, owner)] ?? answers[name]
  }

  /// Takes the last answer back; returns whether there was one.
  public mutating func takeBack() -> Bool {
    guard let last else { return false }
    place = last.place
    answers[last.name] = last.before
    self.last = nil
    shortAnswers = max(0, shortAnswers - 1)
    isLookedAt = false
    return true
  }
}
