public import Conversation

/// Whether danger was heard in this session, and what that holds back.
///
/// It never goes back to `none` in a session: words to say stay off once there was a doubt.
public enum SafetyState: Hashable, Sendable {
  /// Nothing was heard.
  case none
  /// One question has been asked and waits for its answer. Where `yesIsSafe`, "yes" means no
  /// danger, as after "are you safe?".
  case checking(IntentID, yesIsSafe: Bool)
  /// Danger was heard; coaching has stopped.
  case stopped(IntentID)
  /// The person said it was nothing; the talk goes on with care.
  case held

  /// Whether no words to say may be offered.
  public var holdsWording: Bool { self != .none }

  /// Whether coaching has stopped.
  public var isStopped: Bool {
    switch self {
    case .stopped: true
    case .none, .checking, .held: false
    }
  }
}
