import Conversation
import IntentLibrary

extension ReplyComposer {
  /// What the person says when they ask for words.
  static var asksAdvice: IntentID { IntentID("talk.asks-advice") }

  /// Answers a message in which no danger was heard.
  mutating func coach(_ said: String, _ heard: Reading) {
    let reading = lookingAhead(settled(heard))
    let choice = FindingChoice(reading: reading, mode: state.mode)
    state.heard?.answered = choice.main ?? choice.state ?? choice.talk
    if state.safety == .held || isLeftBe(choice.main) {
      note(.care)
      return accompany(said, reading, choice)
    }
    takeManner(said, reading, choice)
    if takeMenu(said, reading) || takeSaid(reading) || answerHeat(said, reading, choice)
      || keepTheFew(said, reading) || answerShort(said, reading, choice)
    {
      return
    }
    if main(of: choice) == nil, state.topic != nil || before != nil, isElsewhere(choice) {
      follow(nil, reading, said)
      return answer(nil, choice, said, reading)
    }
    let isTried = choice.main == nil && choice.talk?.intent.name == "talk.tried-that"
    let main = isTried ? nil : choice.main ?? choice.state
    if main == nil, let talk = choice.talk, talk.intent != Self.asksAdvice || state.topic == nil {
      return answerTalk(talk, reading, said)
    }
    if let main, ask(about: main, reading) { return note(.under) }
    follow(main, reading, said)
    answer(main, choice, said, reading)
  }

  private func main(of choice: FindingChoice) -> Finding? { choice.main ?? choice.state }

  /// Whether the message is heard as being about somebody else: once a talk has begun, it belongs to it.
  private func isElsewhere(_ choice: FindingChoice) -> Bool {
    choice.talk?.intent == IntentID("talk.elsewhere")
  }

