public import Conversation
public import IntentLibrary

/// Leads through an exercise: takes answers, shows steps, and puts the result together.
///
/// It decides and does nothing else: what it returns is shown, and ``run`` is kept, by the session.
public struct ExerciseRunner: Sendable {
  /// Where a run stands.
  public enum Status: Hashable, Sendable {
    case running, paused, finished
  }

  /// The exercise.
  public let exercise: Exercise
  let book: ExerciseBook
  let address: PartnerWord
  let clock: ExerciseClock
  let reader: @Sendable (String) -> Reading
  let script: ExerciseScript
  /// The run, moved on.
  public internal(set) var run: ExerciseRun
  /// Where it stands.
  public internal(set) var status: Status = .running

  /// Takes a run up; nil if the library has no such exercise. The reader reads an answer once more
  /// where it is a part of a sentence only.
  public init?(
    _ run: ExerciseRun, book: ExerciseBook, address: PartnerWord, clock: ExerciseClock,
    reader: @escaping @Sendable (String) -> Reading
  ) {
    guard let exercise = book.exercise(run.exercise) else { return nil }
    self.exercise = exercise
    self.book = book
    self.address = address
    self.clock = clock
    self.reader = reader
    self.run = run
    script = ExerciseScript(exercise, isTogether: run.isTogether)
    // A run may have been kept under a library with more steps.
    self.run.place = min(max(0, run.place), script.stops.count)
  }

  // MARK: Beginning and going on

  /// Returns what stands before the first step, and the step; how one moves about is told where it
  /// is the first exercise.
  public mutating func begin(at now: Timestamp, isFirst: Bool = true) -> [Act] {
    let head = "\(exercise.title) · about \(AnswerMinutes.said(exercise.minutes))"
    let intro = isFirst ? words(run.isTogether ? .introTogether : .intro, at: now) : []
    let why = filling(at: now).text(exercise.why) ?? ""
    return [Act(.note, head, source: source("why")), Act(.note, why, source: source("why"))] + intro
      + arrive(at: now)
  }

  /// Returns the present step again, after a word that one goes on.
  ///
  /// A countdown that ended meanwhile starts afresh where something is asked under it; where not,
  /// its time is over.
  public mutating func resume(at now: Timestamp) -> [Act] {
    let isOver = run.endsAt.map { $0 <= now } ?? false
    if isOver, step?.isQuestion == false { return timeUp(at: now) + goOn(at: now) }
    if isOver { run.endsAt = nil }
    return words(.resumed, at: now) + arrive(at: now)
  }

  /// Begins at a step with what is answered already, as where somebody gave it with the command.
  public mutating func begin(with answers: [String: String], at step: String, now: Timestamp)
    -> [Act]
  {
    run.answers = answers
    let place = script.stops.firstIndex { exercise.steps[$0.step].id == step }
    run.place = place ?? 0
    return arrive(at: now)
  }

  /// Goes on without an answer; what was answered before stays.
  public mutating func next(at now: Timestamp) -> [Act] { goOn(at: now) }

  /// Passes: nothing is kept of this step.
  public mutating func pass(at now: Timestamp) -> [Act] {
    guard !run.isNaming else { return name("", at: now) }
    if let name = presentName { run.answers[name] = nil }
    return goOn(at: now)
  }

  /// Goes back to the step before.
  public mutating func back(at now: Timestamp) -> [Act] {
    leaveStep()
    var place = run.place - 1
    while place >= 0, !isThere(place, at: now) { place -= 1 }
    if place >= 0 { run.place = place }
    return arrive(at: now)
  }

  /// Stops here for now.
  public mutating func pause(at now: Timestamp) -> [Act] {
    status = .paused
    return words(.paused, at: now)
  }

  // MARK: Steps

  /// The present stop; nil at the end.
  var stop: ExerciseStop? {
    script.stops.indices.contains(run.place) ? script.stops[run.place] : nil
  }

  /// The present step; nil at the end.
  var step: ExerciseStep? { stop.map { exercise.steps[$0.step] } }

  /// The name of the answer to the present step.
  var presentName: String? {
    stop.map { ExerciseRun.name(exercise.steps[$0.step].id, $0.owner) }
  }

  mutating func goOn(at now: Timestamp) -> [Act] {
    leaveStep()
    run.place += 1
    return arrive(at: now)
  }

  private mutating func leaveStep() {
    run.isLookedAt = false
    run.endsAt = nil
  }

  /// Moves to the next step that is there and shows it, or finishes.
  private mutating func arrive(at now: Timestamp) -> [Act] {
    if run.isNaming { return words(.names, .ask, at: now) }
    while stop != nil, !isThere(run.place, at: now) { run.place += 1 }
    guard let step else { return finish(at: now) }
    if run.endsAt == nil, let seconds = seconds(of: step) {
      run.endsAt = Timestamp(milliseconds: now.milliseconds &+ Int64(seconds) * 1000)
    }
    return show(step, at: now)
  }

  private func isThere(_ place: Int, at now: Timestamp) -> Bool {
    let stop = script.stops[place]
    var filling = filling(at: now)
    filling.owner = stop.owner
    return filling.fits(exercise.steps[stop.step].fits.conditions)
  }

  private func seconds(of step: ExerciseStep) -> Int? {
    switch step.countdown {
    case nil: nil
    case .seconds(let seconds): seconds
    case .minutes(let name):
      run.answer(name, stop?.owner).flatMap(AnswerMinutes.of).map { $0 * 60 }
    }
  }

  // MARK: Words

  func source(_ part: String) -> String { "exercises/\(exercise.id)/\(part)" }

  func filling(at now: Timestamp) -> ExerciseFilling {
    ExerciseFilling(
      exercise: exercise, run: run, address: address, clock: clock, owner: stop?.owner,
      asked: stop?.asked, now: now)
  }

  /// The words of a name as an act, or nothing if the library has none.
  func words(
    _ name: ExerciseWords, _ kind: Act.Kind = .note, at now: Timestamp
  ) -> [Act] {
    guard let template = book.words[name.rawValue]?.first,
      let text = filling(at: now).text(template)
    else { return [] }
    return [Act(kind, text, source: "exercises/words/\(name.rawValue)")]
  }
}
