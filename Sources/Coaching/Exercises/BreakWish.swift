/// What stands behind `/break`: how long, and why; the plan of two or twenty minutes say how long
/// otherwise.
public struct BreakWish: Hashable, Sendable {
  /// How long, in minutes.
  public var minutes: Int
  /// Why, as it was typed; empty where nothing was said.
  public var reason: String

  /// The usual break; a flooded body needs about that long (Levenson & Gottman 1983).
  static let usual = 20

  /// Reads the words: a number first, with its unit or without, and then the reason.
  public init(_ text: String, plan: SavedPlan?) {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    minutes = plan?.minutes ?? Self.usual
    var rest = words[...]
    if let first = rest.first, first.first.map({ ("0"..."9").contains($0) }) == true {
      let unit = rest.dropFirst().first.map { $0.lowercased() } ?? ""
      let hasUnit = Self.units.contains(unit)
      if let asked = AnswerMinutes.of(hasUnit ? "\(first) \(unit)" : first) { minutes = asked }
      rest = rest.dropFirst(hasUnit ? 2 : 1)
    } else if let asked = AnswerMinutes.of(text), words.count <= 3 {
      minutes = asked
      rest = []
    }
    reason = rest.joined(separator: " ")
  }

  /// The answers that the exercise would have asked for.
  public var answers: [String: String] {
    var answers = ["length": AnswerMinutes.said(minutes)]
    if !reason.isEmpty { answers["why"] = reason }
    return answers
  }

  private static let units: Set<String> = [
    "min", "mins", "minute", "minutes", "m", "h", "hr", "hrs", "hour", "hours",
  ]
}
