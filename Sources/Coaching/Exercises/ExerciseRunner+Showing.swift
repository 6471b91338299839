public import Conversation
import IntentLibrary

extension ExerciseRunner {
  /// Returns a step as it is shown: what is told, the question, and the answers with their numbers.
  func show(_ step: ExerciseStep, at now: Timestamp) -> [Act] {
    let filling = filling(at: now)
    let isBrief = run.isTerse && step.isQuestion
    let short = isBrief ? filling.text(step.short) ?? "" : ""
    let source = source(step.id)
    var acts: [Act] = []
    let isRepeated = stop?.owner == 1 && exercise.turns == .questions
    if !isBrief, !isRepeated, let text = filling.text(step.text), !text.isEmpty {
      acts.append(Act(step.isQuestion ? .note : .step, text, source: source))
    }
    acts += self.acts(step.says, step.id, at: now)
    if !isBrief, let then = filling.text(step.then), !then.isEmpty {
      acts.append(Act(.step, then, source: source))
    }
    guard step.isQuestion else {
      return acts + (step.countdown == nil ? words(.goOn, at: now) : [])
    }
    let question = short.isEmpty ? filling.text(step.ask) ?? "" : short
    acts.append(Act(.ask, addressed(question, step) + choices(of: step), source: source))
    return acts
  }

  /// Puts the name of the one who is asked before a question that does not hold it.
  private func addressed(_ question: String, _ step: ExerciseStep) -> String {
    guard let asked = stop?.asked, run.people.indices.contains(asked),
      !step.ask.parts.contains(.known(.name))
    else { return question }
    return "\(run.people[asked]): \(question)"
  }

  private func choices(of step: ExerciseStep) -> String {
    guard !step.choices.isEmpty else { return "" }
    let numbered = step.choices.enumerated().map { "\($0.offset + 1) \($0.element.says)" }
    return "\n" + numbered.joined(separator: " · ")
  }

  /// Returns what the exercise is for.
  public func whyText(at now: Timestamp) -> String { filling(at: now).text(exercise.why) ?? "" }

  /// Returns words about the run itself; `{name}` in them is the name of the exercise.
  public func note(_ name: ExerciseWords, at now: Timestamp) -> [Act] {
    guard let template = book.words[name.rawValue]?.first else { return [] }
    let named = template.parts.map { part -> Template.Part in
      if case .known(.name) = part { return .words(exercise.id) }
      return part
    }
    guard let text = filling(at: now).text(Template(named)) else { return [] }
    return [Act(.note, text, source: "exercises/words/\(name.rawValue)")]
  }

  /// Whether the answer to the present step tells something, and is not made to be said to somebody.
  public var isTold: Bool { step?.isQuestion == true && step?.answer != .said }

  /// Whether nothing is asked at the present step and one only waits.
  public var isWaitingOnly: Bool { step?.isQuestion == false }

  /// Returns how much time is left, or that it is over; nothing where no countdown runs.
  public func timeLeft(at now: Timestamp) -> [Act] {
    guard let endsAt = run.endsAt else { return [] }
    return words(now < endsAt ? .timeLeft : .timeOver, at: now)
  }

  /// Returns what is said when the countdown is over; nothing while it runs.
  public func timeUp(at now: Timestamp) -> [Act] {
    guard let endsAt = run.endsAt, endsAt <= now, let step,
      let text = filling(at: now).text(step.timeUp), !text.isEmpty
    else { return words(.timeOver, at: now) }
    return [Act(.step, text, source: source(step.id))]
  }
}