  /// Hears, then makes the one move that the moment asks for.
  private mutating func answer(
    _ main: Finding?, _ choice: FindingChoice, _ said: String, _ reading: Reading
  ) {
    if takeWishForWords(said, reading) { return }
    var moment = Moment(
      state: state, main: main?.intent, asksForWords: reading.hears(Self.asksAdvice))
    moment.isPlain = main == nil && MirrorChoice(reading: reading).mirror(for: nil) == nil
    moment.stepsFirst = choice.state.map { hasSteps($0.intent) } ?? false
    if let main, FindingChoice.isWeighty(main.intent) { note(.weighsMost) }
    let context = context(about: topic(of: main, reading, said) ?? plainTopic(reading))
    let isHeard = moment.isReturn && add(.hear, from: words(.thirdReturn), context)
    if !isHeard, main != nil || !moment.asksForWords { hear(said, choice, context) }
    for move in moment.moves where make(move, choice, context) {
      note(moment.rule(of: move))
      break
    }
    if main == nil, moment.asksForWords, acts.last?.kind == .say {
      addBeforeLast(.hear, from: lines(of: Self.asksAdvice), context)
    }
    if acts.last?.kind == .say, state.manner.waitsForMorning, add(.keepTillMorning, context) {
      note(.morning)
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

  func hasSteps(_ intent: IntentID) -> Bool {
    lines(of: intent).contains { $0.act == .step }
  }

  // MARK: What it is about

  /// Takes in how the person talks, what for, and at what hour.
  private mutating func takeManner(_ said: String, _ reading: Reading, _ choice: FindingChoice) {
    state.cues.take(reading)
    if reading.hears(IntentID("state.drunk")) || reading.hears(IntentID("state.no-sleep")) {
      state.manner.waitsForMorning = true
    }
    if reading.hears(IntentID("state.calming")) { state.manner.waitsForMorning = false }
    if reading.hears(FindingChoice.onlyHeard) { state.manner.onlyHeard = true }
    if reading.hears(Self.asksAdvice) { state.manner.onlyHeard = false }
    if reading.hears(FindingChoice.wontChange) { state.manner.wontChange = true }
    if reading.hears(IntentID("state.far-apart")) { state.manner.farApart = true }
    noteFeeling(reading)
    if AskedFor.speaksOfChildren(said) { state.manner.childrenTurn = state.turns }
  }

  /// Moves the topic and the count of the event on.
  mutating func follow(_ main: Finding?, _ reading: Reading, _ said: String) {
    if state.topic == nil || FindingChoice.isWeighty(main?.intent) {
      if main?.intent != state.topic?.intent { state.event = EventCount() }
    }
    state.event.turns += 1
    switch main?.label {
    case .selfBlame, .selfWithdrawal, .selfPursuit, .partnerBlame, .partnerWithdrawal,
      .partnerPursuit:
      state.event.rounds += 1
    case .repair, .safety, nil: break
    }
    if let wish = Addressed(address: state.address).wish(in: said) {
      state.topic?.deeds.wish = wish
    }
    guard var topic = topic(of: main, reading, said) ?? told(reading, said), takesOver(topic)
    else { return }
    topic.deeds.theirs = topic.deeds.theirs ?? state.topic?.deeds.theirs
    topic.deeds.mine = topic.deeds.mine ?? state.topic?.deeds.mine
    topic.deeds.wish = topic.deeds.wish ?? state.topic?.deeds.wish
    state.topic = topic
  }

  /// Whether the talk is now about this: a passing mood does not take the place of what happened.
  private func takesOver(_ topic: Topic) -> Bool {
    guard let old = state.topic else { return true }
    if isAhead { return false }
    if FindingChoice.isWeighty(topic.intent) || FindingChoice.isPassing(old.intent) { return true }
    if topic.intent.family == .state {
      return old.intent.family == .talk || old.intent.family == nil
        || old.intent.family == .state && !FindingChoice.isWeighty(old.intent)
    }
    if old.intent == FindingChoice.goodNews, topic.intent.family == .repair { return false }
    return !FindingChoice.isWeighty(old.intent) || state.event.turns > 4
  }

  func topic(of finding: Finding?, _ reading: Reading, _ said: String) -> Topic? {
    finding.map { finding in
      Topic(
        intent: finding.intent, who: finding.who, quote: finding.span.quote(from: said),
        mirror: mirror(MirrorChoice(reading: reading).mirror(ofClause: finding.clause), said),
        deeds: deeds(of: finding, reading, said))
    }
  }

  /// What happened, as it can be told to the partner: their part where nothing good is told, one's
  /// own where it is what one would be sorry for.
  private func deeds(of finding: Finding?, _ reading: Reading, _ said: String) -> Deeds {
    let addressed = Addressed(address: state.address)
    var deeds = addressed.deeds(in: reading, said: said, near: finding?.clause ?? 0)
    deeds.wish = addressed.wish(in: said)
    let isGood = reading.findings.contains {
      $0.label == .repair || $0.intent == FindingChoice.goodNews
    }
    if isGood { deeds.theirs = nil }
    switch finding?.label {
    case .selfBlame, .selfWithdrawal, .selfPursuit: break
    case .partnerBlame, .partnerWithdrawal, .partnerPursuit, .repair, .safety, nil:
      deeds.mine = nil
    }
    return deeds
  }

  /// What is talked about when nothing was heard in it, so that words can be found all the same.
  private func told(_ reading: Reading, _ said: String) -> Topic? {
    guard state.topic.map({ FindingChoice.isPassing($0.intent) }) ?? true,
      MirrorChoice(reading: reading).mirror(for: nil) != nil
    else {
      return nil
    }
    return Topic(
      intent: IntentID(""), who: .unknown, quote: "", deeds: deeds(of: nil, reading, said))
  }

  /// The clause, unless it answers a question without saying who: then it may be about anybody.
  private func mirror(_ clause: String?, _ said: String) -> String? {
    guard wasAsked, clause?.hasPrefix("you ") == true,
      Set(Words.of(said)).isDisjoint(with: ["i", "im", "i'm", "ive", "i've", "we", "id", "i'd"])
    else { return clause }
    return nil
  }

  /// What a message in which nothing was heard is about: the topic before, in the new words.
  private func plainTopic(_ reading: Reading) -> Topic? {
    let mirror = mirror(
      MirrorChoice(reading: reading).mirror(for: nil), state.heard?.said ?? "")
    return Topic(
      intent: state.topic?.intent ?? IntentID(""), who: state.topic?.who ?? .unknown, quote: "",
      mirror: mirror)
  }
}
