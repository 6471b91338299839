public import Conversation
import IntentLibrary

extension CoachPolicy {
  /// Returns what is said instead of looking at a draft: the answer to danger in it, with lines of
  /// help, or the few neutral words while danger stands; nil where the draft may be looked at.
  ///
  /// Whoever checks or rewrites drafts asks here first, with the reading of the draft.
  public func gate<Chance: RandomNumberGenerator>(
    draft: String, reading: Reading, state: inout CoachState, now: Timestamp,
    chance: inout Chance
  ) -> [Act]? {
    guard reading.safety != .none else {
      guard !SafetyGate.allows(.practice, in: state) else { return nil }
      return words(named: .heldAfterRisk, state: &state, chance: &chance)
    }
    let acts = reply(to: draft, reading: reading, state: &state, now: now, chance: &chance)
    guard !state.isJoint, !acts.contains(where: { $0.kind == .helpline }) else { return acts }
    let danger = reading.findings.first { $0.label == .safety }?.intent ?? IntentID("safety")
    let help = HelpChoice(helplines: library.helplines, place: place(in: state))
    return acts + help.acts(about: danger, isShort: true)
  }
}
