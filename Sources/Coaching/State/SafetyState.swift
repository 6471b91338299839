public import Conversation

/// Whether danger was heard in this session, and what that holds back.
///
/// It never goes back to `none` once there was a doubt: words to say stay off for the session.
public enum SafetyState: Hashable, Sendable {
  /// Nothing was heard.
  case none
  /// One question has been asked and waits for its answer. Where `yesIsSafe`, "yes" means no
  /// danger, as after "are you safe?".
  case checking(IntentID, yesIsSafe: Bool)
  /// A question with answers to choose from, by its name, waits; the danger that brought it, if
  /// it was danger and not only something that may be.
  case asking(String, about: IntentID?)
  /// Danger was heard; coaching has stopped.
  case stopped(IntentID)
  /// The person said it was nothing; the talk goes on with care.
  case held

  /// Whether no words to say may be offered.
  public var holdsWording: Bool { self != .none }

  /// Whether only the answer to danger and what leads out of it may run: danger was heard, or a
  /// question about it is open.
  public var standsStill: Bool {
    switch self {
    case .checking, .asking, .stopped: true
    case .none, .held: false
    }
  }

  /// Whether coaching has stopped.
  public var isStopped: Bool {
    switch self {
    case .stopped: true
    case .none, .checking, .asking, .held: false
    }
  }
}
