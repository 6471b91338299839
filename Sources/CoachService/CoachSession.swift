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
  private var unwritten: Set<RowID> = []
  /// What was asked about after an earlier session was taken up, and whether anything was.
  var pending: KeptCommitment?
  var hasFollowedUp = false
  /// Whether what earlier sessions left was loaded, and the conflict of this one that was kept.
  var hasLoaded = false
  var openConflict: RowID?

  /// Begins a session.
  public init(_ setup: CoachSetup) {
    self.setup = setup
    policy = CoachPolicy(library: setup.library, place: setup.place)
    chance = SeededGenerator(seed: setup.seed)
    let now = setup.clock()
    var recorder = Recorder(setup.record, session: setup.newID(), at: now)
    state = CoachState(after: recorder.caution, at: now)
    state.isJoint = setup.isJoint
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
    guard SafetyGate.allows(request, in: state) else { return Reply(words(.heldAfterRisk)) }
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
    case .why: Reply(policy.why(state: &state, chance: &chance))
    case .try: suggest(.try)
    case .softer: suggest(.softer)
    case .plainer: suggest(.plainer)
    case .mode(let mode): set(mode)
    case .me(let leaning): set(me: leaning)
    case .partner(let leaning): set(partner: leaning)
    case .break, .rehearse, .draft, .check, .exercise, .card, .commit, .stop: act(on: request)
    case .resume, .export, .report, .lock: look(at: request)
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

  // MARK: Talking

  private func say(_ text: String) -> Reply {
    guard text.utf8.count <= setup.limits.messageBytes else { return Reply(words(.tooLong)) }
    guard text.contains(where: { !$0.isWhitespace }) else { return Reply() }
    let now = setup.clock()
    let reading = setup.classifier.read(text)
    loadWhatWasKept()
    if reading.heat > 1 { loadPlan() }
    var acts =
      takeUp(text, reading, at: now)
      ?? policy.reply(to: text, reading: reading, state: &state, now: now, chance: &chance)
    if state.dropsTurn { return Reply(acts, reading: nil) }
    acts += keepWhatFollows()
    let turn = Turn(id: setup.newID(), at: now, said: text, reading: reading, replied: acts)
    turns.append(turn)
    let before = recorder.written
    if let problem = recorder.keep(turn, state.caution) { acts.append(problem) }
    if recorder.written == before { unwritten.insert(turn.id) }
    return Reply(acts, reading: reading)
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
    guard let last = turns.popLast() else { return notes([ServiceText.nothingSaid]) }
    unwritten.remove(last.id)
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
    notes(ServiceText.status(recorder, CivilTime.text))
  }

  func notes(_ lines: [String]) -> Reply { Reply(lines.map { Act(.note, $0) }) }
}
