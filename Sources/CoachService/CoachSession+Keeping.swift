import Conversation

extension CoachSession {
  /// Answers `/resume`, `/export`, `/report` and `/lock`.
  func look(at request: Request) -> Reply {
    switch request {
    case .report: report(request)
    default: Reply()
    }
  }
}
