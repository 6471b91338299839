import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// Waits for the end of a countdown, where something can wait, to say so then.
  func waitForEnd(of run: ExerciseRun, at now: Timestamp) {
    guard desk.dueAt != run.endsAt else { return }
    desk.waiting?.cancel()
    desk.dueAt = run.endsAt
    guard let wait = setup.wait, let endsAt = run.endsAt, endsAt > now else { return }
    let (gap, overflow) = endsAt.milliseconds.subtractingReportingOverflow(now.milliseconds)
    guard !overflow else { return }
    desk.waiting = Task { [weak self] in
      await wait(gap)
      guard !Task.isCancelled else { return }
      await self?.timeIsUp(endsAt)
    }
  }

  /// Says that the time is over, unless the exercise went on by then or danger stands.
  func timeIsUp(_ endsAt: Timestamp) {
    guard let run = desk.run, run.endsAt == endsAt, !state.safety.holdsWording,
      var runner = runner(run)
    else { return }
    let now = max(setup.clock(), endsAt)
    var acts = runner.timeUp(at: now)
    if runner.isWaitingOnly { acts += runner.next(at: now) + settle(runner, at: now) }
    announcing.yield(Reply(acts))
  }

  // MARK: Breaks

  /// Answers `/break`: with words that say when one is back, and a countdown; where one runs, how
  /// much of it is left.
  func takeBreak(_ text: String) -> [Act] {
    let now = setup.clock()
    if text.isEmpty, let run = desk.run, run.exercise == "break", run.endsAt != nil {
      return runner(run)?.timeLeft(at: now) ?? []
    }
    guard let exercise = book.exercise("break") else { return exerciseWords(.unknown) }
    if let refusal = ExerciseGate.refusal(exercise, in: state, at: now, together: false),
      refusal == .held
    {
      return words(.heldAfterRisk)
    }
    let wish = BreakWish(text, plan: state.savedPlan)
    let aside = putAside()
    let run = ExerciseRun(id: setup.newID(), exercise: "break", began: now)
    guard var runner = runner(run) else { return aside }
    let acts = runner.begin(with: wish.answers, at: "away", now: now)
    return aside + acts + settle(runner, at: now)
  }
}
