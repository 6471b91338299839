import Conversation
import IntentLibrary

/// What a person asks for who asks the coach for help, going by the few words that tell it.
enum AskedFor {
  private static let children: Set<String> = [
    "kids", "kid", "children", "child", "son", "daughter", "boys", "girls", "toddler",
  ]

  /// Returns whether children are spoken of.
  static func speaksOfChildren(_ said: String) -> Bool {
    !children.isDisjoint(with: Words.of(said))
  }

  /// Returns whether it is something to do that is asked for rather than something to say.
  static func isDeed(_ said: String) -> Bool {
    let words = Words.of(said)
    let asks = zip(words, words.dropFirst()).contains { $0 == ("i", "do") || $0 == ("to", "do") }
    let speaks: Set<String> = ["say", "tell", "write", "text", "send", "word", "words", "put"]
    return asks && speaks.isDisjoint(with: words)
  }
}

extension ReplyComposer {
  static var planning: IntentID { IntentID("state.planning-ahead") }

  /// Whether the talk is calm and about what is still to come.
  var isAhead: Bool { state.heat.phase == .preventive && state.topic?.intent == Self.planning }

  /// What was heard, without the moves in it where two make plans: told then, they are what the plan
  /// is for. And nothing is about to go out where a thing went well.
  func lookingAhead(_ reading: Reading) -> Reading {
    var reading = reading
    if isAhead {
      reading.findings.removeAll { finding in
        switch finding.intent.family {
        case .blame, .withdrawal, .pursuit: true
        case .repair, .safety, .state, .talk, nil: false
        }
      }
    }
    if state.topic?.intent == FindingChoice.goodNews {
      reading.findings.removeAll { $0.intent == IntentID("state.about-to-send") }
    }
    return reading
  }

  /// Remembers the hurt that was told last: words that are asked for next are about that.
  mutating func noteFeeling(_ reading: Reading) {
    let heard = reading.findings.first { Self.feelings.contains($0.intent.name) }
    guard let heard else { return }
    state.manner.feeling = Manner.Feeling(intent: heard.intent, turn: state.turns)
  }

  private static var feelings: Set<String> {
    [
      "state.felt-small", "state.let-down", "state.lonely", "state.waiting", "state.hurt",
      "state.missing-them", "state.dreads-reaction",
    ]
  }

  /// The lines of the hurt that was told last, if that was just now.
  var feelingLines: [ReplyLine] {
    guard let feeling = state.manner.feeling, state.turns - feeling.turn < 3 else { return [] }
    return lines(of: feeling.intent)
  }

  /// Answers a wish for words to children, or for something to do; returns whether it was one that
  /// there is an answer to.
  mutating func takeWishForWords(_ said: String, _ reading: Reading) -> Bool {
    guard reading.hears(Self.asksAdvice), !state.safety.holdsWording else { return false }
    let context = context(about: state.topic)
    if isForChildren(said) {
      let isParting = state.topic?.intent == IntentID("state.considered-decision")
      note(.asked)
      return add(isParting ? .sayChildrenParting : .sayChildren, context)
    }
    guard AskedFor.isDeed(said), let topic = state.topic else { return false }
    let steps = lines(of: topic.intent).filter { $0.act == .step }
    let isFound =
      add(.step, from: steps, context, unusedOnly: true)
      || state.manner.wontChange && add(.limitsStep, context)
    guard isFound else { return false }
    addBeforeLast(.hear, from: words(.doHear), context)
    note(.asked)
    return true
  }

  /// Whether the words are for children: they are named, or were just now, and "them" can be nobody
  /// else.
  private func isForChildren(_ said: String) -> Bool {
    if AskedFor.speaksOfChildren(said) { return true }
    let isLately = state.manner.childrenTurn.map { state.turns - $0 < 4 } ?? false
    return isLately && state.address.pronoun == .they && Words.of(said).contains("them")
  }
}
