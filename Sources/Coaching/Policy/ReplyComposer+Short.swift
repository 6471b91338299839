import Conversation
import IntentLibrary

extension ReplyComposer {
  /// The fewest words of a message of which only a few things are kept.
  static var rant: Int { 110 }

  // MARK: Hardly a word

  /// Answers a message of hardly a word in few words, from the second one on with answers to choose
  /// from; returns whether it was one.
  mutating func answerShort(
    _ said: String, _ reading: Reading, _ choice: FindingChoice
  ) -> Bool {
    guard isShort(said, reading, choice) else {
      state.manner.shortRun = 0
      return false
    }
    state.manner.shortRun += 1
    note(.short)
    let refusesWords = before?.lines.contains { $0.contains("/say/") } ?? false
    var context = context(about: topic(of: choice.main ?? choice.talk, reading, said))
    context.quote = Quotation.quotable(said)
    if refusesWords, reading.hears(IntentID("talk.no")) { return decline(context) }
    let wasOffered = state.menuTurn.map { state.turns - $0 < 6 } ?? false
    let shutsTalk = isFlat(choice) && (wasAsked || before == nil)
    if !wasOffered, state.manner.shortRun == 2 || shutsTalk {
      state.menuTurn = state.turns
      return offer(menu: "short", context)
    }
    let isPlain = state.manner.shortRun == 1 && !isFlat(choice)
    let own = choice.talk.map { lines(of: $0.intent) } ?? []
    if isPlain {
      _ = add(.hear, from: own, context, unusedOnly: true) || add(.shortHear, context)
      if !wasAsked { _ = add(.ask, from: own, context, unusedOnly: true) }
    } else {
      add(.shortStay, context)
    }
    return true
  }

  private func isShort(_ said: String, _ reading: Reading, _ choice: FindingChoice) -> Bool {
    guard Words.count(said) <= 3, choice.state == nil else { return false }
    if let main = choice.main { return Self.shortIntents.contains(main.intent.name) }
    guard let talk = choice.talk else { return false }
    return Self.shortIntents.contains(talk.intent.name)
  }

  /// Whether the word shuts the talk rather than answering in it.
  private func isFlat(_ choice: FindingChoice) -> Bool { choice.main != nil }

  private static var shortIntents: Set<String> {
    [
      "withdrawal.flat-surrender", "withdrawal.minimising", "withdrawal.saying-little",
      "withdrawal.giving-up", "withdrawal.topic-dropping", "talk.no", "talk.yes",
      "talk.no-answer", "talk.nonsense",
    ]
  }

  /// Takes back what was offered, and offers no more of its kind at once.
  mutating func decline(_ context: LineContext) -> Bool {
    if let line = state.suggestion?.line { state.manner.refused.insert(line) }
    note(.notAgain)
    return add(.refusedHear, context)
  }

  // MARK: Very many words

  /// Answers a very long message with the few things that matter in it, to choose from; returns
  /// whether there were any.
  mutating func keepTheFew(_ said: String, _ reading: Reading) -> Bool {
    guard Words.count(said) >= Self.rant else { return false }
    state.manner.shortRun = 0
    note(.manyThings)
    return nameTheFew(reading, said)
  }

  /// Names the few things that matter; in the heat without a question.
  mutating func nameTheFew(_ reading: Reading, _ said: String) -> Bool {
    let topics = theFew(reading, said)
    let context = context(about: topics.first)
    guard topics.count > 1, add(.hear, from: words(.manyHear), context) else { return false }
    let options = topics.compactMap(\.mirror)
    guard state.heat.phase != .heated else {
      add(
        Act(
          .note,
          options.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
            .joined(separator: " ")))
      return true
    }
    let choice = LineChoice(context: context, memory: state.memory)
    guard let line = choice.choose(among: words(.manyAsk), &chance),
      let text = context.filled(line)
    else { return true }
    add(Act(.ask, Self.listed(text, options), source: line.id))
    state.memory.note(line.id)
    state.menu = OpenMenu(name: "", options: options, topics: topics, turn: state.turns)
    follow(reading.findings.first, reading, said)
    return true
  }

  private static func listed(_ question: String, _ options: [String]) -> String {
    question + options.enumerated().map { "\n\($0.offset + 1) \($0.element)" }.joined()
  }

  /// The findings that weigh most and can be said back, each in its own clause, at most three.
  private func theFew(_ reading: Reading, _ said: String) -> [Topic] {
    var clauses: Set<Int> = []
    var topics: [Topic] = []
    for finding in FindingChoice(reading: reading, mode: state.mode).byWeight {
      guard topics.count < 3, !clauses.contains(finding.clause),
        let mirror = MirrorChoice(reading: reading).mirror(ofClause: finding.clause),
        Words.count(mirror) <= 14, !topics.contains(where: { $0.mirror == mirror }),
        var topic = topic(of: finding, reading, said)
      else { continue }
      topic.mirror = mirror
      clauses.insert(finding.clause)
      topics.append(topic)
    }
    return topics + othersTold(reading, said, besides: topics, clauses)
  }

  /// What the partner or the two did that nothing was heard in, from the end on, to make up three.
  private func othersTold(
    _ reading: Reading, _ said: String, besides topics: [Topic], _ clauses: Set<Int>
  ) -> [Topic] {
    var more: [Topic] = []
    var taken = clauses
    for index in reading.clauses.indices.reversed() {
      // A clause may be said back with its neighbour, which is then not told a second time.
      guard topics.count + more.count < 3, taken.isDisjoint(with: [index - 1, index, index + 1]),
        reading.clauses[index].isTold,
        let mirror = MirrorChoice(reading: reading).mirror(ofClause: index),
        ["he ", "she ", "you two "].contains(where: mirror.hasPrefix),
        Words.count(mirror) <= 14, !(topics + more).contains(where: { $0.mirror == mirror })
      else { continue }
      taken.insert(index)
      var deeds = Addressed(address: state.address).deeds(in: reading, said: said, near: index)
      deeds.mine = nil
      more.append(
        Topic(intent: IntentID(""), who: .partner, quote: "", mirror: mirror, deeds: deeds))
    }
    return more
  }
}
