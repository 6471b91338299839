import Coaching
import Conversation
import IntentClassifier
import IntentLibrary

extension CoachSession {
  /// The heat of a message at which an exercise waits: heated, in the terms of `HeatTrack`.
  private static let tooHot = 3

  /// Lets a running exercise take a message up; nil where none is running.
  func continueExercise(_ text: String, _ reading: Reading, at now: Timestamp) -> [Act]? {
    guard let run = desk.run, var runner = runner(run) else { return nil }
    if desk.isInterrupted || runner.leavesToTalk(text) { return nil }
    if !state.isJoint, runner.isTold, asksFirst(reading) {
      desk.isInterrupted = true
      return nil
    }
    if let acts = answerDanger(meantBy: text, runner, at: now) { return acts }
    state.hear(reading, inExerciseAt: now)
    guard reading.heat < Self.tooHot || runner.exercise.fitsHeat else {
      return putAside() + exerciseWords(.tooHot) + words(.heatedStep)
    }
    desk.answeredAt = now
    let acts = runner.take(text, at: now)
    return lookedOver(acts, of: runner) + settle(runner, at: now)
  }

  /// Answers `/exercise`, `/card` and `/break`.
  func exercise(_ request: Request) -> Reply {
    openPlan()
    switch request {
    case .exercise(let text): return answerDanger(in: text) ?? Reply(exercise(text))
    case .card(let text): return answerDanger(in: text) ?? Reply(card(text))
    case .break(let text): return answerDanger(in: text) ?? Reply(takeBreak(text))
    default: return Reply()
    }
  }

  /// Returns the answer to danger in what stands behind a command, as to any message.
  private func answerDanger(in text: String) -> Reply? {
    guard text.utf8.count <= setup.limits.messageBytes else { return Reply(words(.tooLong)) }
    return setup.classifier.read(text).safety == .none ? nil : say(text)
  }

  /// Returns the answer to danger in a choice that was made by its number: that counts like its
  /// words.
  private func answerDanger(
    meantBy text: String, _ runner: ExerciseRunner, at now: Timestamp
  ) -> [Act]? {
    let meant = runner.meaning(of: text)
    guard meant != text else { return nil }
    let reading = setup.classifier.read(meant)
    guard reading.safety != .none else { return nil }
    interruptExercise(reading, at: now)
    return policy.reply(to: meant, reading: reading, state: &state, now: now, chance: &chance)
  }

  // MARK: Commands

  private func exercise(_ text: String) -> [Act] {
    let now = setup.clock()
    let command = ExerciseCommand(text, names: book.exercises.map(\.id))
    guard let run = desk.run, var runner = runner(run) else { return start(command, at: now) }
    let acts: [Act]
    switch command {
    case .next: acts = runner.next(at: now)
    case .skip: acts = runner.pass(at: now)
    case .back: acts = runner.back(at: now)
    case .pause: acts = runner.pause(at: now)
    case .stop: return endExercise()
    case .list, .kept, .begin, .unknown: return start(command, at: now)
    }
    return lookedOver(acts, of: runner) + settle(runner, at: now)
  }

  private func start(_ command: ExerciseCommand, at now: Timestamp) -> [Act] {
    switch command {
    case .list: listExercises(at: now)
    case .kept(let number): keptExercises(number)
    case .begin(let name, let wish): begin(name, wish, at: now)
    case .stop: endExercise()
    case .next, .skip, .back, .pause: exerciseWords(.nothingRuns)
    case .unknown: exerciseWords(.unknown)
    }
  }

  /// Begins an exercise, or takes up the one of that name that waits.
  private func begin(_ name: String, _ wish: ExerciseCommand.Wish, at now: Timestamp) -> [Act] {
    guard let exercise = book.exercise(name) else { return exerciseWords(.unknown) }
    let isTogether = wish.isTogether && exercise.fitsTwo
    let refusal = ExerciseGate.refusal(exercise, in: state, at: now, together: isTogether)
    if let refusal { return refused(refusal) }
    if !wish.isAfresh, let run = waiting(name, isTogether: wish.isTogether ? isTogether : nil) {
      return takeUp(run, at: now)
    }
    if exercise.keeps == .plan, !wish.isAfresh, !isTogether, let plan = keptPlan {
      return show(plan)
    }
    var run = ExerciseRun(id: setup.newID(), exercise: name, began: now, isTogether: isTogether)
    if wish.isAfresh { discardWaiting(name, isTogether: isTogether) }
    leaveExercise()
    run.isNaming = isTogether
    guard var runner = runner(run) else { return exerciseWords(.unknown) }
    state.isJoint = state.isJoint || isTogether
    let acts = runner.begin(at: now, isFirst: !desk.hasShownIntro || isTogether)
    desk.hasShownIntro = true
    return acts + settle(runner, at: now)
  }

  private func takeUp(_ run: ExerciseRun, at now: Timestamp) -> [Act] {
    leaveExercise()
    guard var runner = runner(run) else { return exerciseWords(.unknown) }
    state.isJoint = state.isJoint || run.isTogether
    let acts = runner.resume(at: now)
    return acts + settle(runner, at: now)
  }

  private func refused(_ refusal: ExerciseGate.Refusal) -> [Act] {
    switch refusal {
    case .held: words(.heldAfterRisk)
    case .heated: exerciseWords(.tooHot) + words(.heatedStep)
    }
  }

  // MARK: Words

  var book: ExerciseBook { setup.library.exercises }

  /// Returns the runner of a run; nil if the library has no such exercise.
  func runner(_ run: ExerciseRun) -> ExerciseRunner? {
    let classifier = setup.classifier
    return ExerciseRunner(
      run, book: book, address: state.address, clock: ExerciseClock(timeOfDay: setup.timeOfDay),
      reader: { classifier.read($0) })
  }

  /// Returns the words of a name, as a note.
  func exerciseWords(_ name: ExerciseWords) -> [Act] {
    let lines = book.words[name.rawValue] ?? []
    guard let line = lines.randomElement(using: &chance) else { return [] }
    return [Act(.note, line.written, source: "exercises/words/\(name.rawValue)")]
  }

  /// Returns what the exercise that runs is for, and where it comes from.
  func whyExercise() -> [Act] {
    guard let exercise = desk.run.flatMap({ book.exercise($0.exercise) }) else { return [] }
    let why = desk.run.flatMap(runner)?.whyText(at: setup.clock()) ?? ""
    return [
      Act(.why, "\(exercise.title): \(why)", source: "exercises/\(exercise.id)/why"),
      Act(.why, "source: \(exercise.source)"),
    ]
  }
}
