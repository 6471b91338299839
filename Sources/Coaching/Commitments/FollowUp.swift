public import Conversation
import IntentLibrary

/// What became of something that was asked about.
public enum Followed: String, CaseIterable, Hashable, Sendable {
  case done
  case notYet = "not-yet"
  case dropped

  /// The state of a commitment after it.
  public var state: Commitment.State {
    switch self {
    case .done: .done
    case .notYet: .notYet
    case .dropped: .dropped
    }
  }
}

extension CoachState {
  /// Returns what was answered about a promise since the last call, if anything was.
  public mutating func takeFollowed() -> Followed? {
    defer { followed = nil }
    return followed
  }
}

extension CoachPolicy {
  /// Returns a question about something promised or left open, with answers to choose from.
  public func followUp<Chance: RandomNumberGenerator>(
    _ name: String, about what: String, state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    ask(menu: "followed", with: name, quote: what, state: &state, chance: &chance)
  }

  /// Returns the question whether a leaning fits, with answers to choose from.
  public func ask<Chance: RandomNumberGenerator>(
    about leaning: Leaning, state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    let acts = ask(
      menu: "leaning", with: "menu-leaning-\(leaning.rawValue)", quote: nil, state: &state,
      chance: &chance)
    if !acts.isEmpty { state.cues.asked = leaning }
    return acts
  }
}

extension Day {
  /// The number of the last day that is counted.
  public static var latestNumber: Int { furthest }

  /// The day of a moment, in UTC.
  public init(at moment: Timestamp) {
    let length: Int64 = 86_400_000
    let quotient = moment.milliseconds / length
    let days = moment.milliseconds % length < 0 ? quotient - 1 : quotient
    self.init(number: Int(clamping: days))
  }
}

extension LeaningCues {
  /// The signs of sessions other than this one, from what was kept of them.
  public static func earlier(_ kept: [Keepsake], besides session: RowID) -> [Leaning: Set<String>] {
    kept.filter { $0.session != session }.reduce(into: [:]) { signs, one in
      for leaning in [Leaning.anxious, .avoidant] {
        let names = one.fields[leaning.rawValue]?.split(separator: " ").map(String.init) ?? []
        if !names.isEmpty { signs[leaning, default: []].formUnion(names) }
      }
    }
  }
}
