import Conversation

/// Counts of right and wrong labels.
///
/// An optional label counts neither way; labels with fewer than five right ones or misses stay out of the
/// macro-F1; a plain message has neither labels nor optional ones.
struct Score {
  /// Right, wrong and missed labels of one kind.
  struct Counts {
    var right = 0
    var wrong = 0
    var missed = 0

    /// The share of given labels that are right; 0 when none was given.
    var precision: Double { ratio(right, right + wrong) }
    /// The share of labels that were given; 0 when there were none.
    var recall: Double { ratio(right, right + missed) }
    /// The harmonic mean of both.
    var f1: Double { ratio(2 * right, 2 * right + wrong + missed) }

    private func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }
  }

  private(set) var counts: [Label: Counts] = [:]
  private(set) var plain = 0
  private(set) var alarms = 0
  private(set) var messages = 0
  /// How often a label was given (second) where another was right and missed (first).
  private var confusions: [Label: [Label: Int]] = [:]

  /// Counts one message.
  mutating func count(_ gold: Gold, _ given: Set<Label>) {
    messages += 1
    for label in Label.allCases where !gold.optional.contains(label) {
      let isRight = gold.labels.contains(label)
      let isGiven = given.contains(label)
      if isRight && isGiven { counts[label, default: Counts()].right += 1 }
      if !isRight && isGiven { counts[label, default: Counts()].wrong += 1 }
      if isRight && !isGiven { counts[label, default: Counts()].missed += 1 }
    }
    if gold.labels.isEmpty && gold.optional.isEmpty {
      plain += 1
      if !given.isEmpty { alarms += 1 }
    }
    for missed in gold.labels.subtracting(given) {
      for wrong in given.subtracting(gold.labels).subtracting(gold.optional) {
        confusions[missed, default: [:]][wrong, default: 0] += 1
      }
    }
  }

  /// The mean F1 of the labels that are not too rare.
  var macro: Double {
    let scores = Label.allCases.compactMap { counts[$0] }
      .filter { $0.right + $0.missed >= 5 }.map(\.f1)
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }

  /// The F1 over all labels together.
  var micro: Double {
    var total = Counts()
    for (_, one) in counts {
      total.right += one.right
      total.wrong += one.wrong
      total.missed += one.missed
    }
    return total.f1
  }

  /// Returns the table for a person to read.
  func table() -> String {
    var lines = ["label                  n     P     R    F1"]
    for label in Label.allCases {
      let one = counts[label] ?? Counts()
      lines.append(
        pad(label.rawValue, 20) + left("\(one.right + one.missed)", 4)
          + [one.precision, one.recall, one.f1].map { left(Self.decimal($0), 6) }.joined())
    }
    lines.append(
      "macro-F1 \(Self.decimal(macro, 3))  micro-F1 \(Self.decimal(micro, 3))  plain messages flagged "
        + "\(alarms)/\(plain) = \(Self.decimal(plain == 0 ? 0 : Double(alarms) / Double(plain), 3))"
    )
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

  /// Returns a line about a message that was misread, or nil.
  static func misreading(_ gold: Gold, _ given: Set<Label>) -> String? {
    let missed = gold.labels.subtracting(given)
    let wrong = given.subtracting(gold.labels).subtracting(gold.optional)
    guard !missed.isEmpty || !wrong.isEmpty else { return nil }
    let parts =
      missed.sorted().map { "−\($0.rawValue)" } + wrong.sorted().map { "+\($0.rawValue)" }
    return "\(parts.joined(separator: " "))  \(gold.text)"
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
