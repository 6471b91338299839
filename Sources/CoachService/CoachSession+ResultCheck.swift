import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// Looks over what a finished exercise gives to be said, as `mend check` would: what may get in its
  /// way is told right under it, with the words and why.
  func lookedOver(_ acts: [Act], of runner: ExerciseRunner) -> [Act] {
    guard runner.status == .finished, let checker = draftChecker else { return acts }
    let kind = Self.kinds[runner.exercise.id] ?? .raise
    return acts.flatMap { act in
      guard act.kind == .say else { return [act] }
      let verdict = checker.check(act.text, as: kind)
      guard verdict.safety == .none, let flag = verdict.flags.first else { return [act] }
      return [act]
        + line(.inResult, quote: flag.quote).map { note in
          Act(.note, "\(note.text) \(flag.why)", source: note.source)
        }
    }
  }

  /// What the words of an exercise are for, where it is not to raise something.
  private static let kinds: [String: DraftKind] = [
    "apology": .apology, "break": .timeout, "receive": .reply, "understanding": .reply,
  ]
}
