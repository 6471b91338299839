import Conversation

extension CoachSession {
  /// Answers `/report`.
  func report(_ request: Request) -> Reply { Reply() }
}
