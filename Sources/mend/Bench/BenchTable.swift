import LineProtocol

/// The figures of a benchmark, each beside what is wanted of it.
struct BenchTable {
  /// One figure.
  struct Row {
    var name: String
    var figure: String
    /// What is wanted; empty where nothing is.
    var goal = ""
    /// What it stands against, measured in the same run.
    var against = ""
  }

  private(set) var rows: [Row] = []

  mutating func add(_ name: String, _ figure: String, goal: String = "", against: String = "") {
    rows.append(Row(name: name, figure: figure, goal: goal, against: against))
  }

  /// The table in Markdown.
  var markdown: String {
    let head = ["what", "measured", "wanted", "in the same run"]
    let cells = [head] + rows.map { [$0.name, $0.figure, $0.goal, $0.against] }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    var lines = cells.map { row in line(row, widths) }
    lines.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined(), at: 1)
    return lines.joined(separator: "\n")
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    "|"
      + zip(row, widths).map { cell, width in
        " \(cell)\(String(repeating: " ", count: width - cell.count)) |"
      }.joined()
  }

  /// Returns a figure with a unit; three digits that count.
  static func text(_ value: Double, _ unit: String) -> String {
    let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    return "\(JSONText.number(value, places: places)) \(unit)"
  }

  /// Returns a ratio: "1.3 ×".
  static func ratio(_ value: Double) -> String { "\(JSONText.number(value, places: 2)) ×" }
}

/// Medians of CPU time.
enum Timing {
  /// Returns the median of the CPU seconds that rounds of something take in this process.
  static func median(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<max(1, rounds) {
      let start = CPUTime.now
      try body()
      times.append(CPUTime.now - start)
    }
    return median(times)
  }

  /// Returns the middle one of the values; 0 where there are none.
  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
