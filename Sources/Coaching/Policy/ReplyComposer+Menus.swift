import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Adds a question with answers to choose from that the library keeps under a name; returns
  /// whether there was one.
  mutating func offer(
    menu name: String, asking asks: String? = nil, _ context: LineContext
  ) -> Bool {
    let options = (library.coach["menu-\(name)-options"] ?? []).compactMap(context.filled)
    let asks = library.coach[asks ?? "menu-\(name)"] ?? []
    let choice = LineChoice(context: context, memory: state.memory)
    guard !options.isEmpty, let line = choice.choose(among: asks, &chance),
      let text = context.filled(line)
    else { return false }
    add(Act(.ask, Self.shown(text, options), source: line.id))
    state.memory.note(line.id)
    state.menu = OpenMenu(name: name, options: options, turn: state.turns)
    return true
  }

  /// The question with its answers, each after its number.
  static func shown(_ question: String, _ options: [String]) -> String {
    let answers = options.enumerated().map { "\($0.offset + 1) \($0.element)" }
    return question + "\n" + answers.joined(separator: " \u{B7} ")
  }

  /// Takes the answer to a question with choices; returns whether it was one.
  mutating func takeMenu(_ said: String, _ reading: Reading) -> Bool {
    guard let menu = state.menu else { return false }
    guard menu.turn >= state.turns - 3, let index = pick(said, from: menu) else {
      if Words.count(said) > 3 || menu.turn < state.turns - 3 { state.menu = nil }
      return false
    }
    state.menu = nil
    note(.answer)
    if !menu.topics.isEmpty { return takeUp(menu.topics[index]) }
    let context = context(about: state.topic)
    switch (menu.name, index) {
    case ("landing", _): land(index)
    case ("leaning", 0): state.me = state.cues.asked ?? state.me
    case ("followed", _): state.followed = Followed.allCases[index]
    case ("wish", 0): state.manner.onlyHeard = true
    case ("wish", 1): if say(.try) { return true }
    default: break
    }
    let lines = library.coach["menu-\(menu.name)-\(index + 1)"] ?? []
    var isAnswered = false
    for kind in [Act.Kind.note, .hear, .step, .ask] where add(kind, from: lines, context) {
      isAnswered = true
    }
    return isAnswered
  }

  /// The answer that is meant: by its number, else by words that it or its list of words has.
  private func pick(_ said: String, from menu: OpenMenu) -> Int? {
    let words = Words.of(said)
    guard !words.isEmpty, words.count <= 8 else { return nil }
    if words.count <= 3, let number = words.lazy.compactMap({ Int($0) }).first {
      return menu.options.indices.contains(number - 1) ? number - 1 : nil
    }
    let answer = SafetyAnswer.marked(said)
    return menu.options.indices.first { index in
      let own = library.coach["menu-\(menu.name)-\(index + 1)-words"] ?? []
      let known = [menu.options[index]] + own.map(\.written)
      return known.contains { answer.contains(SafetyAnswer.marked($0)) }
    }
  }

  private mutating func takeUp(_ topic: Topic) -> Bool {
    state.topic = topic
    state.event = EventCount()
    state.event.turns = 1
    let context = context(about: topic)
    let own = lines(of: topic.intent)
    let isHeard = add(.hear, from: own, context) || add(.plainHear, context)
    return (add(.ask, from: own, context) || add(.plainAsk, context)) || isHeard
  }

  private mutating func land(_ index: Int) {
    note(.landing)
    guard let suggestion = state.suggestion, Landing.Outcome.allCases.indices.contains(index) else {
      return
    }
    let outcome = Landing.Outcome.allCases[index]
    state.landed[suggestion.line] = outcome
    state.newLandings.append(
      Landing(line: suggestion.line, words: suggestion.words, outcome: outcome))
  }

  /// Asks how it landed when the person tells that they said what was offered; returns whether it
  /// was asked.
  mutating func takeSaid(_ reading: Reading) -> Bool {
    guard reading.hears(IntentID("talk.said-it")), state.suggestion != nil,
      state.heat.phase != .heated
    else { return false }
    note(.landing)
    return offer(menu: "landing", context(about: state.topic))
  }
}
