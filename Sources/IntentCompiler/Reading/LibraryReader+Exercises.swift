import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let exerciseKeys = [
    "exercise", "title", "why", "source", "reviewed_by", "reviewed_on", "place", "minutes", "gate",
    "heated", "people", "turns", "keeps", "steps", "result", "closing",
  ]
  static let resultKeys = ["text", "say", "heading", "for", "if"]
  static let cardKeys = ["theme", "cards"]

  /// How many people an exercise is for.
  enum ExercisePeople: String, CaseIterable {
    case one
    case oneOrTwo = "one or two"
  }

  /// Reads the file of an exercise.
  mutating func exercise(_ root: SourceNode) -> ExerciseSource? {
    guard let map = map(root, "an exercise", keys: Self.exerciseKeys),
      let id = text(map, "exercise"), let title = text(map, "title"), let why = text(map, "why"),
      let gateText = text(map, "gate"),
      let gate = choice(gateText, "gate", among: Exercise.Gate.allCases)
    else { return nil }
    checkPath(id)
    var lines = ExerciseLines()
    var exercise = Exercise(
      id: id.text, title: Self.oneLine(title.text), why: template(why, &lines), gate: gate)
    read(map, into: &exercise)
    var steps: [SourceText] = []
    for node in list(map, "steps", of: "steps") {
      guard let (step, name) = step(node, &lines) else { continue }
      exercise.steps.append(step)
      steps.append(name)
    }
    exercise.result = resultLines(map, "result", &lines)
    exercise.closing = resultLines(map, "closing", &lines)
    let place = number(map, "place", within: 1...99, isWhole: true) ?? 99
    return ExerciseSource(
      id: id, place: Int(place), exercise: exercise, lines: lines.lines, steps: steps,
      conditions: lines.conditions)
  }

  private mutating func read(_ map: SourceMap, into exercise: inout Exercise) {
    exercise.source = Self.oneLine(text(map, "source", isRequired: false)?.text ?? "")
    exercise.review = review(map)
    exercise.minutes = Int(number(map, "minutes", within: 1...60, isWhole: true) ?? 5)
    exercise.fitsHeat = flag(map, "heated") ?? false
    let people: ExercisePeople? = choice(map, "people")
    exercise.fitsTwo = people == .oneOrTwo
    exercise.turns = choice(map, "turns") ?? .questions
    exercise.keeps = choice(map, "keeps") ?? .exercise
  }

  private mutating func checkPath(_ id: SourceText) {
    let path = "exercises/\(id.text).yaml"
    guard Self.isName(id.text), id.file.path == path else {
      return report(
        id, "an exercise has a name in small letters, and its file is '\(path)' with that name")
    }
  }

  // MARK: Results

  /// Reads lines; with `isSaid`, a text alone is something that can be said to the partner.
  mutating func resultLines(
    _ map: SourceMap, _ key: String, _ lines: inout ExerciseLines, isSaid: Bool = false
  ) -> [ResultLine] {
    var result: [ResultLine] = []
    for node in list(map, key, of: "lines") {
      if case .text = node.kind {
        guard let text = text(node, "a line") else { continue }
        result.append(
          ResultLine(template(text, &lines, isSaid: isSaid), isSaid: isSaid, fits: Fitting()))
      } else if let line = resultLine(node, &lines) {
        result.append(line)
      }
    }
    return result
  }

  private mutating func resultLine(
    _ node: SourceNode, _ lines: inout ExerciseLines
  ) -> ResultLine? {
    guard let map = map(node, "a line", keys: Self.resultKeys) else { return nil }
    let kinds = ["text", "say", "heading"].filter { map[$0] != nil }
    guard let kind = kinds.first, kinds.count == 1 else {
      report(node.place, "a line has one of 'text', 'say' and 'heading'", length: 1)
      return nil
    }
    guard let text = text(map, kind) else { return nil }
    return ResultLine(
      template(text, &lines, isSaid: kind == "say"), isSaid: kind == "say",
      isHeading: kind == "heading", fits: fitting(map, &lines))
  }

  // MARK: Cards and words

  /// Reads the file of cards.
  mutating func cards(_ root: SourceNode) -> [CardSource] {
    guard let map = map(root, "the file of cards", keys: ["cards"]) else { return [] }
    var cards: [CardSource] = []
    for node in list(map, "cards", of: "themes") {
      guard let part = self.map(node, "a theme", keys: Self.cardKeys),
        let theme = text(part, "theme")
      else { continue }
      for (number, one) in list(part, "cards", of: "cards").enumerated() {
        guard let text = text(one, "a card") else { continue }
        let card = Card(
          id: "\(theme.text)/\(number + 1)", theme: theme.text, text: Self.oneLine(text.text))
        cards.append(CardSource(text: text, card: card))
      }
    }
    return cards
  }

  /// Reads the words around the exercises: a name, and the texts under it.
  mutating func exerciseWords(_ root: SourceNode) -> [ExerciseWordsSource] {
    guard case .map(let entries) = root.kind else {
      report(root.place, "the file has to hold names, each with a list of texts", length: 1)
      return []
    }
    let map = SourceMap(place: root.place, what: "the words", entries: entries)
    return entries.map { entry in
      var lines = ExerciseLines()
      for text in texts(map, entry.key.text) { _ = template(text, &lines) }
      return ExerciseWordsSource(name: entry.key, lines: lines.lines)
    }
  }
}

/// The texts of an exercise, collected while it is read.
struct ExerciseLines {
  var lines: [ExerciseSource.Line] = []
  var conditions: [SourceText] = []
}
