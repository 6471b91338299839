import Coaching
import Conversation

extension CoachSession {
  /// Lets what is running take a message up: an exercise, a rehearsal; nil where nothing is, or
  /// where there is danger in the message.
  func takeUp(_ text: String, _ reading: Reading, at now: Timestamp) -> [Act]? {
    openPlan()
    guard reading.safety == .none, !state.safety.holdsWording else {
      interruptExercise(reading, at: now)
      drafts = DraftDesk()
      return nil
    }
    return continueExercise(text, reading, at: now) ?? continueRehearsal(text, reading, at: now)
  }

  /// Answers a request to do something other than talk.
  func act(on request: Request) -> Reply {
    switch request {
    case .exercise, .card, .break: exercise(request)
    case .rehearse, .draft, .check: rehearse(request)
    case .commit: followUp(request)
    default: stop()
    }
  }

  /// Ends what is running.
  func stop() -> Reply {
    stopRehearsal() ?? stopExercise() ?? Reply(exerciseWords(.nothingRuns))
  }
}
