import Conversation

extension CoachSession {
  /// Answers `/commit`.
  func followUp(_ request: Request) -> Reply { Reply() }
}
