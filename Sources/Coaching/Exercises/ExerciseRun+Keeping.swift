public import Conversation

/// A run as the fields of a keepsake, and back.
extension ExerciseRun {
  /// The names of the fields that are no answers.
  enum Field {
    static let exercise = "exercise"
    static let state = "state"
    static let people = "people"
    static let place = "place"
    static let began = "began"
    static let endsAt = "ends"
    static let naming = "naming"
    static let answer = "answer."
  }

  /// What the field `state` says of a run that waits, and of one that is done.
  public enum State: String, Hashable, Sendable {
    case waiting, done
  }

  /// The run as a keepsake that waits.
  public func keepsake(at now: Timestamp) -> Keepsake {
    var fields = [
      Field.exercise: exercise, Field.state: State.waiting.rawValue, Field.place: String(place),
      Field.began: String(began.milliseconds),
    ]
    if isTogether { fields[Field.people] = people.joined(separator: "\n") }
    if isNaming { fields[Field.naming] = "yes" }
    if let endsAt { fields[Field.endsAt] = String(endsAt.milliseconds) }
    for (name, answer) in answers { fields[Field.answer + name] = answer }
    return Keepsake(id: id, kind: .exercise, at: now, fields: fields)
  }

  /// Reads a run that waits; nil for anything else.
  public init?(_ keepsake: Keepsake) {
    let fields = keepsake.fields
    guard keepsake.kind == .exercise, fields[Field.state] == State.waiting.rawValue,
      let exercise = fields[Field.exercise]
    else { return nil }
    let began = fields[Field.began].flatMap(Int64.init).map(Timestamp.init) ?? keepsake.at
    self.init(id: keepsake.id, exercise: exercise, began: began)
    let names = fields[Field.people].map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    people = names?.count == 2 ? names ?? [] : []
    isNaming = fields[Field.naming] != nil && isTogether
    place = max(0, fields[Field.place].flatMap(Int.init) ?? 0)
    endsAt = fields[Field.endsAt].flatMap(Int64.init).map(Timestamp.init)
    for (name, value) in fields where name.hasPrefix(Field.answer) {
      answers[String(name.dropFirst(Field.answer.count))] = value
    }
  }
}
