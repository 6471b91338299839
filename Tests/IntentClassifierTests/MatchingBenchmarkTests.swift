import IntentClassifier
import Testing

@Suite struct MatchingBenchmarkTests {
  private let patterns = [
    "she left", "he|she never", "never * listen", "international|house party",
  ]

  @Test(arguments: [
    ("so she left", 1), ("she never left", 1), ("never ever listen", 1),
    ("never in a million years listen", 0), ("never listen", 0), ("an international party", 1),
    ("internationally party", 0), ("", 0), ("she left she left", 2),
  ])
  func countsMatchesOfPlainLines(line: String, count: Int) throws {
    for choicesAsClasses in [false, true] {
      let benchmark = try MatchBenchmark(patterns: patterns, choicesAsClasses: choicesAsClasses)
      var room = MatchBenchmark.Room()
      let bytes = Array(line.utf8)
      #expect(benchmark.matchCount(in: bytes.span, room: &room) == count)
    }
  }
}
