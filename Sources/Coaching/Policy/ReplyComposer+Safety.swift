import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Answers danger, or an answer to the question about it; returns whether that is the reply.
  mutating func answerDanger(_ said: String, _ reading: Reading) -> Bool {
    if state.isJoint { return answerTogether(reading) }
    if reading.safety == .none, namesCountry(said) { return true }
    let danger = FindingChoice(reading: reading, mode: state.mode).danger(library)
    if reading.safety != .none { state.heard?.answered = danger }
    if case .asking(let name, let about) = state.safety,
      let question = library.questions.first(where: { $0.id == name })
    {
      return takeAnswer(said, reading, to: question, about: about)
    }
    switch reading.safety {
    case .act:
      if !state.safety.isStopped, ask(reading) { return true }
      stop(danger, said)
    case .check: return takeDoubt(danger, said, reading)
    case .none: return answerCalmly(said, reading)
    }
    return true
  }

  /// With two people at the keyboard nothing is said of danger: no reason and no number, and what
  /// was typed is kept nowhere.
  private mutating func answerTogether(_ reading: Reading) -> Bool {
    guard reading.safety != .none || state.safety.standsStill else { return false }
    if !state.safety.isStopped {
      let danger = FindingChoice(reading: reading, mode: state.mode).danger(library)
      state.safety = .stopped(danger?.intent ?? IntentID("safety"))
    }
    state.topic = nil
    state.suggestion = nil
    state.heard = nil
    state.dropsTurn = true
    add(.pauseHere)
    return true
  }

  /// The first doubt brings a question. A second one while it is open, or after danger was heard,
  /// or of another kind than one before, counts as danger, unless it is the question that is
  /// answered with no ("no, he'd never hit me"). Returns whether that is the whole reply.
  private mutating func takeDoubt(_ danger: Finding?, _ said: String, _ reading: Reading) -> Bool {
    if case .checking(let intent, yesIsSafe: false) = state.safety, danger?.intent == intent,
      SafetyAnswer.isPlainNo(said)
    {
      return resume(reading, takenBack: SafetyAnswer.isMisreading(said) ? intent : nil)
    }
    note(reading)
    switch state.safety {
    case .none, .held:
      let kinds = state.caution.signs.union(state.caution.confirmed)
      if kinds.count > 1 || !(ask(reading) || askAboutDanger(danger, said)) {
        stop(danger, said)
      }
    case .checking, .asking, .stopped: stop(danger, said)
    }
    return true
  }

  /// Remembers the kinds of danger that the message gives a sign of; what two rules hear in the same
  /// words is one sign, of the kind that is surer.
  private mutating func note(_ reading: Reading) {
    for finding in distinctSigns(reading) { state.caution.signs.insert(finding.intent) }
    state.caution.heardAt = now
  }

  /// The signs of danger, without those that a surer one hears in the same words.
  func distinctSigns(_ reading: Reading) -> [Finding] {
    let signs = reading.findings.filter { $0.label == .safety }
    return signs.sorted { $0.confidence > $1.confidence }.reduce(into: []) { kept, sign in
      if !kept.contains(where: { $0.span.overlaps(sign.span) }) { kept.append(sign) }
    }
  }

  private mutating func askAboutDanger(_ danger: Finding?, _ said: String) -> Bool {
    guard let danger else { return false }
    let context = context(about: danger, .check, said)
    guard add(.safety, from: lines(of: danger.intent), context), let question = acts.last else {
      return false
    }
    let yesIsSafe = SafetyAnswer.yesIsSafe(question.text)
    state.safety = .checking(danger.intent, yesIsSafe: yesIsSafe)
    return true
  }

  /// Answers a message in which no danger was heard, where there had been some; returns whether
  /// that is the whole reply.
  private mutating func answerCalmly(_ said: String, _ reading: Reading) -> Bool {
    switch state.safety {
    case .none: return ask(reading)
    case .held:
      guard wasPassedOver, SafetyAnswer.isMisreading(said) else { return false }
      return resume(reading, takenBack: nil)
    case .checking(let intent, let yesIsSafe):
      switch SafetyAnswer(said, yesIsSafe: yesIsSafe) {
      case .confirmed: stop(intent)
      case .cleared:
        return resume(reading, takenBack: SafetyAnswer.isMisreading(said) ? intent : nil)
      case .other: passOver(reading)
      }
    case .asking: passOver(reading)
    case .stopped(let intent):
      if SafetyAnswer.isMisreading(said) { return resume(reading, takenBack: intent) }
      stayWith(said, reading, intent)
    }
    return true
  }

  // MARK: Stopping and going on

  mutating func stop(_ danger: Finding?, _ said: String) {
    guard let danger else { return stop(state.openDanger ?? IntentID("safety")) }
    stop(danger.intent, context(about: danger, .act, said))
  }

  /// Stops coaching: one line, where help is, and how to stay unseen.
  mutating func stop(
    _ intent: IntentID, _ context: LineContext? = nil, saying own: [ReplyLine] = []
  ) {
    var context = context ?? self.context(about: nil)
    context.level = .act
    state.safety = .stopped(intent)
    state.caution.signs.remove(intent)
    state.caution.confirmed.insert(intent)
    state.caution.heardAt = now
    state.calmTurns = 0
    state.topic = nil
    state.suggestion = nil
    if own.isEmpty || !add(.safety, from: own, context) {
      add(.safety, from: lines(of: intent), context)
    }
    showHelp(about: intent, context)
  }

  /// Shows where help is: in full the first time, in short after that.
  mutating func showHelp(about intent: IntentID, _ context: LineContext) {
    let isFirst = !state.hasShownHelp
    state.hasShownHelp = true
    state.canNameCountry = true
    if isFirst { add(.safetyLinesIntro, context) }
    let help = HelpChoice(helplines: library.helplines, place: place)
    for act in help.acts(about: intent, isShort: !isFirst) { add(act) }
    guard isFirst else { return }
    // Where somebody else is the danger, the device itself may be looked into.
    if DangerHand(intent) == .other { add(.safetyDevice, context) }
    add(.safetyProgram, context)
  }

  private func stay(after said: String, _ danger: IntentID) -> CoachWords {
    switch DangerHand(danger) {
    case .oneself: .safetyStaySelf
    case .typist: .safetyStayOwn
    case .other:
      SafetyAnswer(said, yesIsSafe: false) == .cleared ? .safetyDenied : .safetyStay
    }
  }

  /// Goes on with care; what else was said is answered as well. What is taken back as a misreading
  /// is no sign any more.
  mutating func resume(_ reading: Reading, takenBack intent: IntentID?) -> Bool {
    if let intent {
      state.caution.confirmed.remove(intent)
      state.caution.signs.remove(intent)
    }
    state.safety = .held
    add(.safetyResume)
    // "No, I'm fine" sounds like giving in, and here it is only the answer.
    let main = FindingChoice(reading: reading, mode: state.mode).main
    return main == nil || main?.label == .selfWithdrawal
  }

  /// Goes on with care when the question about danger was passed over.
  private mutating func passOver(_ reading: Reading) {
    state.safety = .held
    state.passedOver = true
    if reading.hears(Self.asksAdvice) {
      add(.heldAfterRisk)
      return
    }
    var context = context(about: nil)
    context.mirror = MirrorChoice(reading: reading).mirror(for: nil)
    add(.plainHear, context)
  }

  /// Hears what is said after coaching has stopped, and coaches nothing. One step for the body is
  /// offered once; nobody is told again and again that advice is held back.
  private mutating func stayWith(_ said: String, _ reading: Reading, _ danger: IntentID) {
    state.calmTurns += 1
    if reading.hears(Self.asksAdvice) {
      add(.heldAfterRisk)
      return
    }
    add(stay(after: said, danger))
    if state.calmTurns == 2 { add(.safetyGround) }
  }

  func context(about danger: Finding, _ level: SafetyLevel, _ said: String) -> LineContext {
    var context = context(
      about: Topic(
        intent: danger.intent, who: danger.who, quote: danger.span.quote(from: said)))
    context.level = level
    return context
  }
}

extension CoachState {
  /// The danger that was heard or asked about last, while it matters.
  var openDanger: IntentID? {
    switch safety {
    case .checking(let intent, _), .stopped(let intent): intent
    case .asking(_, let intent): intent
    case .none, .held: nil
    }
  }
}
