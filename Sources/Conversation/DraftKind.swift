/// What a draft is for.
public enum DraftKind: String, CaseIterable, Hashable, Sendable {
  /// Saying sorry.
  case apology
  /// Bringing something up.
  case raise
  /// Asking for a break from a quarrel.
  case timeout
  /// Answering a complaint.
  case reply

  /// Returns the kind that `argument` begins with, if it does, and the words after it.
  public static func split(_ argument: String) -> (kind: DraftKind?, text: String) {
    let first = argument.prefix { !$0.isWhitespace }
    guard let kind = DraftKind(rawValue: first.lowercased()) else { return (nil, argument) }
    let rest = argument.dropFirst(first.count).drop { $0.isWhitespace }
    return (kind, String(rest))
  }
}
