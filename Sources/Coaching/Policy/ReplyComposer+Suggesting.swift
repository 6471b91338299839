import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Answers a wish for words to say: none after danger, none in the first heat, none without a
  /// topic.
  mutating func suggest(_ wish: SuggestionWish) {
    if state.safety.holdsWording {
      add(.heldAfterRisk)
    } else if Moment(state: state, main: nil, asksForWords: true).needsBodyFirst {
      add(.heatedStep)
      add(.nothingToSend)
      state.heat.stepTurn = state.turns
    } else if state.topic == nil {
      add(.tryNone)
    } else if !say(wish) {
      add(hasWords(for: wish) ? .noMore : .tryNone)
    }
  }

  /// Offers something to say about the topic that was not offered before; returns whether there
  /// was something.
  mutating func say(_ wish: SuggestionWish) -> Bool {
    guard !state.safety.holdsWording, let topic = topic(for: wish) else { return false }
    var context = context(about: topic)
    context.tone = wish.tone
    let lines = lines(of: topic.intent).filter { wish == .try || $0.tone == wish.tone }
    guard add(.say, from: lines, context, unusedOnly: true), let line = acts.last?.source else {
      return false
    }
    state.suggestion = Suggestion(topic: topic, line: line, turn: state.turns)
    return true
  }

  /// Softer and plainer words are about what the last words were about.
  private func topic(for wish: SuggestionWish) -> Topic? {
    switch wish {
    case .try: state.topic
    case .softer, .plainer: state.suggestion?.topic ?? state.topic
    }
  }

  private func hasWords(for wish: SuggestionWish) -> Bool {
    guard let topic = topic(for: wish) else { return false }
    let context = context(about: topic)
    return lines(of: topic.intent).contains { $0.act == .say && context.score($0) != nil }
  }
}
