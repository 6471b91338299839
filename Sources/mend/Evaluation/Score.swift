import Conversation

/// Counts of right and wrong labels.
///
/// An optional label counts neither way; labels with fewer than five right ones or misses stay out of the
/// macro-F1; a plain message has neither labels nor optional ones.
struct Score {
  /// Labels with fewer messages than this are too rare to be judged one by one.
  static let fewestJudged = 25

  /// What became of each message.
  private(set) var outcomes: [Outcome] = []
  /// How often a label was given (second) where another was right and missed (first).
  private var confusions: [Label: [Label: Int]] = [:]

  /// Counts one message.
  mutating func count(_ gold: Gold, _ given: Set<Label>) {
    outcomes.append(Outcome(gold, given))
    let (missed, wrong) = gold.mistakes(given)
    for label in missed {
      for other in wrong { confusions[label, default: [:]][other, default: 0] += 1 }
    }
  }

  /// Returns the table for a person to read.
  func table() -> String {
    let totals = Totals(outcomes)
    var lines = ["label                  n     P     R    F1"]
    for (label, one) in zip(Label.allCases, totals.counts) {
      let rare = one.gold < Self.fewestJudged ? "  (few)" : ""
      lines.append(
        pad(label.rawValue, 20) + left("\(one.gold)", 4)
          + [one.precision, one.recall, one.f1].map { left(Self.decimal($0), 6) }.joined() + rare)
    }
    lines.append(
      "macro-F1 \(Self.decimal(totals.macro, 3))  micro-F1 \(Self.decimal(totals.micro, 3))  "
        + "plain messages flagged \(totals.alarms)/\(totals.plain) = "
        + Self.decimal(totals.alarmShare, 3))
    lines.append(Bootstrap(outcomes).line())
    return (lines + confusionLines()).joined(separator: "\n")
  }

  private func confusionLines() -> [String] {
    let pairs = confusions.flatMap { missed, given in
      given.map { (missed: missed, given: $0.key, count: $0.value) }
    }
    let sorted = pairs.sorted {
      ($1.count, $0.missed, $0.given) < ($0.count, $1.missed, $1.given)
    }
    guard !sorted.isEmpty else { return [] }
    return ["taken for another"]
      + sorted.prefix(8).map { "  \($0.missed.rawValue) read as \($0.given.rawValue): \($0.count)" }
  }

  /// Returns a share with a fixed number of places.
  static func decimal(_ value: Double, _ places: Int = 2) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((value * Double(scale)).rounded())
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
