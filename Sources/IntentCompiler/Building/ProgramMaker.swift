import Conversation
import IntentClassifier

/// Compiles the rules of a library; what cannot be compiled is reported and left out.
struct ProgramMaker {
  /// How many rules and classes are left out before the library is given up.
  static let mostFaults = 20

  private(set) var source: LibrarySource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LibrarySource) { self.source = source }

  /// Returns the program, or nil when there is too much that cannot be compiled.
  mutating func make() -> RuleProgram? {
    for _ in 0...Self.mostFaults {
      do throws(ProgramProblem) {
        return try RuleProgram(
          rules: source.intents.flatMap(\.rules).map(\.rule), classes: source.classes.map(\.lexicon)
        )
      } catch {
        guard leaveOut(error) else { return nil }
      }
    }
    return nil
  }

  private mutating func leaveOut(_ problem: ProgramProblem) -> Bool {
    switch problem {
    case .unknownClass(let name, let rule, let intent):
      leaveOut("there is no class '\(name)'", rule, intent)
    case .classCycle(let name): leaveOut("the class '\(name)' includes itself", ofClass: name)
    case .badPattern(let text, let rule?, let intent): leaveOut(text, rule, intent)
    case .badPattern(let text, nil, _):
      leaveOut(text, ofClass: String(text.prefix { $0 != ":" }))
    }
  }

  private mutating func leaveOut(_ message: String, _ rule: RuleID?, _ intent: IntentID?) -> Bool {
    for i in source.intents.indices where source.intents[i].intent == intent {
      guard let k = source.intents[i].rules.firstIndex(where: { $0.rule.id == rule }) else {
        continue
      }
      diagnostics.append(source.intents[i].rules[k].trigger.diagnostic(message))
      source.intents[i].rules.remove(at: k)
      return true
    }
    return false
  }

  /// Leaves the entries of a class out, so that rules may still name it.
  private mutating func leaveOut(_ message: String, ofClass name: String) -> Bool {
    guard let i = source.classes.firstIndex(where: { $0.name.text == name }),
      !source.classes[i].lexicon.entries.isEmpty || !source.classes[i].lexicon.includes.isEmpty
    else { return false }
    diagnostics.append((source.classes[i].words ?? source.classes[i].name).diagnostic(message))
    source.classes[i].lexicon.entries = []
    source.classes[i].lexicon.includes = []
    return true
  }
}
