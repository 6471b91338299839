import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let stepKeys = [
    "step", "text", "say", "then", "ask", "short", "choices", "answer", "for", "if", "countdown",
    "up", "stem",
    "verb", "ing", "clause",
  ]
  static let stepChoiceKeys = ["says", "is"]
  /// The longest quiet countdown, in seconds: a day.
  static let longestCountdown = 24 * 60 * 60

  /// Reads a step.
  mutating func step(
    _ node: SourceNode, _ lines: inout ExerciseLines
  ) -> (step: ExerciseStep, name: SourceText)? {
    guard let map = map(node, "a step", keys: Self.stepKeys), let name = text(map, "step") else {
      return nil
    }
    if !Self.isName(name.text) {
      report(name, "a step has a name in small letters and hyphens, as in 'signal'")
    }
    var step = ExerciseStep(id: name.text)
    step.text = optionalTemplate(map, "text", &lines)
    step.says = resultLines(map, "say", &lines, isSaid: true)
    step.then = optionalTemplate(map, "then", &lines)
    step.ask = optionalTemplate(map, "ask", &lines)
    step.short = optionalTemplate(map, "short", &lines)
    step.timeUp = optionalTemplate(map, "up", &lines)
    step.choices = stepChoices(map, &lines)
    step.answer = choice(map, "answer") ?? .words
    step.fits = fitting(map, &lines)
    step.countdown = countdown(map)
    step.stem = stem(map, "stem")
    step.verbStem = stem(map, "verb")
    step.ingStem = stem(map, "ing")
    step.clauseStem = stem(map, "clause")
    if step.text.parts.isEmpty, step.says.isEmpty, step.ask.parts.isEmpty {
      report(name, "the step '\(name.text)' says nothing: add 'text' or 'ask'")
    }
    return (step, name)
  }

  private mutating func stem(_ map: SourceMap, _ key: String) -> String {
    text(map, key, isRequired: false).map { Self.oneLine($0.text) } ?? ""
  }

  /// Returns the text as a template and notes it.
  mutating func template(
    _ text: SourceText, _ lines: inout ExerciseLines, isSaid: Bool = false
  ) -> Template {
    var reader = TemplateReader(Self.oneLine(text.text))
    let template = reader.read()
    for problem in reader.problems { report(text, problem.message) }
    lines.lines.append(ExerciseSource.Line(text: text, template: template, isSaid: isSaid))
    return template
  }

  private mutating func optionalTemplate(
    _ map: SourceMap, _ key: String, _ lines: inout ExerciseLines
  ) -> Template {
    text(map, key, isRequired: false).map { template($0, &lines) } ?? Template()
  }

  private mutating func stepChoices(
    _ map: SourceMap, _ lines: inout ExerciseLines
  ) -> [ExerciseStep.Choice] {
    var choices: [ExerciseStep.Choice] = []
    for node in list(map, "choices", of: "choices") {
      if case .text = node.kind {
        guard let says = text(node, "a choice") else { continue }
        let words = Self.oneLine(says.text)
        choices.append(ExerciseStep.Choice(says: words, value: words))
        _ = template(says, &lines)
      } else if let map = self.map(node, "a choice", keys: Self.stepChoiceKeys),
        let says = text(map, "says"), let value = text(map, "is")
      {
        choices.append(
          ExerciseStep.Choice(says: Self.oneLine(says.text), value: Self.oneLine(value.text)))
        _ = template(says, &lines)
      }
    }
    return choices
  }

  // MARK: When

  /// Reads for whom and when a step or a line is there.
  mutating func fitting(_ map: SourceMap, _ lines: inout ExerciseLines) -> Fitting {
    var fitting = Fitting(choice(map, "for") ?? .all)
    for text in texts(map, "if") {
      lines.conditions.append(text)
      guard let condition = Self.condition(text.text) else {
        report(text, "a condition is 'NAME', 'not NAME', 'NAME is VALUE' or 'NAME is not VALUE'")
        continue
      }
      fitting.conditions.append(condition)
    }
    return fitting
  }

  /// Returns the condition, as in `signal`, `not signal`, `who is me` and `who is not me`.
  static func condition(_ text: String) -> Fitting.Condition? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, let name = words.first, isName(name) {
      return Fitting.Condition(name: name)
    }
    if words.count == 2, words[0] == "not", isName(words[1]) {
      return Fitting.Condition(name: words[1], isNot: true)
    }
    guard words.count > 2, words[1] == "is", isName(words[0]) else { return nil }
    let isNot = words[2] == "not"
    let value = words.dropFirst(isNot ? 3 : 2).joined(separator: " ")
    return value.isEmpty
      ? nil : Fitting.Condition(name: words[0], value: value, isNot: isNot)
  }

  private mutating func countdown(_ map: SourceMap) -> ExerciseStep.Countdown? {
    guard let text = text(map, "countdown", isRequired: false) else { return nil }
    let words = text.text.split(separator: " ")
    if words.count == 1, let name = words.first, Self.isName(name), Int(name) == nil {
      return .minutes(inAnswer: String(name))
    }
    let units = ["second": 1, "seconds": 1, "minute": 60, "minutes": 60]
    if words.count == 2, let number = Int(words[0]), let unit = units[String(words[1])],
      number > 0, number <= Self.longestCountdown / unit
    {
      return .seconds(number * unit)
    }
    report(
      text, "'countdown' is a time as in '7 minutes', or the name of a step that asks for minutes")
    return nil
  }
}
