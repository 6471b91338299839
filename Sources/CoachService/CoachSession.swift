// CoachService: library, classifier, coach and record put together. One session, one actor.
//
// Nothing here reads the environment, a clock or chance by itself: all of it comes in a
// `CoachSetup`, so that a session can be replayed to the letter. A turn is written before its
// reply is returned; when the record fails the talk goes on, and says so.

import Coaching
public import Conversation
import IntentClassifier
import IntentLibrary

/// A conversation with the coach, from opening it to leaving it.
public actor CoachSession: Responding {
  let setup: CoachSetup
  let policy: CoachPolicy
  var state: CoachState
  var chance: SeededGenerator
  var recorder: Recorder
  var turns: [Turn] = []
  var desk = ExerciseDesk()
  /// What is said without being asked, as when a countdown ends.
  public nonisolated let announcements: AsyncStream<Reply>
  let announcing: AsyncStream<Reply>.Continuation
  private var unwritten: Set<RowID> = []
  /// What was asked about after an earlier session was taken up, and whether anything was.
  var pending: KeptCommitment?
  var hasFollowedUp = false
  /// Whether what earlier sessions left was loaded, and the conflict of this one that was kept.
  var hasLoaded = false
  var openConflict: RowID?
  /// The draft that is worked on, and the practice that runs, if any.
  var drafts = DraftDesk()

  /// Begins a session.
  public init(_ setup: CoachSetup) {
    self.setup = setup
    policy = CoachPolicy(library: setup.library, place: setup.place)
    chance = SeededGenerator(seed: setup.seed)
    (announcements, announcing) = AsyncStream.makeStream(of: Reply.self)
    let now = setup.clock()
    var recorder = Recorder(setup.record, session: setup.newID(), at: now)
    state = CoachState(after: recorder.caution, at: now)
    state.isJoint = setup.isJoint
    recorder.asks = setup.asksBeforeGoingOn
    if setup.startsOffRecord { recorder.pause() }
    self.recorder = recorder
  }

  /// The identity that the session is kept under.
  public var id: RowID { recorder.session }

  /// Returns what stands before the first message: the same whether or not there were sessions
  /// before.
  ///
  /// The library's opening is about the usual case: a terminal, and transcripts that open with a
  /// key file. In any other case the program says itself what is kept.
  public func opening() -> Reply {
    let isUsual = recorder.isUsual && setup.face == .terminal
    let usual = isUsual ? words(.opening) : []
    return Reply(usual.isEmpty ? [Act(.note, ServiceText.head(recorder, setup.face))] : usual)
  }

  /// Returns the answer; a message is written down before its answer is returned.
  ///
  /// While danger stands, whatever is no way out of it gets the same few neutral words.
  public func respond(to request: Request) -> Reply {
    if recorder.isLocked, let closed = whileLocked(request) { return closed }
    guard SafetyGate.allows(request, in: state) else { return Reply(words(.heldAfterRisk)) }
    guard !state.isJoint || ExerciseGate.allowsTogether(request) else {
      return Reply(exerciseWords(.oneAlone))
    }
    return answer(request)
  }

  /// Returns the neutral words while danger stands, so that a command that nobody knows sounds like
  /// one that is held back.
  public func refusal() async -> Reply? {
    state.safety.holdsWording ? Reply(words(.heldAfterRisk)) : nil
  }

  private func answer(_ request: Request) -> Reply {
    switch request {
    case .say(let text): say(text)
    case .why where desk.run != nil: Reply(whyExercise())
    case .why: Reply(policy.why(state: &state, chance: &chance))
    case .try: suggest(.try)
    case .softer: suggest(.softer)
    case .plainer: suggest(.plainer)
    case .mode(let mode): set(mode)
    case .me(let leaning): set(me: leaning)
    case .partner(let leaning): set(partner: leaning)
    case .break, .rehearse, .draft, .check, .exercise, .card, .commit, .stop: act(on: request)
    case .resume: offeringDrafts(look(at: request))
    case .export, .report, .lock: look(at: request)
    case .off: goOffRecord()
    case .on: goOnRecord()
    case .forget: forget()
    case .history: history()
    case .safety: Reply(help())
    case .status: status()
    case .help(let verb): notes(ServiceText.help(verb, setup.face))
    case .quit:
      Reply(words(state.safety.standsStill ? .safetyClosing : .closing), isLast: true)
    }
  }

  /// Closes the record, so that what could not be cleared away before is cleared away now.
  public func close() { recorder.close() }

  // MARK: Talking

  func say(_ text: String) -> Reply {
    guard text.utf8.count <= setup.limits.messageBytes else { return Reply(words(.tooLong)) }
    guard text.contains(where: { !$0.isWhitespace }) else { return Reply() }
    let now = setup.clock()
    let reading = setup.shared.read(text, with: setup.classifier)
    if reading.safety == .none, let answer = decide(text) { return answer }
    let before = recorder.isUndecided ? (state, chance) : nil
    if before != nil { recorder.resume(at: now) }
    loadWhatWasKept()
    if reading.heat > 1 { loadPlan() }
    var acts =
      takeUp(text, reading, at: now)
      ?? policy.reply(to: text, reading: reading, state: &state, now: now, chance: &chance)
    acts += comeBackToExercise(at: now)
    if state.dropsTurn { return Reply(acts, reading: nil) }
    acts += keepWhatFollows()
    let turn = Turn(id: setup.newID(), at: now, said: text, reading: reading, replied: acts)
    let written = recorder.written
    if let problem = recorder.keep(turn, state.caution) {
      if let before, reading.safety == .none, !state.safety.holdsWording {
        (state, chance) = before
        return Reply([problem])
      }
      acts.append(problem)
    }
    turns.append(turn)
    if recorder.written == written { unwritten.insert(turn.id) }
    var reply = Reply(acts, reading: reading)
    reply.prefill = prefill
    return reply
  }

  /// Takes up whether to go on unwritten, if that was asked and this is an answer.
  private func decide(_ text: String) -> Reply? {
    guard recorder.isUndecided else { return nil }
    switch text.lowercased().filter(\.isLetter) {
    case "yes", "y", "yeah", "ok", "okay": return goOffRecord()
    case "no", "n", "nope":
      recorder.resume(at: setup.clock())
      return notes([ServiceText.triesAgain])
    default: return nil
    }
  }

  private func suggest(_ wish: SuggestionWish) -> Reply {
    Reply(policy.suggestion(wish, state: &state, chance: &chance))
  }

  func words(_ name: CoachWords) -> [Act] {
    policy.words(named: name, state: &state, chance: &chance)
  }

  private func help() -> [Act] {
    state.showedHelp()
    return HelpChoice(helplines: setup.library.helplines, place: policy.place(in: state)).acts()
  }

  // MARK: The record

  private func history() -> Reply {
    guard !turns.isEmpty else { return notes([ServiceText.nothingSaid]) }
    return notes(
      turns.flatMap { turn in
        let mark = unwritten.contains(turn.id) ? "you (not written down): " : "you: "
        return [mark + turn.said] + turn.replied.map { "mend: " + $0.text }
      })
  }

  /// Takes out the last turn, here and where it is written; nothing shows that there was one.
  private func forget() -> Reply {
    if let reply = forgetJointAnswer() { return reply }
    guard let last = turns.popLast() else { return notes([ServiceText.nothingSaid]) }
    unwritten.remove(last.id)
    forgetAnswer(given: last.at)
    state.forget()
    let problem = recorder.forget(last.id).map { [$0] } ?? []
    return Reply(problem.isEmpty ? words(.forgotten) : problem)
  }

  private func goOffRecord() -> Reply {
    if case .missing(let reason) = recorder.condition {
      return notes([ServiceText.cannotWrite(reason)])
    }
    recorder.pause()
    return Reply(words(.offRecord))
  }

  private func goOnRecord() -> Reply {
    if case .missing(let reason) = recorder.condition {
      return notes([ServiceText.cannotWrite(reason)])
    }
    recorder.resume(at: setup.clock())
    return Reply(words(.onRecord))
  }

  private func status() -> Reply {
    notes(
      ServiceText.status(recorder, setup.timeText)
        + (recorder.notice.map(ServiceText.protection) ?? []))
  }

  func notes(_ lines: [String]) -> Reply { Reply(lines.map { Act(.note, $0) }) }
}
