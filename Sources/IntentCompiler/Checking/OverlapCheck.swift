import Conversation
import IntentClassifier

/// Finds rules that never show because another of their intent hears all their sentences, and
/// sentences that stand as examples in two intents.
///
/// Both may be meant, so they are warnings.
struct OverlapCheck {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func check(_ source: LibrarySource, _ program: RuleProgram) {
    checkShadows(source, Classifier(program))
    checkSharedExamples(source)
  }

  // MARK: Rules that never show

  private mutating func checkShadows(_ source: LibrarySource, _ classifier: Classifier) {
    var workspace = ReadingWorkspace()
    for rule in source.intents.flatMap(\.rules) where rule.rule.weight >= Classifier.threshold {
      var winners: Set<RuleID> = []
      var shows = false
      for example in rule.hears {
        let findings = classifier.read(example.sentence, workspace: &workspace).findings
          .filter { $0.intent == rule.rule.intent }
        shows = shows || findings.contains { $0.rule == rule.rule.id }
        winners.formUnion(findings.map(\.rule))
      }
      guard !shows, !winners.isEmpty else { continue }
      let names = winners.map { "'\($0)'" }.sorted().joined(separator: " and ")
      diagnostics.append(
        rule.id.diagnostic(
          "the rule '\(rule.id.text)' never shows: \(names) of the same intent answers for each of "
            + "its sentences; give it a sentence of its own, or take it out", severity: .warning))
    }
  }

  // MARK: Sentences in two places

  private mutating func checkSharedExamples(_ source: LibrarySource) {
    var first: [String: IntentID] = [:]
    for intent in source.intents {
      for example in intent.rules.flatMap(\.hears) {
        let owner = first[example.sentence] ?? intent.intent
        first[example.sentence] = owner
        guard owner != intent.intent else { continue }
        diagnostics.append(
          example.place.diagnostic(
            "this sentence is an example of '\(owner)' too: use another, so that each shows "
              + "something of its own", severity: .warning))
      }
    }
  }
}
