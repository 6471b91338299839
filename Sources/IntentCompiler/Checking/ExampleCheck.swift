import Conversation
import IntentClassifier
import IntentLibrary

/// Reads every example in all its variants and reports what is heard or missed against its word.
struct ExampleCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let rules: [RuleSource]
  private let classifier: Classifier
  private let hearing: RuleHearing?
  private var workspace = ReadingWorkspace()
  /// For each rule, the rules that hear every sentence that it hears.
  private var alwaysHeard: [Set<Int>] = []

  init(source: LibrarySource, program: RuleProgram) {
    rules = source.intents.flatMap(\.rules)
    classifier = Classifier(program)
    hearing = RuleHearing(rules: rules.map(\.rule), classes: source.classes.map(\.lexicon))
  }

  /// Reads all examples; rules that hear all of each other's are reported unless two may do so.
  mutating func check(allowsTwins: Bool = false) {
    guard let hearing else { return }
    for index in rules.indices {
      checkHears(index, hearing)
      checkIgnores(index, hearing)
    }
    if !allowsTwins { reportTwins() }
  }

  // MARK: Sentences that are heard

  private mutating func checkHears(_ index: Int, _ hearing: RuleHearing) {
    let rule = rules[index]
    var always: Set<Int>?
    var missed: [(example: Example, heard: Set<Int>)] = []
    for example in rule.hears {
      let heard = hearing.rules(heardIn: example.sentence, &workspace)
      always = always.map { $0.intersection(heard) } ?? heard
      if !heard.contains(index) {
        missed.append((example, heard))
      } else {
        checkLabels(example)
        checkVariants(of: example, index, hearing)
      }
    }
    alwaysHeard.append(always ?? [])
    if !missed.isEmpty, missed.count == rule.hears.count {
      let kind = rule.kind.rawValue
      diagnostics.append(
        rule.trigger.diagnostic(
          "the rule '\(rule.id.text)' hears none of its own sentences: "
            + "mend the \(kind) or its 'unless'"
            + instead(missed.reduce(into: []) { $0.formUnion($1.heard) })))
    } else {
      for (example, heard) in missed {
        diagnostics.append(
          example.place.diagnostic(
            "the rule '\(rule.id.text)' does not hear this sentence\(instead(heard))"))
      }
    }
  }

  private mutating func checkVariants(of example: Example, _ index: Int, _ hearing: RuleHearing) {
    var missed: [ExampleVariants.Variant] = []
    for variant in ExampleVariants(sentence: example.sentence, rule: rules[index]).all
    where !hearing.hears(index, in: variant.text, &workspace) { missed.append(variant) }
    guard let first = missed.first else { return }
    let names = missed.map(\.name).joined(separator: ", ")
    diagnostics.append(
      example.place.diagnostic(
        "the rule '\(rules[index].id.text)' hears this sentence, but not when it is \(names): "
          + "'\(first.text)'"
      ))
  }

  private func instead(_ heard: Set<Int>) -> String {
    guard !heard.isEmpty else { return "; nothing is heard in it" }
    let names = heard.sorted().prefix(3).map { "\(rules[$0].rule.intent)/\(rules[$0].rule.id)" }
    return "; heard in it: \(names.joined(separator: ", "))"
  }

  // MARK: Sentences that are not heard

  private mutating func checkIgnores(_ index: Int, _ hearing: RuleHearing) {
    for example in rules[index].ignores {
      if hearing.hears(index, in: example.sentence, &workspace) {
        diagnostics.append(
          example.place.diagnostic(
            "the rule '\(rules[index].id.text)' hears this sentence, which it has to ignore: "
              + "narrow it or add to its 'unless'"
          ))
        continue
      }
      checkLabels(example)
      let heard = ExampleVariants(sentence: example.sentence, rule: rules[index]).all.first {
        hearing.hears(index, in: $0.text, &workspace)
      }
      guard let heard else { continue }
      diagnostics.append(
        example.place.diagnostic(
          "the rule '\(rules[index].id.text)' hears this sentence, which it has to ignore, "
            + "when it is \(heard.name): '\(heard.text)'"
        ))
    }
  }

  // MARK: Labels

  private mutating func checkLabels(_ example: Example) {
    guard let expected = example.labels else { return }
    let labels = classifier.read(example.sentence, workspace: &workspace).labels
    guard labels != expected else { return }
    diagnostics.append(
      example.place.diagnostic(
        "the sentence gets \(Self.names(labels)), but \(Self.names(expected)) stands after its "
          + "arrow: run 'mend explain' on it"
      ))
  }

  private static func names(_ labels: [Label]) -> String {
    labels.isEmpty ? "no label" : labels.map { "'\($0.rawValue)'" }.joined(separator: " and ")
  }

  // MARK: Rules that cannot be told apart

  private mutating func reportTwins() {
    for (index, rule) in rules.enumerated() {
      for other in alwaysHeard[index].sorted() where other < index {
        let twin = rules[other]
        guard twin.rule.intent != rule.rule.intent, alwaysHeard[other].contains(index),
          alwaysHeard[index].contains(index), alwaysHeard[other].contains(other),
          isReported(rule), isReported(twin)
        else { continue }
        diagnostics.append(
          rule.id.diagnostic(
            "the rule '\(rule.rule.intent)/\(rule.rule.id)' and the rule "
              + "'\(twin.rule.intent)/\(twin.rule.id)' hear all of each other's sentences: "
              + "join them, or let one silence the other"
          ))
      }
    }
  }

  private func isReported(_ rule: RuleSource) -> Bool {
    rule.rule.weight >= Classifier.threshold
  }
}
