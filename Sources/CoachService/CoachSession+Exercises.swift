import Conversation

extension CoachSession {
  /// Lets a running exercise take a message up; nil where none is running.
  func continueExercise(_ text: String, _ reading: Reading, at now: Timestamp) -> [Act]? { nil }

  /// Answers `/exercise`, `/card` and `/break`.
  func exercise(_ request: Request) -> Reply { Reply() }
}
