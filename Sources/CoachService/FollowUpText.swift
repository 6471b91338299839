import Coaching

/// What the program says of what was promised: the list, and what was done with it.
enum FollowUpText {
  /// How to use the command.
  static let usage =
    "say what will be done and by when, as in: /commit i will fix the bike by sunday"

  /// The list of what is still to be done, or that there is nothing.
  static func list(_ commitments: [Commitment], today: Day) -> [String] {
    guard !commitments.isEmpty else { return ["nothing is kept; " + usage] }
    return commitments.enumerated().map { "\($0.offset + 1)  \(line($0.element, today))" }
      + ["/commit done 1 \u{B7} /commit not yet 1 \u{B7} /commit drop 1"]
  }

  /// That it was kept.
  static func kept(_ commitment: Commitment, today: Day) -> String {
    "kept: " + line(commitment, today)
  }

  /// What became of it.
  static func marked(_ commitment: Commitment) -> String {
    switch commitment.state {
    case .done: "done: \(commitment.what)"
    case .notYet, .open: "not yet: \(commitment.what)"
    case .dropped: "put away: \(commitment.what)"
    }
  }

  /// That no such number is in the list.
  static func noSuch(_ number: Int) -> String {
    "there is no '\(number)' in the list: /commit shows it"
  }

  private static func line(_ commitment: Commitment, _ today: Day) -> String {
    let owner = commitment.owner == .partner ? " (theirs)" : ""
    guard let due = commitment.due else { return commitment.what + owner }
    let when = due == today ? "today" : "by \(due.text)"
    return "\(commitment.what)\(owner), \(when)\(due < today ? ", that day has passed" : "")"
  }

  /// Reads `done 2`, `not yet 1` or `drop 3`; without a number the first is meant.
  static func change(_ text: String) -> (state: Commitment.State, number: Int)? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let number = words.last.flatMap { Int($0) }
    let verb = (number == nil ? words[...] : words.dropLast()).joined(separator: " ")
    switch verb {
    case "done", "did it": return (.done, number ?? 1)
    case "not yet", "notyet", "later": return (.notYet, number ?? 1)
    case "drop", "dropped", "forget": return (.dropped, number ?? 1)
    default: return nil
    }
  }
}
