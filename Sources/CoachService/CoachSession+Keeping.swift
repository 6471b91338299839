import Conversation

extension CoachSession {
  /// Answers `/resume`, `/export`, `/report` and `/lock`.
  func look(at request: Request) -> Reply {
    if case .report(let words) = request { return report(words) }
    return Reply()
  }
}
