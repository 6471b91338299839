import IntentClassifier
import IntentLibrary

extension IntentListing {
  /// A line for every exercise, and one for the cards.
  static func exercises(_ book: ExerciseBook) -> [String] {
    let width = book.exercises.map { "exercises/\($0.id)".count }.max() ?? 0
    let lines = book.exercises.map { exercise in
      let review =
        exercise.review.map { " (read by \($0.by) on \($0.on))" }
        ?? " (no clinician has read this yet)"
      return [
        padded("exercises/\(exercise.id)", width), padded(number(exercise.steps.count, "step"), 8),
        exercise.title,
      ].joined(separator: "  ") + review
    }
    let themes = Set(book.cards.map(\.theme)).count
    guard !book.cards.isEmpty else { return lines }
    return lines + ["\(number(book.cards.count, "card")) on \(number(themes, "theme"))"]
  }
}

extension IntentDoc {
  /// The exercises with their steps and results, and the cards.
  static func exercises(_ book: ExerciseBook) -> [String] {
    guard !book.exercises.isEmpty else { return [] }
    return ["", "# The exercises"] + book.exercises.flatMap(section) + cards(book.cards)
  }

  private static func section(_ exercise: Exercise) -> [String] {
    var lines = ["", "## \(exercise.id)", ""]
    lines.append("**\(plain(exercise.title)).** \(plain(exercise.why.written))")
    lines += ["", "Source: \(plain(exercise.source))", "", "### Steps", ""]
    lines += exercise.steps.map(line)
    lines += ["", "### Result", ""]
    return lines + (exercise.result + exercise.closing).map { "- " + self.line($0) }
  }

  private static func line(_ step: ExerciseStep) -> String {
    let parts = [step.text, step.then, step.ask].map(\.written).filter { !$0.isEmpty }
    let said = step.says.map { plain($0.text.written) }
    let choices = step.choices.map { plain($0.says) }.joined(separator: " / ")
    let words = (said + parts.map(plain)).joined(separator: " ")
    return "- \(step.id)\(conditions(step.fits)): \(words)"
      + (choices.isEmpty ? "" : " (\(choices))")
  }

  private static func line(_ line: ResultLine) -> String {
    let kind = line.isSaid ? "say" : line.isHeading ? "heading" : "text"
    return "\(kind)\(conditions(line.fits)): \(plain(line.text.written))"
  }

  private static func conditions(_ fits: Fitting) -> String {
    let people = fits.people == .all ? [] : ["for \(fits.people.rawValue)"]
    let all =
      people
      + fits.conditions.map { condition in
        let negation = condition.isNot ? "not " : ""
        guard let value = condition.value else { return "if \(negation)\(condition.name)" }
        return "if \(condition.name) is \(negation)\(value)"
      }
    return all.isEmpty ? "" : " (\(all.joined(separator: "; ")))"
  }

  private static func cards(_ cards: [Card]) -> [String] {
    guard !cards.isEmpty else { return [] }
    return ["", "# The cards", ""] + cards.map { "- \(plain($0.theme)): \(plain($0.text))" }
  }
}
