public import Conversation
import IntentLibrary

/// Fills the templates of an exercise with what was answered and what is known.
struct ExerciseFilling {
  let exercise: Exercise
  let run: ExerciseRun
  let address: PartnerWord
  let clock: ExerciseClock
  var owner: Int?
  var asked: Int?
  var now: Timestamp

  /// Returns the text, or nil where an answer in it is missing.
  func text(_ template: Template) -> String? {
    var text = ""
    for part in template.parts {
      guard let filled = filled(part, after: text) else { return nil }
      text += filled
    }
    return text
  }

  /// Returns whether a step or a line is there.
  func fits(_ conditions: [Fitting.Condition]) -> Bool {
    conditions.allSatisfy { condition in
      let answer = run.answer(condition.name, owner)
      let holds = condition.value.map { $0 == answer } ?? (answer != nil)
      return holds != condition.isNot
    }
  }

  private func filled(_ part: Template.Part, after text: String) -> String? {
    switch part {
    case .words(let words): return words
    case .answer(let name, let form):
      guard let answer = run.answer(name, owner) else { return nil }
      let step = exercise.steps.first { $0.id == name }
      return Self.isWhole(answer, step) ? answer : Self.form(answer, form, step)
    case .slot(let slot):
      let context = LineContext(address: address)
      return context.filled(ReplyLine(id: "", act: .note, text: [.words(text), .slot(slot)]))
        .map { String($0.dropFirst(text.count)) }
    case .known(let known): return filled(known)
    }
  }

  /// Whether the answer is one that was offered as a sentence of its own.
  private static func isWhole(_ answer: String, _ step: ExerciseStep?) -> Bool {
    guard let last = answer.last, ".?".contains(last) else { return false }
    return step?.choices.contains { $0.value == answer } ?? false
  }

  private static func form(
    _ answer: String, _ form: Template.Form, _ step: ExerciseStep?
  ) -> String {
    switch form {
    case .plain where step?.answer == .lines:
      answer.split(whereSeparator: \.isNewline).map { AnswerText.plain(String($0)) }
        .joined(separator: "\n")
    case .plain: AnswerText.plain(answer)
    case .inside: AnswerText.inside(answer, step.map(AnswerText.Stems.init) ?? AnswerText.Stems())
    case .sentence:
      AnswerText.sentence(answer, step.map(AnswerText.Stems.init) ?? AnswerText.Stems())
    }
  }

  private func filled(_ known: Template.Known) -> String {
    switch known {
    case .name: asked.map(name) ?? "you"
    case .other: asked.map { name(1 - $0) } ?? address.partner
    case .until: run.endsAt.map(until) ?? "soon"
    case .left: run.endsAt.map { ExerciseClock.said(from: now, to: $0) } ?? "no time"
    }
  }

  private func until(_ end: Timestamp) -> String {
    clock.timeOfDay.map { "at " + $0(end) } ?? "in " + ExerciseClock.said(from: now, to: end)
  }

  private func name(_ person: Int) -> String {
    run.people.indices.contains(person) ? run.people[person] : "you"
  }
}

/// How moments are told.
public struct ExerciseClock: Sendable {
  /// Returns the time of day at a moment, as in "18:40"; nil where nobody knows the zone.
  public var timeOfDay: (@Sendable (Timestamp) -> String)?

  /// Creates a clock.
  public init(timeOfDay: (@Sendable (Timestamp) -> String)? = nil) { self.timeOfDay = timeOfDay }

  /// Returns how long it is from one moment to another, in whole minutes and never less than one.
  static func said(from now: Timestamp, to end: Timestamp) -> String {
    let (gap, overflow) = end.milliseconds.subtractingReportingOverflow(now.milliseconds)
    let minutes = overflow ? AnswerMinutes.most : Int(clamping: (max(gap, 1) - 1) / 60_000 + 1)
    return AnswerMinutes.said(min(minutes, AnswerMinutes.most))
  }
}

extension AnswerText.Stems {
  /// The stems of a step.
  init(_ step: ExerciseStep) {
    self.init(
      noun: step.stem, verb: step.verbStem, ing: step.ingStem, clause: step.clauseStem)
  }
}
