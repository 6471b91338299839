import Conversation
import IntentLibrary

extension ReplyComposer {
  /// What the person says when they ask for words.
  static var asksAdvice: IntentID { IntentID("talk.asks-advice") }

  /// Answers a message in which no danger was heard.
  mutating func coach(_ said: String, _ heard: Reading) {
    let reading = settled(heard)
    let choice = FindingChoice(reading: reading, mode: state.mode)
    let main = choice.main ?? choice.state
    state.heard?.answered = main ?? choice.talk
    if state.safety == .held || isLeftBe(choice.main) {
      return accompany(said, reading, choice)
    }
    if main == nil, let talk = choice.talk, talk.intent != Self.asksAdvice || state.topic == nil {
      return answerTalk(talk, reading, said)
    }
    if let main, ask(about: main, reading) { return }
    follow(main, reading, said)
    var moment = Moment(
      state: state, main: main?.intent, asksForWords: reading.hears(Self.asksAdvice))
    moment.stepsFirst = choice.state.map { hasSteps($0.intent) } ?? false
    if moment.needsBodyFirst {
      add(.heatedStep)
      state.heat.stepTurn = state.turns
    }
    let context = context(about: topic(of: main, reading, said) ?? plainTopic(reading))
    let isHeard = moment.isReturn && add(.hear, from: words(.thirdReturn), context)
    if !isHeard, main != nil || !moment.asksForWords { hear(said, choice, context) }
    for move in moment.moves where make(move, choice, context) { break }
    if main == nil, moment.asksForWords, acts.last?.kind == .say {
      addBeforeLast(.hear, from: lines(of: Self.asksAdvice), context)
    }
  }

  /// Stays with a person without a word of advice about the two of them: hears, looks after the
  /// body, and asks what they themselves need.
  private mutating func accompany(_ said: String, _ reading: Reading, _ choice: FindingChoice) {
    state.topic = nil
    state.suggestion = nil
    if reading.hears(Self.asksAdvice) {
      add(.heldAfterRisk)
      return
    }
    var context = context(about: nil)
    context.mirror = MirrorChoice(reading: reading).mirror(for: choice.main)
    if let talk = choice.talk, choice.main == nil, choice.state == nil {
      let lines = lines(of: talk.intent)
      if add(.note, from: lines, context) || add(.hear, from: lines, context) { return }
    }
    let own = choice.state.map { lines(of: $0.intent) } ?? []
    _ = add(.hear, from: own, context, unusedOnly: true) || add(.plainHear, context)
    if state.heat.phase == .heated, state.heat.stepTurn == nil {
      add(.safetyGround)
      state.heat.stepTurn = state.turns
    } else {
      add(.careAsk)
    }
  }

  private func hasSteps(_ intent: IntentID) -> Bool {
    lines(of: intent).contains { $0.act == .step }
  }

  // MARK: What it is about

  /// Moves the topic and the count of the event on.
  private mutating func follow(_ main: Finding?, _ reading: Reading, _ said: String) {
    if state.topic == nil || main?.intent == FindingChoice.bigNews { state.event = EventCount() }
    state.event.turns += 1
    switch main?.label {
    case .selfBlame, .selfWithdrawal, .selfPursuit, .partnerBlame, .partnerWithdrawal,
      .partnerPursuit:
      state.event.rounds += 1
    case .repair, .safety, nil: break
    }
    if let topic = topic(of: main, reading, said) { state.topic = topic }
  }

  func topic(of finding: Finding?, _ reading: Reading, _ said: String) -> Topic? {
    finding.map { finding in
      Topic(
        intent: finding.intent, who: finding.who, quote: finding.span.quote(from: said),
        mirror: MirrorChoice(reading: reading).mirror(for: finding))
    }
  }

  /// What a message in which nothing was heard is about: the topic before, in the new words.
  private func plainTopic(_ reading: Reading) -> Topic? {
    let mirror = MirrorChoice(reading: reading).mirror(for: nil)
    return Topic(
      intent: state.topic?.intent ?? IntentID(""), who: state.topic?.who ?? .unknown, quote: "",
      mirror: mirror)
  }

  // MARK: Hearing

  /// Adds the one sentence that shows it was heard: for the move, else for how the person is, else
  /// a plain one.
  private mutating func hear(_ said: String, _ choice: FindingChoice, _ context: LineContext) {
    if let before, Words.of(before.said) == Words.of(said), add(.repeat, context) { return }
    let own = [choice.main, choice.state].compactMap(\.self).map { lines(of: $0.intent) }
    for lines in own + [words(.plainHear)]
    where add(.hear, from: lines, context, unusedOnly: true) {
      return
    }
    _ = add(.hear, from: own.flatMap(\.self), context) || add(.plainHear, context)
  }

  /// Answers what is said to the coach itself.
  private mutating func answerTalk(_ talk: Finding, _ reading: Reading, _ said: String) {
    let context = context(about: topic(of: talk, reading, said))
    let lines = lines(of: talk.intent)
    var isAnswered = false
    for kind in [Act.Kind.note, .hear, .step, .ask] where add(kind, from: lines, context) {
      isAnswered = true
    }
    if !isAnswered { add(.plainHear, context) }
  }

  // MARK: Moving on

  /// Makes a move if there are words for it; returns whether there were.
  private mutating func make(
    _ move: Moment.Move, _ choice: FindingChoice, _ context: LineContext
  ) -> Bool {
    switch move {
    case .words(.thirdReturn): return add(.ask, from: words(.thirdReturn), context)
    case .words(let name): return add(name, context)
    case .ask: return ask(choice, context)
    case .say: return say(.try)
    case .step: return step(choice, context)
    }
  }

  /// Asks one question: of the intent heard, else of how the person is, else a plain one.
  private mutating func ask(_ choice: FindingChoice, _ context: LineContext) -> Bool {
    let own = [choice.main, choice.state].compactMap(\.self).flatMap { lines(of: $0.intent) }
    return add(.ask, from: own, context, unusedOnly: true)
      || add(.ask, from: words(.plainAsk), context, unusedOnly: true)
      || add(.ask, from: own + words(.plainAsk), context)
  }

  private mutating func step(_ choice: FindingChoice, _ context: LineContext) -> Bool {
    let heard = [choice.state?.intent, choice.main?.intent ?? state.topic?.intent]
    let own = heard.compactMap(\.self).flatMap { lines(of: $0) }
    return add(.step, from: own, context, unusedOnly: true)
  }
}
