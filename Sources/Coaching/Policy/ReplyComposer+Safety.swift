import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Answers danger, or an answer to the question about it; returns whether that is the reply.
  mutating func answerDanger(_ said: String, _ reading: Reading) -> Bool {
    let danger = FindingChoice(reading: reading, mode: state.mode).danger(library)
    if reading.safety != .none { state.heard?.answered = danger }
    switch reading.safety {
    case .act: stop(danger, said)
    case .check: return takeDoubt(danger, said, reading)
    case .none: return answerCalmly(said, reading)
    }
    return true
  }

  /// The first doubt brings a question; a second one while it is open, or after danger was heard,
  /// counts as danger, unless it is the question that is answered with no ("no, he'd never hit
  /// me"). Returns whether that is the whole reply.
  private mutating func takeDoubt(_ danger: Finding?, _ said: String, _ reading: Reading) -> Bool {
    switch state.safety {
    case .none, .held:
      if !askAboutDanger(danger, said) { stop(danger, said) }
    case .checking(let intent, yesIsSafe: false)
    where danger?.intent == intent && SafetyAnswer.isPlainNo(said):
      return resume(reading)
    case .checking, .stopped: stop(danger, said)
    }
    return true
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
    case .none: return false
    case .held:
      guard wasHeldBack, SafetyAnswer.isMisreading(said) else { return false }
      return resume(reading)
    case .checking(let intent, let yesIsSafe):
      switch SafetyAnswer(said, yesIsSafe: yesIsSafe) {
      case .confirmed: stop(intent)
      case .cleared: return resume(reading)
      case .other: passOver(reading)
      }
    case .stopped:
      if SafetyAnswer.isMisreading(said) { return resume(reading) }
      stayWith(reading)
    }
    return true
  }

  // MARK: Stopping and going on

  private mutating func stop(_ danger: Finding?, _ said: String) {
    guard let danger else { return stop(state.openDanger ?? IntentID("safety")) }
    stop(danger.intent, context(about: danger, .act, said))
  }

  /// Stops coaching: one line, where help is, and how to stay unseen.
  private mutating func stop(_ intent: IntentID, _ context: LineContext? = nil) {
    var context = context ?? self.context(about: nil)
    context.level = .act
    let isFirst = !state.safety.isStopped
    state.safety = .stopped(intent)
    state.topic = nil
    state.suggestion = nil
    add(.safety, from: lines(of: intent), context)
    if isFirst { add(.safetyLinesIntro, context) }
    let help = HelpChoice(helplines: library.helplines, place: policy.place)
    for act in help.acts(about: intent, isShort: !isFirst) { add(act) }
    if isFirst { add(.safetyDevice, context) }
  }

  /// Goes on with care; what else was said is answered as well.
  private mutating func resume(_ reading: Reading) -> Bool {
    state.safety = .held
    add(.safetyResume)
    return FindingChoice(reading: reading, mode: state.mode).main == nil
  }

  /// Goes on with care when the question about danger was passed over.
  private mutating func passOver(_ reading: Reading) {
    state.safety = .held
    stayWith(reading)
  }

  /// Hears what is said and coaches nothing; says why, though not with every message.
  private mutating func stayWith(_ reading: Reading) {
    var context = context(about: nil)
    context.mirror = MirrorChoice(reading: reading).mirror(for: nil)
    add(.plainHear, context)
    if !wasHeldBack || reading.hears(Self.asksAdvice) { add(.heldAfterRisk, context) }
  }

  /// Whether the reply before said that advice is held back.
  private var wasHeldBack: Bool {
    let ids = words(.heldAfterRisk).map(\.id)
    return before?.lines.contains { ids.contains($0) } ?? false
  }

  private func context(about danger: Finding, _ level: SafetyLevel, _ said: String) -> LineContext {
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
    case .none, .held: nil
    }
  }
}
