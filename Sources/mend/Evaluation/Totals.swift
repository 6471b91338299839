import Conversation

/// What became of one message: a verdict for each label.
struct Outcome {
  /// What became of one label.
  enum Verdict: UInt8 {
    /// Neither right nor given, or optional.
    case neither
    case right, wrong, missed
  }

  /// In the order of `Label.allCases`.
  let verdicts: [Verdict]
  /// Whether nothing should have been given.
  let isPlain: Bool
  /// Whether something was given.
  let isFlagged: Bool

  init(_ gold: Gold, _ given: Set<Label>) {
    verdicts = Label.allCases.map { label in
      if gold.optional.contains(label) { return .neither }
      switch (gold.labels.contains(label), given.contains(label)) {
      case (true, true): return .right
      case (false, true): return .wrong
      case (true, false): return .missed
      case (false, false): return .neither
      }
    }
    isPlain = gold.isPlain
    isFlagged = !given.isEmpty
  }
}

/// The counts over some messages.
struct Totals {
  /// Right, wrong and missed labels of one kind.
  struct Counts {
    var right = 0
    var wrong = 0
    var missed = 0

    /// How many messages have the label.
    var gold: Int { right + missed }
    /// The share of given labels that are right; 0 when none was given.
    var precision: Double { ratio(right, right + wrong) }
    /// The share of labels that were given; 0 when there were none.
    var recall: Double { ratio(right, right + missed) }
    /// The harmonic mean of both.
    var f1: Double { ratio(2 * right, 2 * right + wrong + missed) }

    private func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }
  }

  /// In the order of `Label.allCases`.
  private(set) var counts = [Counts](repeating: Counts(), count: Label.allCases.count)
  private(set) var plain = 0
  private(set) var alarms = 0

  init(_ outcomes: some Sequence<Outcome>) {
    for outcome in outcomes {
      for (index, verdict) in outcome.verdicts.enumerated() {
        switch verdict {
        case .neither: break
        case .right: counts[index].right += 1
        case .wrong: counts[index].wrong += 1
        case .missed: counts[index].missed += 1
        }
      }
      guard outcome.isPlain else { continue }
      plain += 1
      if outcome.isFlagged { alarms += 1 }
    }
  }

  /// The mean F1 of the labels that at least five messages have; 0 when there are none.
  var macro: Double {
    let scores = counts.filter { $0.gold >= 5 }.map(\.f1)
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }

  /// The F1 over all labels together.
  var micro: Double {
    var total = Counts()
    for one in counts {
      total.right += one.right
      total.wrong += one.wrong
      total.missed += one.missed
    }
    return total.f1
  }

  /// The share of plain messages that got any label; 0 when there are none.
  var alarmShare: Double { plain == 0 ? 0 : Double(alarms) / Double(plain) }
}

/// Percentile bootstrap intervals (Efron 1979): what the figures might have been with other messages.
struct Bootstrap {
  /// How often the messages are drawn.
  static let draws = 1_000

  private let macro: ClosedRange<Double>
  private let micro: ClosedRange<Double>
  private let alarms: ClosedRange<Double>

  /// Draws with a fixed seed, so that equal readings give equal intervals.
  init(_ outcomes: [Outcome]) {
    var chance = SeededGenerator(seed: 1979)
    var samples: [Totals] = []
    for _ in 0..<(outcomes.isEmpty ? 0 : Self.draws) {
      samples.append(
        Totals(
          (0..<outcomes.count).lazy.map { _ in
            outcomes[Int.random(in: 0..<outcomes.count, using: &chance)]
          }))
    }
    macro = Self.interval(samples.map(\.macro))
    micro = Self.interval(samples.map(\.micro))
    alarms = Self.interval(samples.map(\.alarmShare))
  }

  private static func interval(_ values: [Double]) -> ClosedRange<Double> {
    guard !values.isEmpty else { return 0...0 }
    let sorted = values.sorted()
    let tail = sorted.count / 40
    return sorted[tail]...sorted[sorted.count - 1 - tail]
  }

  /// Returns the intervals for a person to read.
  func line() -> String {
    func text(_ range: ClosedRange<Double>) -> String {
      "\(Score.decimal(range.lowerBound, 3))–\(Score.decimal(range.upperBound, 3))"
    }
    return "95 % of draws: macro \(text(macro))  micro \(text(micro))  flagged \(text(alarms))"
  }
}
