import Coaching
import Conversation

/// What a session has on its desk beside the talk: an exercise that runs, a countdown, cards.
struct ExerciseDesk {
  /// The exercise that runs.
  var run: ExerciseRun?
  /// Whether a question of the coach's own came in between, after which the exercise goes on.
  var isInterrupted = false
  /// When the last answer was given.
  var answeredAt: Timestamp?
  /// The moment at which the countdown that is waited for ends, and what waits for it.
  var dueAt: Timestamp?
  var waiting: Task<Void, Never>?
  /// The cards, once one was drawn.
  var deck: CardDeck?
  /// Whether it was said how one moves about in an exercise.
  var hasShownIntro = false
  /// Whether the plan that was kept has been looked up.
  var hasOpenedPlan = false
}
