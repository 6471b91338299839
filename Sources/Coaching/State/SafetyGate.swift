public import Conversation

/// What may run while danger stands: the answer to it, lines of help, and every way out.
///
/// Every face asks here, so that what is closed in one is closed in all of them.
public enum SafetyGate {
  /// What a command does that may stay off after danger.
  public enum Family: String, CaseIterable, Hashable, Sendable {
    case apology, soften, understanding, reframe, request, practice
    case jointWork = "joint-work"
    case sharing
    case chatImport = "chat-import"
  }

  /// Returns whether the request may run.
  public static func allows(_ request: Request, in state: CoachState) -> Bool {
    switch request {
    case .say, .off, .forget, .safety, .lock, .stop, .quit: true
    case .why, .on, .me, .partner, .history, .status, .help: !state.safety.standsStill
    case .try, .softer, .plainer, .mode(.rehearse), .break, .rehearse, .draft, .check, .exercise,
      .card, .commit, .resume, .export, .report:
      !state.safety.holdsWording
    case .mode: !state.safety.standsStill
    }
  }

  /// Returns whether something of the family may run.
  public static func allows(_ family: Family, in state: CoachState) -> Bool {
    !state.safety.holdsWording && state.caution.confirmed.isEmpty
  }

  /// Returns whether something of the family may run, for a command of the shell that has no
  /// session and knows only what is remembered.
  public static func allows(_ family: Family, after caution: Caution) -> Bool {
    caution.confirmed.isEmpty
  }
}
