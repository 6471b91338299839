import Conversation
import IntentClassifier
import IntentLibrary

/// Checks a library that could be built: examples, wording, and what is missing.
struct LibraryChecker {
  let source: LibrarySource
  let program: RuleProgram

  /// Returns all that is wrong.
  func diagnostics() -> [Diagnostic] {
    var wording = WordingCheck(classifier: Classifier(program))
    for intent in source.intents { for reply in intent.replies { wording.check(reply) } }
    for list in source.coach { for reply in list.replies { wording.check(reply) } }
    for one in source.questions { for reply in one.replies { wording.check(reply) } }
    var exercises = ExerciseCheck(classifier: Classifier(program))
    exercises.check(source)
    var coverage = CoverageCheck()
    coverage.check(source)
    var examples = ExampleCheck(source: source, program: program)
    examples.check()
    var overlap = OverlapCheck()
    overlap.check(source, program)
    var dead = DeadEntryCheck()
    dead.check(source, program)
    return wording.diagnostics + exercises.diagnostics + coverage.diagnostics + examples.diagnostics
      + overlap.diagnostics
      + dead.diagnostics
  }
}

/// Finds what a library lacks, and what nothing in it uses.
struct CoverageCheck {
  /// The fewest sentences that a rule has to hear, and the fewest that it has to ignore.
  static let fewestExamples = 2

  private(set) var diagnostics: [Diagnostic] = []

  mutating func check(_ source: LibrarySource) {
    for intent in source.intents {
      for rule in intent.rules { checkCounts(rule) }
      checkReplies(intent)
    }
    checkHelp(source)
    checkUse(source)
  }

  /// Reports rules with too few sentences.
  mutating func checkCounts(_ source: LibrarySource) {
    for rule in source.intents.flatMap(\.rules) { checkCounts(rule) }
  }

  private mutating func report(_ place: SourceText, _ message: String) {
    diagnostics.append(place.diagnostic(message))
  }

  private mutating func checkCounts(_ rule: RuleSource) {
    let fewest = Self.fewestExamples
    if rule.hears.count < fewest {
      report(
        rule.id,
        "'hears' of the rule '\(rule.id.text)' has \(rule.hears.count) of the \(fewest) sentences "
          + "it needs: add some that it hears"
      )
    }
    if rule.ignores.count < fewest {
      report(
        rule.id,
        "'ignores' of the rule '\(rule.id.text)' has \(rule.ignores.count) of the \(fewest) "
          + "sentences it needs: add near-misses that it must not hear"
      )
    }
  }

  private mutating func checkReplies(_ intent: IntentSource) {
    switch intent.intent.family {
    case .blame, .withdrawal, .pursuit, .repair:
      for act in [Act.Kind.hear, .ask, .say]
      where !intent.replies.contains(where: { $0.line.act == act }) {
        report(
          intent.id, "the intent '\(intent.id.text)' has no reply 'act: \(act.rawValue)': add one")
      }
    case .safety: checkSafety(intent)
    case .state, .talk, nil: break
    }
  }

  /// A danger that is asked about may be confirmed, so every such intent needs an answer for `act`.
  private mutating func checkSafety(_ intent: IntentSource) {
    let asks = intent.rules.contains { $0.rule.safety == .check }
    for level in asks ? [SafetyLevel.check, .act] : [.act] {
      let answers = intent.replies.contains {
        $0.line.act == .safety && ($0.line.level ?? level) == level
      }
      if !answers {
        report(
          intent.id,
          "the intent '\(intent.id.text)' has no reply "
            + "'act: safety, level: \(level.rawValue)': add one"
        )
      }
    }
  }

  private mutating func checkHelp(_ source: LibrarySource) {
    guard let first = source.intents.first(where: { $0.intent.family == .safety }),
      source.helplines?.countries.isEmpty ?? true
    else { return }
    report(
      first.id,
      "danger is heard, but no country has lines of help: add them to 'helplines.yaml' "
        + "at the top of the folder"
    )
  }

  private mutating func checkUse(_ source: LibrarySource) {
    let rules = source.intents.flatMap(\.rules)
    var used = Set(rules.flatMap { $0.references.map(\.name) })
    var open = Array(used)
    let includes = Dictionary(
      source.classes.map { ($0.name.text, $0.lexicon.includes) }, uniquingKeysWith: { a, _ in a })
    while let name = open.popLast() {
      for include in includes[name] ?? [] where used.insert(include).inserted {
        open.append(include)
      }
    }
    for one in source.classes where !used.contains(one.name.text) {
      report(one.name, "no rule uses the class '\(one.name.text)': use it or take it out")
    }
  }
}
