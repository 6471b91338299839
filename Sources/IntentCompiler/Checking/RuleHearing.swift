import Conversation
import IntentClassifier

/// Tells which rules hear a sentence, each rule by itself.
///
/// A reading reports only the strongest rule of an intent. Here every rule has an intent of its
/// own, so that none hides behind another; what rules silence in each other stays as it is, and
/// rules too weak to be reported count as strong.
struct RuleHearing {
  private let classifier: Classifier
  private let indices: [IntentID: Int]
  private let ids: [IntentID]

  /// Returns nil when the rules cannot be compiled.
  init?(rules: [Rule], classes: [LexiconClass]) {
    ids = rules.map { IntentID("\($0.intent)/\($0.id)") }
    indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let alone = Self.alone(rules, ids)
    guard let program = try? RuleProgram(rules: alone, classes: classes) else { return nil }
    classifier = Classifier(program)
  }

  /// Returns the indices of the rules that hear the text.
  func rules(heardIn text: String, _ workspace: inout ReadingWorkspace) -> Set<Int> {
    let findings = classifier.read(text, workspace: &workspace).findings
    return Set(findings.compactMap { indices[$0.intent] })
  }

  /// Returns whether the rule hears the text.
  func hears(_ index: Int, in text: String, _ workspace: inout ReadingWorkspace) -> Bool {
    classifier.read(text, workspace: &workspace).hears(ids[index])
  }

  /// Returns the rules, each with an intent of its own.
  private static func alone(_ rules: [Rule], _ ids: [IntentID]) -> [Rule] {
    zip(rules, ids).map { rule, id in
      var alone = rule
      alone.intent = id
      if rule.weight < Classifier.threshold {
        alone.weight = 1
        alone.silences = []
      } else if !rule.silences.isEmpty {
        let silenced = Set(rule.silences)
        alone.silences = zip(rules, ids).compactMap { other, otherID in
          let isNamed =
            silenced.contains(other.intent.name)
            || other.intent.family.map { silenced.contains($0.rawValue) } == true
          return isNamed && other.intent != rule.intent ? otherID.name : nil
        }
      }
      return alone
    }
  }
}
