import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Answers a message that runs hot: a step for the body and nothing else, the plan of the two if
  /// there is one; while it stays hot, that it was heard and that nothing has to be sent. Returns
  /// whether that is the whole reply.
  mutating func answerHeat(
    _ said: String, _ reading: Reading, _ choice: FindingChoice
  ) -> Bool {
    guard state.heat.phase == .heated else { return false }
    let main = choice.main ?? choice.state
    let isLong = Words.count(said) >= Self.rant
    if main != nil || state.topic == nil { follow(main, reading, said) }
    if Moment(state: state, main: nil, asksForWords: false).needsBodyFirst {
      if isLong {
        _ = nameTheFew(reading, said)
      } else if let main = choice.main {
        let context = context(about: topic(of: main, reading, said))
        _ = add(.hear, from: lines(of: main.intent), context, unusedOnly: true)
      }
      calm()
      return true
    }
    guard !isLong else { return false }
    note(.bodyFirst)
    let context = context(about: topic(of: main, reading, said) ?? state.topic)
    if !reading.hears(Self.asksAdvice) { hear(said, choice, context) }
    if reading.hears(Self.asksAdvice) || state.manner.asksInRow > 0 {
      add(.nothingToSend, context)
    } else {
      add(.heatedAsk, context)
    }
    return true
  }

  /// Adds a step for the body: that of the plan first, where one was kept.
  mutating func calm() {
    state.heat.stepTurn = state.turns
    note(.bodyFirst)
    var context = context(about: nil)
    context.plan = state.savedPlan
    context.comesBack = comesBack(context)
    if state.savedPlan != nil, state.heat.planTurn == nil, add(.planOpens, context) {
      state.heat.planTurn = state.turns
      return note(.planOpens)
    }
    add(.heatedStep, context)
  }

  /// Who comes back, in a clause, as the plan has it.
  private mutating func comesBack(_ context: LineContext) -> String? {
    guard let plan = state.savedPlan, let returner = plan.whoReturns else { return nil }
    let name: CoachWords =
      switch returner {
      case .typist: .planBackMe
      case .partner: .planBackThem
      case .caller: .planBackCaller
      case .other: .planBackOther
      }
    var context = context
    context.quote = plan.returner
    guard let line = words(name).first, let text = context.filled(line) else { return nil }
    return line.text.first == .slot(.they) ? text.prefix(1).lowercased() + text.dropFirst() : text
  }
}
