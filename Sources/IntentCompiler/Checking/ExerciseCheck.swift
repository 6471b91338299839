import Conversation
import IntentClassifier
import IntentLibrary

/// Checks the exercises, the cards and the words around them: length, voice, names, conditions.
struct ExerciseCheck {
  /// The most words that a step shows at once, the answers offered included.
  static let mostWordsOfAStep = 60
  /// The most words of a step for somebody who types a word or two.
  static let mostWordsInShort = 14
  /// The most words on a card.
  static let mostWordsOnACard = 30

  private var wording: WordingCheck
  private var found: [Diagnostic] = []

  /// All that is wrong.
  var diagnostics: [Diagnostic] { found + wording.diagnostics }

  init(classifier: Classifier) { wording = WordingCheck(classifier: classifier) }

  mutating func check(_ source: LibrarySource) {
    for one in source.exercises {
      for line in one.lines { checkWording(line) }
      for (step, name) in zip(one.exercise.steps, one.steps) { checkLength(step, name) }
      checkNames(one)
      checkWhole(one)
    }
    for list in source.exerciseWords { for line in list.lines { checkWording(line) } }
    for card in source.cards { check(card) }
    checkTwice(source)
  }

  private mutating func report(_ text: SourceText, _ message: String) {
    found.append(text.diagnostic(message))
  }

  // MARK: Words

  private mutating func checkWording(_ line: ExerciseSource.Line) {
    let pieces = line.template.parts.map(Self.piece)
    wording.check(
      ReplySource(
        line: ReplyLine(id: "", act: line.isSaid ? .say : .note, text: pieces), text: line.text))
  }

  /// The part with a plain word where an answer stands.
  private static func piece(_ part: Template.Part) -> ReplyLine.Piece {
    switch part {
    case .words(let words): .words(words)
    case .answer(_, .sentence): .words("It was late.")
    case .answer(_, .plain), .answer(_, .inside): .words("tea")
    case .slot(let slot): .slot(slot)
    case .known: .words("eight")
    }
  }

  private mutating func checkLength(_ step: ExerciseStep, _ name: SourceText) {
    let shown =
      [step.text, step.then, step.ask].map(\.written) + step.says.map(\.text.written)
      + step.choices.map { "1 \($0.says)" }
    let words = shown.map { ReplyWords($0).count }.reduce(0, +)
    if words > Self.mostWordsOfAStep {
      report(
        name,
        "the step '\(name.text)' shows \(words) words, but \(Self.mostWordsOfAStep) are the most: "
          + "shorten it or make two of it")
    }
    for choice in step.choices where choice.says.contains("{") || choice.value.contains("{") {
      report(name, "a choice of '\(name.text)' has a brace in it: an answer has no places to fill")
    }
    let short = ReplyWords(step.short.written).count
    if short > Self.mostWordsInShort {
      report(
        name,
        "'short' of '\(name.text)' has \(short) words, but \(Self.mostWordsInShort) are the most")
    }
  }

  private mutating func check(_ card: CardSource) {
    let template = Template([.words(card.card.text)])
    checkWording(ExerciseSource.Line(text: card.text, template: template, isSaid: false))
    let words = ReplyWords(card.card.text).count
    if words > Self.mostWordsOnACard {
      report(
        card.text, "a card has \(Self.mostWordsOnACard) words at most, but this one has \(words)")
    }
  }

  // MARK: Names

  private mutating func checkNames(_ one: ExerciseSource) {
    let names = one.exercise.steps.map(\.id)
    for name in one.steps where names.count(where: { $0 == name.text }) > 1 {
      report(name, "two steps are called '\(name.text)': rename one")
    }
    for line in one.lines {
      for answer in line.template.answers where !names.contains(answer) {
        report(line.text, unknown(answer, names))
      }
    }
    for text in one.conditions {
      guard let condition = LibraryReader.condition(text.text) else { continue }
      checkCondition(condition, text, one.exercise)
    }
    for step in one.exercise.steps {
      guard case .minutes(let name) = step.countdown, !names.contains(name) else { continue }
      report(one.id, "the countdown of '\(step.id)': " + unknown(name, names))
    }
  }

  private func unknown(_ name: String, _ names: [String]) -> String {
    let nearest = Suggestion.nearest(to: name, among: names)
    return "no step is called '\(name)'" + (nearest.map { ": did you mean '\($0)'?" } ?? "")
  }

  private mutating func checkCondition(
    _ condition: Fitting.Condition, _ text: SourceText, _ exercise: Exercise
  ) {
    guard let step = exercise.steps.first(where: { $0.id == condition.name }) else {
      return report(text, unknown(condition.name, exercise.steps.map(\.id)))
    }
    let values = step.choices.map(\.value)
    guard let value = condition.value, !values.contains(value) else { return }
    report(
      text,
      "'\(step.id)' is never '\(value)'"
        + (values.isEmpty ? ": it offers no choices" : ": write \(LibraryReader.either(values))"))
  }

  private mutating func checkWhole(_ one: ExerciseSource) {
    if one.exercise.steps.isEmpty { report(one.id, "the exercise has no 'steps': add some") }
    if one.exercise.result.isEmpty {
      report(one.id, "the exercise has no 'result', so nothing can be kept: add some lines")
    }
    if one.exercise.source.isEmpty { report(one.id, "the exercise has no 'source': add it") }
  }

  private mutating func checkTwice(_ source: LibrarySource) {
    var cards: Set<String> = []
    for card in source.cards where !cards.insert(card.card.text.lowercased()).inserted {
      report(card.text, "this card is there twice: take one out")
    }
    var names: Set<String> = []
    for list in source.exerciseWords where !names.insert(list.name.text).inserted {
      report(list.name, "the name '\(list.name.text)' is there twice: join the lists")
    }
  }
}
