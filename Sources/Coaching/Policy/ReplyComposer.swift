import Conversation
import IntentLibrary

/// Puts one reply together, act by act.
struct ReplyComposer<Chance: RandomNumberGenerator> {
  let policy: CoachPolicy
  var state: CoachState
  var chance: Chance
  private(set) var acts: [Act] = []
  /// The message before the one that is answered.
  private(set) var before: Heard?
  /// Whether a question about danger was passed over with the message before.
  private(set) var wasPassedOver = false
  /// The present moment, where one was handed in.
  private(set) var now: Timestamp?

  init(policy: CoachPolicy, state: CoachState, chance: Chance) {
    self.policy = policy
    self.state = state
    self.chance = chance
  }

  var library: IntentLibrary { policy.library }

  /// Takes a message in, then answers it.
  mutating func answer(_ said: String, _ reading: Reading, at now: Timestamp) {
    before = state.heard
    wasPassedOver = state.passedOver
    self.now = now
    state.passedOver = false
    state.dropsTurn = false
    if state.heat.hasBeenQuiet(for: EventCount.pause, until: now) { state.event = EventCount() }
    state.turns += 1
    state.heat.take(
      reading.heat, isLive: reading.hears(IntentID("state.right-now")) && Words.areShouted(said),
      isAhead: reading.hears(IntentID("state.planning-ahead")), at: now)
    state.address.hear(said)
    state.heard = Heard(said: said, reading: reading)
    if !answerDanger(said, reading) {
      coach(said, reading)
      keepShort()
    }
    state.heard?.lines = acts.compactMap(\.source)
    let last = acts.last?.kind
    state.manner.asksInRow = last == .ask ? state.manner.asksInRow + 1 : 0
    if acts.contains(where: { $0.kind == .step }) { state.manner.stepTurn = state.turns }
    state.manner.quietRun = last == .note || last == .hear ? state.manner.quietRun + 1 : 0
  }

  /// Whether the reply before ended with a question.
  var wasAsked: Bool { state.manner.asksInRow > 0 }

  /// Notes by which rule of the policy the reply is made.
  mutating func note(_ rule: PolicyRule) {
    guard state.heard?.reasons.contains(rule) == false else { return }
    state.heard?.reasons.append(rule)
  }

  // MARK: Adding acts

  /// Adds a line of the kind from these, if one fits; returns whether it did.
  @discardableResult
  mutating func add(
    _ kind: Act.Kind, from lines: [ReplyLine], _ context: LineContext, unusedOnly: Bool = false
  ) -> Bool {
    let lines = lines.filter { $0.act == kind && !state.manner.refused.contains($0.id) }
    let choice = LineChoice(context: context, memory: state.memory)
    let line =
      unusedOnly
      ? choice.chooseUnused(among: lines, &chance) : choice.choose(among: lines, &chance)
    if kind == .say, let line { state.heard?.pick = choice.pick(line, among: lines) }
    return add(line, context)
  }

  /// Adds a line that the library keeps under the name, if one fits; returns whether it did.
  @discardableResult
  mutating func add(_ name: CoachWords, _ context: LineContext? = nil) -> Bool {
    let context = context ?? self.context(about: state.topic)
    let choice = LineChoice(context: context, memory: state.memory)
    return add(choice.choose(among: words(name), &chance), context)
  }

  /// Adds an act that no line of the library stands behind.
  mutating func add(_ act: Act) { acts.append(act) }

  /// Puts a line of the kind before the last act, if one fits.
  mutating func addBeforeLast(
    _ kind: Act.Kind, from lines: [ReplyLine], _ context: LineContext
  ) {
    guard let last = acts.popLast() else { return }
    add(kind, from: lines, context)
    acts.append(last)
  }

  private mutating func add(_ line: ReplyLine?, _ context: LineContext) -> Bool {
    guard let line, let text = context.filled(line) else { return false }
    acts.append(Act(line.act, text, source: line.id))
    state.memory.note(line.id)
    return true
  }

  // MARK: Looking up

  /// The lines under a name for the coach itself.
  func words(_ name: CoachWords) -> [ReplyLine] { library.coach[name.rawValue] ?? [] }

  /// The lines of an intent.
  func lines(of intent: IntentID) -> [ReplyLine] { library.intent(intent)?.replies ?? [] }

  /// What a line has to fit when it is about the topic.
  func context(about topic: Topic?) -> LineContext {
    LineContext(
      who: topic?.who ?? .unknown, me: state.me, partner: state.partner, phase: state.heat.phase,
      mirror: topic?.mirror, quote: topic.flatMap { Quotation.quotable($0.quote) },
      address: state.address, deeds: topic?.deeds ?? Deeds(),
      thing: topic.flatMap { Quotation.thing($0.quote) }, landed: state.landed,
      isApart: state.manner.farApart)
  }

  /// Leaves acts out at the end until the reply is short enough.
  private mutating func keepShort() {
    while acts.count > 1, wordCount > CoachPolicy.wordLimit { acts.removeLast() }
  }

  private var wordCount: Int { acts.reduce(0) { $0 + Words.count($1.text) } }
}
