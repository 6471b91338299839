import Conversation

/// How often labels that were given with a certain confidence are right.
///
/// A label counts once a message, with the confidence of its surest finding; optional labels do not
/// count. Well calibrated means that about eight in ten of those given with 0.8 are right
/// (DeGroot & Fienberg 1983).
struct Calibration {
  /// The lower edges of the bands.
  private static let edges = [0.9, 0.8, 0.7, 0.6, 0.5]

  private var right = [Int](repeating: 0, count: edges.count)
  private var given = [Int](repeating: 0, count: edges.count)

  /// Counts the labels of one message.
  mutating func count(_ gold: Gold, _ reading: Reading) {
    var surest: [Label: Double] = [:]
    for finding in reading.findings {
      guard let label = finding.label, !gold.optional.contains(label) else { continue }
      surest[label] = max(surest[label] ?? 0, finding.confidence)
    }
    for (label, confidence) in surest {
      guard let band = Self.edges.firstIndex(where: { confidence >= $0 - 1e-9 }) else { continue }
      given[band] += 1
      if gold.labels.contains(label) { right[band] += 1 }
    }
  }

  /// Returns the table for a person to read.
  func table() -> String {
    let lines = Self.edges.indices.filter { given[$0] > 0 }.map { band in
      let low = Score.decimal(Self.edges[band])
      let high = Score.decimal(band == 0 ? 1 : Self.edges[band - 1] - 0.01)
      let share = Score.decimal(Double(right[band]) / Double(given[band]))
      return "  \(low)–\(high)  \(right[band]) of \(given[band]) right = \(share)"
    }
    return (["given with a confidence of"] + lines).joined(separator: "\n")
  }
}
