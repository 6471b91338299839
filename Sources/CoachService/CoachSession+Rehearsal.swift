import Conversation

extension CoachSession {
  /// Lets a running rehearsal take a message up; nil where none is running.
  func continueRehearsal(_ text: String, _ reading: Reading, at now: Timestamp) -> [Act]? { nil }

  /// Answers `/rehearse`, `/draft` and `/check`.
  func rehearse(_ request: Request) -> Reply { Reply() }
}
