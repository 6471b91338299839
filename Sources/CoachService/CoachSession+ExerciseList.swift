import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// The runs that wait, oldest first.
  var waitingRuns: [ExerciseRun] {
    recorder.keepsakes(.exercise).compactMap { ExerciseRun($0) }
      .filter { book.exercise($0.exercise) != nil }
  }

  /// Returns the run of the name that waits; with nil, whether it is of one or of two.
  func waiting(_ name: String, isTogether: Bool?) -> ExerciseRun? {
    waitingRuns.last {
      $0.exercise == name && (isTogether == nil || $0.isTogether == isTogether)
    }
  }

  /// Takes out what waits of an exercise that is begun afresh.
  func discardWaiting(_ name: String, isTogether: Bool) {
    for run in waitingRuns where run.exercise == name && run.isTogether == isTogether {
      _ = discard(run.id)
    }
  }

  /// Returns the exercises there are, and what waits.
  func listExercises(at now: Timestamp) -> [Act] {
    let width = book.exercises.map(\.id.count).max() ?? 0
    let lines = book.exercises.map { exercise in
      let name = exercise.id + String(repeating: " ", count: width - exercise.id.count)
      return "\(name)  \(exercise.title)\(exercise.fitsTwo ? " (or: together)" : "")"
    }
    let list = exerciseWords(.list) + [Act(.note, lines.joined(separator: "\n"))]
    guard let run = desk.run else { return list + waitingNote }
    return list + (runner(run)?.timeLeft(at: now) ?? []) + exerciseNote(.running, run)
  }

  private var waitingNote: [Act] {
    guard !state.isJoint else { return [] }
    return waitingRuns.flatMap { exerciseNote(.waiting, $0) }
  }

  private func exerciseNote(_ name: ExerciseWords, _ run: ExerciseRun) -> [Act] {
    runner(run)?.note(name, at: setup.clock()) ?? []
  }

  // MARK: What was kept

  /// The plan that was kept last.
  var keptPlan: Keepsake? { recorder.keepsakes(.plan).last }

  /// Looks the plan up once, with the first message or command.
  func openPlan() {
    guard !desk.hasOpenedPlan else { return }
    desk.hasOpenedPlan = true
    state.savedPlan = state.savedPlan ?? keptPlan.flatMap { SavedPlan($0) }
  }

  /// Returns the plan as it was printed.
  func show(_ plan: Keepsake) -> [Act] {
    [Act(.note, plan.fields["result"] ?? "")] + exerciseWords(.planAgain)
  }

  /// Returns what was kept, a line each, or one of it.
  func keptExercises(_ number: Int?) -> [Act] {
    guard !state.isJoint else { return exerciseWords(.oneAlone) }
    let kept = (recorder.keepsakes(.plan) + recorder.keepsakes(.exercise))
      .filter { $0.fields["result"]?.isEmpty == false }.sorted { $0.at < $1.at }
    guard !kept.isEmpty else { return exerciseWords(.noneKept) }
    if let number, kept.indices.contains(number &- 1) {
      return [Act(.note, kept[number - 1].fields["result"] ?? "")]
    }
    let lines = kept.enumerated().map { index, keepsake in
      let title = keepsake.fields["exercise"].flatMap(book.exercise)?.title ?? ""
      return "\(index + 1)  \(CivilTime.text(keepsake.at).prefix(10))  \(title)"
    }
    return [Act(.note, lines.joined(separator: "\n"))] + exerciseWords(.keptList)
  }
}
