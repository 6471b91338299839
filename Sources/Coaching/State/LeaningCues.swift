public import Conversation

/// Signs of how closeness goes for the one who types: weak ones, to be asked about and never
/// concluded from.
public struct LeaningCues: Hashable, Sendable {
  /// The fewest different signs, over at least two sessions, before anything is asked.
  public static let fewest = 3

  /// The leaning that was asked about, if one was.
  public internal(set) var asked: Leaning?
  /// The intents heard of the one who types, by the leaning that they may speak for.
  public private(set) var heard: [Leaning: Set<String>] = [:]

  /// Creates a memory of no signs.
  public init() {}

  /// Takes what was heard in.
  mutating func take(_ reading: Reading) {
    for finding in reading.findings where finding.who == .self {
      guard let leaning = Self.leaning(finding.intent) else { continue }
      heard[leaning, default: []].insert(finding.intent.name)
    }
  }

  /// Returns the leaning that enough signs speak for, with those of earlier sessions, of which
  /// there have to be some; nil while both or neither are spoken for.
  public func leaning(with earlier: [Leaning: Set<String>]) -> Leaning? {
    let spokenFor = [Leaning.anxious, .avoidant].filter { leaning in
      let before = earlier[leaning] ?? []
      let now = heard[leaning] ?? []
      return !before.isEmpty && !now.isEmpty && before.union(now).count >= Self.fewest
    }
    return spokenFor.count == 1 ? spokenFor[0] : nil
  }

  private static func leaning(_ intent: IntentID) -> Leaning? {
    switch intent.family {
    case .pursuit: .anxious
    case .withdrawal: avoidant.contains(intent.name) ? .avoidant : nil
    case .state, .talk:
      anxious.contains(intent.name) ? .anxious : avoidant.contains(intent.name) ? .avoidant : nil
    case .blame, .repair, .safety, nil: nil
    }
  }

  private static let anxious: Set<String> = [
    "state.scared-of-losing", "state.worried", "talk.asks-if-loved",
  ]
  private static let avoidant: Set<String> = [
    "withdrawal.distance", "withdrawal.shutting-down", "withdrawal.hiding-feelings",
    "withdrawal.topic-dropping", "withdrawal.hiding-away", "withdrawal.leaving",
    "withdrawal.silence", "withdrawal.saying-little", "state.numb",
  ]
}
