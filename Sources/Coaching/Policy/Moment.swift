import Conversation

/// What a moment asks for after a person was heard.
struct Moment {
  /// Something to do in a reply.
  enum Move: Hashable {
    /// A line under a name for the coach itself.
    case words(CoachWords)
    /// A question.
    case ask
    /// Something to say to the partner.
    case say
    /// Something to do.
    case step
    /// No question.
    case rest
  }

  /// The state with the message taken in.
  var state: CoachState
  /// The intent that is answered, if any.
  var main: IntentID?
  /// Whether the person asks what to say.
  var asksForWords: Bool
  /// Whether the person is in a way that there are steps for, as when they had no sleep.
  var stepsFirst = false
  /// Whether nothing was heard in the message and none of it can be said back.
  var isPlain = false

  /// Whether the person is told kindly that they keep coming back to this, and that a person could
  /// help: with every third round after the first three.
  var isReturn: Bool {
    moves.first == .words(.thirdReturn)
  }

  /// Whether a step for the body comes before anything else: when heat has run high, but not
  /// with every message while it does.
  var needsBodyFirst: Bool {
    guard state.heat.phase == .heated else { return false }
    guard let last = state.heat.stepTurn else { return true }
    return state.turns - last > 3
  }

  /// The moves to try, best first; the first one that there are words for is made.
  var moves: [Move] {
    if state.safety.holdsWording { return [.ask] }
    if asksForWords { return [.say, .words(.noMore), .ask] }
    if state.mode == .rehearse { return main == nil ? [.ask] : [.say, .step, .ask] }
    if state.manner.onlyHeard { return [.rest] }
    if state.mode == .review { return state.manner.asksInRow > 1 ? [.rest] : [.ask] }
    return venting
  }

  /// The rule of the policy by which a move is made.
  func rule(of move: Move) -> PolicyRule {
    switch move {
    case .words(.thirdVentTurn), .words(.perspective): .twoRounds
    case .words(.thirdReturn): .thirdReturn
    case .words(.limitsStep): .limits
    case .words: .asked
    case .ask: .heardFirst
    case .say: asksForWords ? .asked : .oneThing
    case .step: state.manner.wontChange ? .limits : .oneThing
    case .rest: state.manner.onlyHeard ? .onlyHeard : .rest
    }
  }

  /// Two rounds are heard; then the question goes elsewhere, and from the third return on a person
  /// is suggested.
  private var venting: [Move] {
    if isAhead { return state.manner.asksInRow > 1 ? [.step, .say, .ask] : [.ask, .step] }
    if state.manner.wontChange, state.event.turns > 1 {
      return [.step, .words(.limitsStep), .rest]
    }
    switch state.event.rounds {
    case 3 where isRound: return [.words(.thirdVentTurn), .words(.perspective), .ask]
    case 4... where isRound && state.event.rounds % 3 == 0:
      return [.words(.thirdReturn), .words(.perspective), .ask]
    case 4... where isRound && state.event.rounds % 3 == 1:
      return [.words(.perspective), .say, .ask]
    default: break
    }
    let offeredLately =
      state.suggestion.map { state.turns - $0.turn < 2 } ?? false
      || state.manner.stepTurn.map { state.turns - $0 < 2 } ?? false
    if state.manner.asksInRow > 1 {
      if offeredLately { return [.rest] }
      if state.manner.waitsForMorning || isPlain { return [.step, .rest] }
      return stepsFirst ? [.step, .say, .rest] : [.say, .step, .rest]
    }
    if state.manner.waitsForMorning, state.event.turns > 1 {
      return state.manner.asksInRow > 0 ? [.step, .words(.nothingToSend)] : quiet
    }
    if state.event.turns < 2 || state.topic == nil || main?.name == "state.calming" {
      return isPlain && state.manner.asksInRow > 0 ? quiet : [.ask]
    }
    if offeredLately || isPlain { return state.manner.asksInRow > 0 ? quiet : [.ask] }
    if state.event.turns < 3, !mayOfferEarly { return state.manner.asksInRow > 1 ? quiet : [.ask] }
    return stepsFirst ? [.step, .say, .ask] : [.say, .step, .ask]
  }

  /// Whether plans are made while all is well.
  private var isAhead: Bool {
    state.heat.phase == .preventive && state.topic?.intent == IntentID("state.planning-ahead")
  }

  /// No question, but not twice in a row: then one is asked after all.
  private var quiet: [Move] { state.manner.quietRun > 0 ? [.ask] : [.rest] }

  /// Whether what weighs so much was told that a word for it may follow the first answer.
  private var mayOfferEarly: Bool {
    state.topic?.intent == FindingChoice.weighty.first && state.manner.asksInRow > 0
  }

  /// Whether the message itself is a round of venting.
  private var isRound: Bool {
    switch main?.family {
    case .blame, .withdrawal, .pursuit: true
    case .repair, .safety, .state, .talk, nil: false
    }
  }
}
