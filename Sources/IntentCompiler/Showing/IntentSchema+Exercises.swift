import IntentLibrary

extension IntentSchema {
  static var exerciseFile: [String: Any] {
    object(
      [
        "exercise": text("The name, as that of the file.", pattern: "^[a-z0-9-]+$"),
        "title": text("What it is called."), "why": text("Why one would do it."),
        "source": text("Where the idea comes from."),
        "reviewed_by": blank("The clinician who has read the file; empty until one has."),
        "reviewed_on": blank("The day of that, as 2026-11-22; empty until then."),
        "place": number("Where it stands in the list.", 1, 99),
        "minutes": number("About how long it takes.", 1, 60),
        "gate": oneOf(Exercise.Gate.self, "What it does that stays off after danger."),
        "heated": yesOrNo("Whether it can be begun while things are heated."),
        "people": oneOf(LibraryReader.ExercisePeople.self, "For how many people it is."),
        "turns": oneOf(Exercise.Turns.self, "How two people take turns."),
        "keeps": oneOf(Exercise.Keeping.self, "What becomes of the answers."),
        "steps": list(of: step, 1), "result": list(of: line, 1), "closing": list(of: line),
      ], keys: LibraryReader.exerciseKeys,
      required: ["exercise", "title", "why", "source", "gate", "steps", "result"])
  }

  static var cardsFile: [String: Any] {
    let theme = object(
      ["theme": text("What the cards are about."), "cards": list(of: text("A question."), 1)],
      keys: LibraryReader.cardKeys, required: LibraryReader.cardKeys)
    return object(["cards": list(of: theme, 1)], keys: ["cards"], required: ["cards"])
  }

  static var exerciseWordsFile: [String: Any] {
    ["type": "object", "additionalProperties": list(of: text("Words around the exercises."), 1)]
  }

  // MARK: Parts

  private static var step: [String: Any] {
    let offered = object(
      ["says": text("The answer as it is offered."), "is": text("What is remembered of it.")],
      keys: LibraryReader.stepChoiceKeys, required: LibraryReader.stepChoiceKeys)
    return object(
      [
        "step": text("The name, under which the answer is kept.", pattern: "^[a-z0-9-]+$"),
        "text": text("What is told first."),
        "say": list(of: line), "then": text("What is told after what can be said."),
        "ask": text("The question."), "short": text("Both in a few words."),
        "choices": list(of: ["oneOf": [text("An answer."), offered]]),
        "answer": oneOf(ExerciseStep.Answer.self, "How the answer is read."),
        "for": people, "if": conditions,
        "countdown": text("How long one waits: '7 minutes', or the name of a step."),
        "up": text("What is said when that time is over."),
        "stem": text("Stands before an answer that is a noun, as in I'm sorry for."),
        "verb": text("Stands before an answer that begins with a verb, as in Next time, I'll."),
        "ing": text("Stands before an answer in -ing, as in Would you mind."),
        "clause": text("Stands before a sentence about the partner, as in I imagine."),
      ], keys: LibraryReader.stepKeys, required: ["step"])
  }

  private static var line: [String: Any] {
    let whole = object(
      [
        "text": text("A line; left out where an answer in it is missing."),
        "say": text("Something that can be said to the partner."),
        "heading": text("Begins a part."), "for": people, "if": conditions,
      ], keys: LibraryReader.resultKeys, required: [])
    return ["oneOf": [text("A line."), whole]]
  }

  private static var people: [String: Any] {
    oneOf(Fitting.People.self, "For how many people it is there.")
  }

  private static var conditions: [String: Any] {
    let one = text("As in: signal; not signal; over is no; over is not no.")
    return ["oneOf": [one, list(of: one, 1)]]
  }

  private static func yesOrNo(_ meaning: String) -> [String: Any] {
    ["type": ["boolean", "string"], "enum": [true, false, "yes", "no"], "description": meaning]
  }
}
