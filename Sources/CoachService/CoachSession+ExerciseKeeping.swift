import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// Keeps a run as it stands now, or what came of it; returns what to tell if that fails.
  func settle(_ runner: ExerciseRunner, at now: Timestamp) -> [Act] {
    switch runner.status {
    case .running:
      desk.run = runner.run
      waitForEnd(of: runner.run, at: now)
      return keep(runner.run.keepsake(at: now))
    case .paused:
      leaveExercise()
      endTogether()
      return keep(runner.run.keepsake(at: now))
    case .finished:
      leaveExercise()
      defer { endTogether() }
      return keepResult(of: runner, at: now)
    }
  }

  private func keepResult(of runner: ExerciseRunner, at now: Timestamp) -> [Act] {
    let run = runner.run
    guard runner.hasResult(at: now), runner.isKept else { return discard(run.id) }
    guard runner.exercise.keeps == .plan else { return keep(runner.doneKeepsake(at: now)) }
    let old = recorder.condition == .writing ? recorder.keepsakes(.plan) : []
    let plan = runner.planKeepsake(at: now)
    state.savedPlan = SavedPlan(plan)
    return keep(plan) + old.filter { $0.id != plan.id }.flatMap { discard($0.id) }
  }

  // MARK: Stopping

  /// Puts the exercise that runs away, to be taken up again; nil where none runs.
  func stopExercise() -> Reply? {
    guard desk.run != nil else {
      guard state.isJoint, !setup.isJoint, !state.safety.holdsWording else { return nil }
      endTogether()
      return Reply(exerciseWords(.paused))
    }
    let acts = putAside() + (state.safety.holdsWording ? [] : exerciseWords(.paused))
    endTogether()
    return Reply(acts)
  }

  /// Ends the exercise that runs, or the one that was put away last, and keeps nothing of it.
  func endExercise() -> [Act] {
    guard let run = desk.run ?? waitingRuns.last else { return exerciseWords(.nothingRuns) }
    leaveExercise()
    endTogether()
    return exerciseWords(.stopped) + discard(run.id)
  }

  /// Puts the exercise away because of danger in a message, or of a question about it.
  func interruptExercise(_ reading: Reading, at now: Timestamp) {
    if case .asking(_, nil) = state.safety, reading.safety == .none { return }
    _ = putAside()
  }

  /// Shows the step again after a question of the coach's own was answered well.
  func comeBackToExercise(at now: Timestamp) -> [Act] {
    guard desk.isInterrupted, let run = desk.run, var runner = runner(run) else { return [] }
    switch state.safety {
    case .none:
      desk.isInterrupted = false
      let acts = runner.resume(at: now)
      return acts + settle(runner, at: now)
    case .asking(_, nil): return []
    case .asking, .checking, .held, .stopped:
      _ = putAside()
      return []
    }
  }

  /// Whether the coach has a question of its own about what was heard, before anything else.
  func asksFirst(_ reading: Reading) -> Bool {
    setup.library.questions.contains { question in
      !state.asked.contains(question.id) && reading.findings.contains(where: question.covers)
    }
  }

  /// Keeps the run that is on the desk and clears the desk.
  func putAside() -> [Act] {
    guard let run = desk.run else { return [] }
    leaveExercise()
    return keep(run.keepsake(at: setup.clock()))
  }

  /// Clears the desk; what was on it is kept already.
  func leaveExercise() {
    desk.run = nil
    desk.isInterrupted = false
    desk.waiting?.cancel()
    desk.waiting = nil
    desk.dueAt = nil
  }

  /// Two people are at the keyboard no longer, unless there was danger.
  func endTogether() {
    if !state.safety.holdsWording { state.isJoint = setup.isJoint }
  }

  // MARK: Taking back

  /// Takes the last answer back where two answer, since that is in nobody's transcripts; nil where
  /// one does.
  func forgetJointAnswer() -> Reply? {
    guard state.isJoint, var run = desk.run, run.isTogether else { return nil }
    guard run.takeBack(), var runner = runner(run) else { return Reply(words(.forgotten)) }
    let now = setup.clock()
    let acts = runner.resume(at: now)
    return Reply(words(.forgotten) + acts.dropFirst() + settle(runner, at: now))
  }

  /// Takes the last answer back if it was given with the turn that was taken out.
  func forgetAnswer(given moment: Timestamp) {
    guard desk.answeredAt == moment, var run = desk.run, run.takeBack() else { return }
    desk.run = run
    _ = keep(run.keepsake(at: setup.clock()))
  }

  // MARK: The record

  func keep(_ keepsake: Keepsake) -> [Act] { recorder.keep(keepsake).map { [$0] } ?? [] }

  func discard(_ id: RowID) -> [Act] { recorder.discard(id).map { [$0] } ?? [] }
}
