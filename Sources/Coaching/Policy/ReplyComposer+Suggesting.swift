import Conversation
import IntentClassifier
import IntentLibrary

extension ReplyComposer {
  /// Answers a wish for words to say: none after danger, none in the first heat, none without a
  /// topic.
  mutating func suggest(_ wish: SuggestionWish) {
    note(.asked)
    offer(wish)
    let lines = acts.compactMap(\.source)
    state.heard?.lines += lines
  }

  private mutating func offer(_ wish: SuggestionWish) {
    if state.safety.holdsWording {
      add(.heldAfterRisk)
    } else if Moment(state: state, main: nil, asksForWords: true).needsBodyFirst {
      calm()
      add(.nothingToSend)
    } else if state.topic == nil {
      add(.tryNone)
    } else if !say(wish) {
      add(hasWords(for: wish) || state.suggestion != nil ? .noMore : .tryNone)
    }
  }

  /// Offers something to say about the topic that was not offered before; returns whether there
  /// was something.
  mutating func say(_ wish: SuggestionWish) -> Bool {
    guard !state.safety.holdsWording, let topic = topic(for: wish) else { return false }
    var context = context(about: topic)
    context.tone = wish.tone
    let general = Self.general(topic)
    let names =
      general == .sayRepair || general == .sayAnything ? [general] : [general, .sayAnything]
    let offers = [lines(of: topic.intent)] + names.map { words($0) }
    let isFound = offers.contains { lines in
      let fitting = lines.filter { wish == .try || $0.tone == wish.tone }
      return add(.say, from: sayable(fitting, context), context, unusedOnly: true)
    }
    guard isFound, let act = acts.last, let line = act.source else { return false }
    state.suggestion = Suggestion(topic: topic, line: line, turn: state.turns, words: act.text)
    return true
  }

  /// The words for anything of a kind, once those of the intent are used up.
  private static func general(_ topic: Topic) -> CoachWords {
    switch (topic.intent.family, topic.who) {
    case (.blame, .self): .saySelfBlame
    case (.withdrawal, .self): .saySelfWithdrawal
    case (.pursuit, .self): .saySelfPursuit
    case (.blame, _): .sayPartnerBlame
    case (.withdrawal, _): .sayPartnerWithdrawal
    case (.pursuit, _): .sayPartnerPursuit
    case (.repair, _): .sayRepair
    case (.state, _), (.talk, _), (.safety, _), (nil, _): .sayAnything
    }
  }

  /// The lines in which nothing but repair is heard once what happened stands in them: what the coach
  /// offers has to pass its own ears.
  private func sayable(_ lines: [ReplyLine], _ context: LineContext) -> [ReplyLine] {
    let classifier = Classifier(library.program)
    var workspace = ReadingWorkspace()
    return lines.filter { line in
      guard line.act == .say, line.text.contains(where: LineContext.isDeed),
        let text = context.filled(line)
      else { return true }
      return classifier.read(text, workspace: &workspace).labels.allSatisfy { $0 == .repair }
    }
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
