/// The names of the words around the steps of an exercise; the raw value stands in the library.
public enum ExerciseWords: String, CaseIterable, Hashable, Sendable {
  /// How one moves about in an exercise.
  case intro
  /// The same for two, with what is not shown meanwhile.
  case introTogether = "intro-together"
  /// Asks for two names.
  case names
  /// What two people are called who give none.
  case first, second
  /// That anything typed goes on.
  case goOn = "go-on"
  /// That an exercise waits now.
  case paused
  /// That it was ended and nothing is kept.
  case stopped
  /// That one goes on where one was.
  case resumed
  /// That all was passed on.
  case nothingKept = "nothing-kept"
  /// That the result is kept.
  case kept
  /// That the plan is kept.
  case keptPlan = "kept-plan"
  /// That nothing of it is kept.
  case letGo = "let-go"
  /// That it runs too high for an exercise.
  case tooHot = "too-hot"
  /// That an answer points at the partner.
  case points
  /// That an answer speaks about the partner instead of to them.
  case sayToThem = "say-to-them"
  /// That no time was heard.
  case notMinutes = "not-minutes"
  /// How long a countdown still runs.
  case timeLeft = "time-left"
  /// That its time is over.
  case timeOver = "time-over"
  /// That nothing runs.
  case nothingRuns = "nothing-runs"
  /// Above the list of exercises.
  case list
  /// That an exercise waits, and that one runs.
  case waiting, running
  /// How what was kept is shown, and how a plan is made afresh.
  case keptList = "kept-list"
  case planAgain = "plan-again"
  /// That a request would show what is one person's alone.
  case oneAlone = "one-alone"
  /// About a card that was drawn, kept, or not there.
  case cardKept = "card-kept"
  case cardNone = "card-none"
  case cardsNoneKept = "cards-none-kept"
  case cardsAllSeen = "cards-all-seen"
  /// That nothing was kept yet, and that there is no such thing.
  case noneKept = "none-kept"
  /// That there is no exercise of that name.
  case unknown
}
