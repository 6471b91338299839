import Conversation
import IntentClassifier
import IntentLibrary

/// Checks what is looked for in drafts: the sentences of its rules, and what is said about them.
struct DraftSourceChecker {
  /// The rules of drafts as a library of their own.
  let source: LibrarySource
  let drafts: DraftsSource

  /// Returns all that is wrong; `program` reads messages, `draftProgram` drafts.
  func diagnostics(_ program: RuleProgram, _ draftProgram: RuleProgram) -> [Diagnostic] {
    var wording = WordingCheck(classifier: Classifier(program))
    for reply in drafts.entries.flatMap(\.replies) { wording.check(reply) }
    for reply in drafts.partners.flatMap(\.replies) { wording.check(reply) }
    for reply in drafts.words.flatMap(\.replies) { wording.check(reply) }
    var coverage = CoverageCheck()
    coverage.checkCounts(source)
    var examples = ExampleCheck(source: source, program: draftProgram)
    // The same words may be a cue, a part and a flaw at once.
    examples.check(allowsTwins: true)
    return wording.diagnostics + coverage.diagnostics + examples.diagnostics
  }
}
