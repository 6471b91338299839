public import Conversation

/// A sign of danger in a message of a chat.
public struct ChatSign: Hashable, Sendable {
  /// How grave it is.
  public var level: SafetyLevel
  /// What kind of danger.
  public var danger: IntentID
  /// In which stretch of the chat it stands, counted from zero; a long silence ends a stretch.
  public var stretch: Int

  /// Creates a sign.
  public init(level: SafetyLevel, danger: IntentID, stretch: Int) {
    self.level = level
    self.danger = danger
    self.stretch = stretch
  }
}

/// What the signs of danger in a chat come to.
///
/// A chat is long, and a soft sign in it may be a misreading; so one kind of soft sign brings one
/// question. Two kinds in one stretch of talk count as danger, and so does one beside a sign of
/// another kind that is remembered from the talks with the coach.
public enum ChatDanger: Hashable, Sendable {
  /// There is no sign.
  case none
  /// There may be danger of this kind: one question is asked before anything is shown or kept.
  case doubt(IntentID)
  /// There is danger of this kind: only the answer to it is given.
  case danger(IntentID)

  /// Weighs the signs of a whole chat, after what is remembered.
  public init(_ signs: [ChatSign], after caution: Caution) {
    let grave = signs.filter { $0.level == .act }
    let soft = signs.filter { $0.level == .check }
    if let kind = Self.mostHeard(grave) {
      self = .danger(kind)
    } else if let kind = Self.mostHeard(soft) {
      self = Self.addUp(soft, after: caution) ? .danger(kind) : .doubt(kind)
    } else {
      self = .none
    }
  }

  private static func addUp(_ soft: [ChatSign], after caution: Caution) -> Bool {
    var kinds: [Int: Set<IntentID>] = [:]
    for sign in soft { kinds[sign.stretch, default: []].insert(sign.danger) }
    return kinds.values.contains {
      $0.union(caution.signs).union(caution.confirmed).count > 1
    }
  }

  private static func mostHeard(_ signs: [ChatSign]) -> IntentID? {
    let counts = signs.reduce(into: [IntentID: Int]()) { $0[$1.danger, default: 0] += 1 }
    return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }
}

/// The one question about danger that may be in a chat, answered.
public struct ChatAnswer: Hashable, Sendable {
  /// Whether the chat may be read back. Words to say and hands held out stay off all the same.
  public let goesOn: Bool
  /// What is to be remembered from now on.
  public let caution: Caution

  /// Reads what was said to the question about a kind of danger. Only a plain no goes on; silence,
  /// doubt and anything else do not.
  public init(_ said: String, about kind: IntentID, after caution: Caution, at now: Timestamp) {
    var caution = caution
    let answer = SafetyAnswer(said, yesIsSafe: false)
    goesOn = answer == .cleared
    switch answer {
    case .cleared: if !SafetyAnswer.isMisreading(said) { caution.signs.insert(kind) }
    case .other: caution.signs.insert(kind)
    case .confirmed:
      caution.signs.remove(kind)
      caution.confirmed.insert(kind)
    }
    if !SafetyAnswer.isMisreading(said) { caution.heardAt = now }
    self.caution = caution
  }

  /// Whether a kind of danger is that of not wanting to live, which is asked about in its own words.
  public static func isOfDying(_ kind: IntentID) -> Bool {
    kind.name.hasPrefix("safety.self-harm") || kind.name == "safety.goodbye-signs"
  }
}
