import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Adds the one sentence that shows it was heard: for the move, else for how the person is, else
  /// a plain one.
  mutating func hear(_ said: String, _ choice: FindingChoice, _ context: LineContext) {
    if let before, Words.of(before.said) == Words.of(said), add(.repeat, context) { return }
    var own = [choice.main, choice.state].compactMap(\.self).map { lines(of: $0.intent) }
    if let deeper = deeper(than: choice.main) { own.insert(deeper, at: 0) }
    if own.isEmpty, isAhead, add(.hear, from: words(.aheadHear), context, unusedOnly: true) {
      return
    }
    for lines in own where add(.hear, from: lines, context, unusedOnly: true) { return }
    if own.isEmpty, wasAsked, hearAnswer(said, context) { return }
    if add(.hear, from: words(.plainHear), context, unusedOnly: true) { return }
    _ = add(.hear, from: own.flatMap(\.self), context) || add(.plainHear, context)
  }

  /// The lines of a deep trouble that the talk is about, where the typist only tells of drawing back
  /// or of holding on: that comes of it.
  private func deeper(than main: Finding?) -> [ReplyLine]? {
    guard main?.label == .selfWithdrawal || main?.label == .selfPursuit,
      let topic = state.topic?.intent, topic != main?.intent, FindingChoice.isDeep(topic)
    else { return nil }
    return lines(of: topic)
  }

  /// Takes up what answers the coach's own question, in the person's words where they are few.
  private mutating func hearAnswer(_ said: String, _ context: LineContext) -> Bool {
    var context = context
    let isShort = Words.count(said) <= 3 && Set(Words.of(said)).isDisjoint(with: Self.unquoted)
    context.quote = isShort ? Quotation.quotable(said) : nil
    guard add(.hear, from: words(.answerHear), context, unusedOnly: true) else { return false }
    note(.answer)
    return true
  }

  /// Words that are not said back as they stand.
  private static var unquoted: Set<String> {
    ["i", "im", "i'm", "ive", "my", "me", "you", "yes", "yeah", "exactly", "ok", "okay", "what"]
  }

  // MARK: Moving on

  /// Makes a move if there are words for it; returns whether there were.
  mutating func make(
    _ move: Moment.Move, _ choice: FindingChoice, _ context: LineContext
  ) -> Bool {
    switch move {
    case .words(.thirdReturn): return add(.ask, from: words(.thirdReturn), context)
    case .words(let name): return add(name, context)
    case .ask: return ask(choice, context)
    case .say: return say(.try)
    case .step: return step(choice, context)
    case .rest: return rest(context)
    }
  }

  /// Asks one question: what may be under it once the event is known, else of the intent heard,
  /// else of how the person is, else a plain one.
  private mutating func ask(_ choice: FindingChoice, _ context: LineContext) -> Bool {
    let own = [choice.main, choice.state].compactMap(\.self).flatMap { lines(of: $0.intent) }
    let topic = lastingTopic.map { lines(of: $0.intent) } ?? []
    if state.event.turns > 1, let main = choice.main, askUnder(main, context) { return true }
    let isGood = state.topic?.intent == FindingChoice.goodNews
    if add(.ask, from: own, context, unusedOnly: true)
      || add(.ask, from: topic, self.context(about: state.topic), unusedOnly: true)
    {
      return true
    }
    return isGood ? rest(context) : askPlainly(own, context)
  }

  private mutating func askPlainly(_ own: [ReplyLine], _ context: LineContext) -> Bool {
    add(.ask, from: words(.plainAsk), context, unusedOnly: true)
      || add(.ask, from: own + words(.plainAsk), context)
  }

  /// Asks, once for each intent, what may be under the move or what may be needed.
  private mutating func askUnder(_ main: Finding, _ context: LineContext) -> Bool {
    guard !state.manner.askedUnder.contains(main.intent), main.label != .repair else {
      return false
    }
    var context = context
    context.who = main.who
    fillLayers(&context, of: main.intent)
    guard !saysAlready([context.under, context.surface]) else { return false }
    let lines = words(.underAsk) + words(.needAsk)
    guard add(.ask, from: lines, context, unusedOnly: true) else { return false }
    state.manner.askedUnder.insert(main.intent)
    note(.under)
    return true
  }

  /// The topic, unless it was how somebody was for an hour.
  private var lastingTopic: Topic? {
    state.topic.flatMap { FindingChoice.isPassing($0.intent) ? nil : $0 }
  }

  /// Whether the reply so far holds one of the words already: then asking about it says it twice.
  private func saysAlready(_ phrases: [String?]) -> Bool {
    let said = acts.map { $0.text.lowercased() }.joined(separator: " ")
    return phrases.compactMap(\.self).flatMap(Words.of)
      .contains { $0.count > 5 && said.contains($0.prefix(max(5, $0.count - 4))) }
  }

  /// Fills in what may be under a move, and what may be needed, by chance among what fits.
  mutating func fillLayers(_ context: inout LineContext, of intent: IntentID) {
    guard let layers = library.intent(intent)?.layers else { return }
    context.surface = phrase(layers.surface, context)
    context.under = phrase(layers.maybeUnder, context)
    context.need = phrase(layers.need, context)
  }

  private mutating func phrase(_ lines: [ReplyLine], _ context: LineContext) -> String? {
    LineChoice(context: context, memory: state.memory).choose(among: lines, &chance)
      .flatMap(context.filled)
  }

  private mutating func step(_ choice: FindingChoice, _ context: LineContext) -> Bool {
    // At night and with drink in it no step leads to the other.
    let isLate = state.manner.waitsForMorning
    let heard = [choice.state?.intent, isLate ? nil : choice.main?.intent]
    let own = heard.compactMap(\.self).flatMap { lines(of: $0) }
    if add(.step, from: own, context, unusedOnly: true) { return true }
    guard !isLate, choice.state == nil, choice.main == nil, let topic = lastingTopic else {
      return false
    }
    return add(.step, from: lines(of: topic.intent), self.context(about: topic), unusedOnly: true)
  }

  /// Ends without a question: sometimes with a line that only stays, else with nothing more.
  private mutating func rest(_ context: LineContext) -> Bool {
    note(.rest)
    return add(.note, from: words(.plainRest), context, unusedOnly: true) || true
  }
}
