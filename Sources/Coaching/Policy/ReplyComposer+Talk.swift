import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Answers what is said to the coach itself.
  mutating func answerTalk(_ talk: Finding, _ reading: Reading, _ said: String) {
    var context = context(about: topic(of: talk, reading, said))
    context.mirror = nil
    note(.toCoach)
    switch talk.intent.name {
    case "talk.asks-if-loved": return answerLoved(talk, context)
    case "talk.tried-that": return answerTried(talk, context)
    case "talk.change-subject":
      state.topic = nil
      state.event = EventCount()
      state.manner.askedUnder = []
    case "talk.greeting" where before != nil:
      add(.plainHear, context)
      return
    default: break
    }
    let lines = lines(of: talk.intent)
    let kinds: [Act.Kind] =
      wasAsked && state.manner.asksInRow > 1 || state.manner.onlyHeard
      ? [.note, .hear, .step] : [.note, .hear, .step, .ask]
    var isAnswered = false
    for kind in kinds where add(kind, from: lines, context) { isAnswered = true }
    if !isAnswered { add(.plainHear, context) }
  }

  /// Never guesses what the partner feels; names the repeat at the third time.
  private mutating func answerLoved(_ talk: Finding, _ context: LineContext) {
    state.manner.lovedAsks += 1
    note(.noGuess)
    if state.topic == nil { state.topic = Topic(intent: talk.intent, who: .self, quote: "") }
    if state.manner.lovedAsks >= 3, add(.hear, from: words(.lovedAgain), context) {
      _ =
        add(.step, from: words(.lovedAgain), context, unusedOnly: true)
        || add(.ask, from: words(.lovedAgain), context)
      return
    }
    let own = lines(of: talk.intent)
    add(.hear, from: own, context)
    if state.manner.asksInRow < 2 { add(.ask, from: own, context) }
  }

  /// Drops what was tried, and after the second time offers something of another kind.
  private mutating func answerTried(_ talk: Finding, _ context: LineContext) {
    note(.notAgain)
    if let line = state.suggestion?.line { state.manner.refused.insert(line) }
    let own = lines(of: talk.intent)
    add(.hear, from: own, context)
    let hasAsked = own.contains { $0.act == .ask && state.memory.holds($0.id) }
    if !hasAsked {
      add(.ask, from: own, context)
    } else {
      let topic = state.topic.map { lines(of: $0.intent) } ?? []
      _ =
        add(.step, from: topic, self.context(about: state.topic), unusedOnly: true)
        || add(.step, from: own, context, unusedOnly: true) || add(.limitsStep, context)
    }
  }
}
