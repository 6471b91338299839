/// How words that were offered went down once they were said.
public struct Landing: Hashable, Sendable {
  /// What came of them.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case better, same, worse
  }

  /// The line of the library that they came from.
  public var line: String
  /// The words as they were offered.
  public var words: String
  /// What came of them.
  public var outcome: Outcome

  /// Creates a landing.
  public init(line: String, words: String, outcome: Outcome) {
    self.line = line
    self.words = words
    self.outcome = outcome
  }
}

extension CoachState {
  /// Returns what went down how since the last call, for whoever keeps such things.
  public mutating func takeLandings() -> [Landing] {
    defer { newLandings = [] }
    return newLandings
  }
}
