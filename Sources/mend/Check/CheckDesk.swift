import CoachTerminal
import Coaching
import Conversation
import Foundation
import IntentLibrary

/// Checks one draft after the other, and puts the answer into words or JSON.
struct CheckDesk {
  /// How the answer is written.
  enum Format: String {
    case text, json
  }

  let checker: DraftChecker
  let policy: CoachPolicy
  let caution: Caution
  let kind: DraftKind?
  let format: Format
  let isStrict: Bool
  let inColor: Bool

  /// Returns what is printed about a draft, and whether it is clean.
  func answer(_ draft: String, name: String?) -> (text: String, isClean: Bool) {
    var verdict = checker.check(draft, as: kind)
    if verdict.safety == .none, !isOpen(verdict.kind) {
      verdict = DraftVerdict(kind: verdict.kind, safety: .check)
    }
    let isClean = verdict.isClean && (!isStrict || verdict.missing.isEmpty)
    switch format {
    case .json: return (CheckJSON.object(verdict, isClean, file: name) + "\n", isClean)
    case .text:
      let text =
        verdict.safety == .none
        ? CheckText(draft: draft, name: name, inColor: inColor).text(verdict)
        : help(draft)
      return (text, isClean)
    }
  }

  /// Whether drafts of the kind may be worked on after what is remembered of danger.
  private func isOpen(_ kind: DraftKind) -> Bool {
    let family: SafetyGate.Family =
      switch kind {
      case .apology: .apology
      case .raise: .request
      case .reply: .understanding
      case .timeout: .practice
      }
    return SafetyGate.allows(family, after: caution)
  }

  /// The answer to danger, with lines of help, and nothing about the draft.
  private func help(_ draft: String) -> String {
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    var state = CoachState(after: caution, at: now)
    var chance = SeededGenerator(seed: UInt64(draft.utf8.count))
    let acts =
      policy.gate(
        draft: draft, reading: checker.reading(of: draft), state: &state, now: now, chance: &chance)
      ?? policy.words(named: .heldAfterRisk, state: &state, chance: &chance)
    return acts.map { Plain.text($0.text) + "\n" }.joined()
  }
}
