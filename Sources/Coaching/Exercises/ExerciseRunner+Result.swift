public import Conversation
import IntentLibrary

extension ExerciseRunner {
  /// Ends the run and returns what it gives, or that all was passed on.
  mutating func finish(at now: Timestamp) -> [Act] {
    status = .finished
    run.endsAt = nil
    let result = acts(exercise.result, "result", at: now)
    guard hasResult(at: now) else { return endEmpty(at: now) }
    let closing = acts(exercise.closing, "closing", at: now)
    return result + closing + kept.map { words($0, at: now) }.joined()
  }

  /// What is said where there is no result: why, if an answer says so, else that all was passed on.
  private func endEmpty(at now: Timestamp) -> [Act] {
    let because = exercise.closing.filter { $0.fits.conditions.contains { !$0.isNot } }
    let acts = acts(because, "closing", at: now)
    return acts.isEmpty ? words(.nothingKept, at: now) : acts
  }

  /// The words about what is kept.
  private var kept: [ExerciseWords] {
    switch exercise.keeps {
    case .exercise: [.kept]
    case .plan: [.keptPlan]
    case .asked: [isKept ? .kept : .letGo]
    case .nothing: []
    }
  }

  /// Whether the answers are kept when the run is finished.
  public var isKept: Bool {
    switch exercise.keeps {
    case .exercise, .plan: true
    case .asked: run.answers["keep"] == "yes"
    case .nothing: false
    }
  }

  /// Returns whether anything that was answered stands in the result.
  public func hasResult(at now: Timestamp) -> Bool {
    lines(exercise.result, at: now).contains { !$0.line.text.answers.isEmpty }
  }

  /// Returns the result as text, as it is kept: a line each, what can be said in quotation marks.
  public func resultText(at now: Timestamp) -> String {
    acts(exercise.result, "result", at: now)
      .map { $0.kind == .say ? "\u{201C}\($0.text)\u{201D}" : $0.text }
      .joined(separator: "\n\n")
  }

  /// The run as a keepsake that is done: its result and its answers.
  public func doneKeepsake(at now: Timestamp) -> Keepsake {
    var keepsake = run.keepsake(at: now)
    keepsake.fields["state"] = ExerciseRun.State.done.rawValue
    keepsake.fields["place"] = nil
    keepsake.fields["result"] = resultText(at: now)
    return keepsake
  }

  /// The run as a plan: each answer under the name of its step, and the result.
  public func planKeepsake(at now: Timestamp) -> Keepsake {
    var fields = run.answers.mapValues(AnswerText.plain)
    fields["exercise"] = exercise.id
    fields["result"] = resultText(at: now)
    if run.isTogether { fields["people"] = run.people.joined(separator: "\n") }
    return Keepsake(id: run.id, kind: .plan, at: now, fields: fields)
  }

  // MARK: Putting together

  private func lines(
    _ lines: [ResultLine], at now: Timestamp
  ) -> [(line: ResultLine, text: String)] {
    groups(lines).flatMap { group in
      scopes(group.people).flatMap { scope in
        group.lines.compactMap { line in text(line, scope, at: now).map { (line, $0) } }
      }
    }
  }

  /// Lines in a row for the same people; where one goes through all and then the other, they stand
  /// together for each, else each line stands for one and then for the other.
  private func groups(
    _ lines: [ResultLine]
  ) -> [(people: Fitting.People, lines: [ResultLine])] {
    lines.reduce(into: []) { groups, line in
      if exercise.turns == .whole, groups.last?.people == line.fits.people {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((line.fits.people, [line]))
      }
    }
  }

  private func text(
    _ line: ResultLine, _ scope: (owner: Int?, asked: Int?), at now: Timestamp
  ) -> String? {
    var filling = filling(at: now)
    filling.owner = scope.owner
    filling.asked = scope.asked
    return filling.fits(line.fits.conditions) ? filling.text(line.text) : nil
  }

  private func scopes(_ people: Fitting.People) -> [(owner: Int?, asked: Int?)] {
    switch (people, run.isTogether) {
    case (.each, true), (.both, true): [(0, 0), (1, 1)]
    case (.listener, true): [(0, 1), (1, 0)]
    case (.together, false), (.alone, true), (.listener, false), (.both, false): []
    case (.all, _), (.together, true), (.alone, false), (.each, false): [(nil, nil)]
    }
  }

  /// A heading begins a part; what is under it stands together, and what can be said is one text.
  func acts(_ result: [ResultLine], _ part: String, at now: Timestamp) -> [Act] {
    var acts: [Act] = []
    var heading: String?
    var parts = 0
    for (line, text) in lines(result, at: now) {
      if line.isHeading {
        heading = text
        continue
      }
      let kind: Act.Kind = line.isSaid ? .say : .note
      if let title = heading {
        parts += 1
        let source = source(parts == 1 ? part : "\(part)-\(parts)")
        acts.append(Act(.note, line.isSaid ? title : "\(title)\n\(text)", source: source))
        if line.isSaid { acts.append(Act(kind, text, source: source)) }
        heading = nil
      } else if let last = acts.last, last.kind == kind {
        acts[acts.count - 1].text += (line.isSaid ? " " : "\n") + text
      } else {
        acts.append(Act(kind, text, source: acts.last?.source ?? source(part)))
      }
    }
    return acts
  }
}
