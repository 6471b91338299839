import Foundation
import IntentClassifier
import LineProtocol

/// The matcher against others on the same phrases and lines.
struct MatcherBench {
  /// A folder made by the benchmark's own `gen.py`, with its `trie` built; nil for made-up phrases.
  var folder: String?
  /// The sizes to measure.
  var sizes = [100, 1000, 10_000, 100_000]
  /// How often each is measured, in turn with the others.
  var rounds = 5

  /// Adds a row for each size.
  func measure(into table: inout BenchTable) throws {
    for size in sizes {
      if let folder { try compare(size, in: folder, &table) } else { try measure(size, &table) }
    }
  }

  // MARK: Made-up phrases

  private func measure(_ size: Int, _ table: inout BenchTable) throws {
    var maker = PhraseMaker(seed: 3)
    let lines = maker.lines(2000)
    let phrases = maker.phrases(size)
    let plain = try microseconds(phrases, lines, asClasses: false)
    let classes = try microseconds(phrases, lines, asClasses: true)
    table.add(
      "matching \(size) phrases, a message", BenchTable.text(plain, "µs"),
      against: "choices as lexicon classes \(BenchTable.ratio(classes / max(plain, 1e-9)))")
  }

  private func microseconds(
    _ phrases: [String], _ lines: [[UInt8]], asClasses: Bool
  ) throws -> Double {
    let matcher = try MatchBenchmark(patterns: phrases, choicesAsClasses: asClasses)
    var room = MatchBenchmark.Room()
    let seconds = Timing.median(rounds: 4 * rounds + 1) {
      for line in lines { _ = matcher.matchCount(in: line.span, room: &room) }
    }
    return seconds / Double(max(1, lines.count)) * 1e6
  }

  // MARK: Peers

  private func compare(_ size: Int, in folder: String, _ table: inout BenchTable) throws {
    let phrases = "\(folder)/data/el_\(size).txt"
    let corpus = "\(folder)/data/corpus.norm.txt"
    var (own, floor, others): ([Double], [Double], [Double]) = ([], [], [])
    var agrees = true
    for _ in 0..<rounds {
      let mine = ChildRun(ChildRun.ownProgram, ["bench", "match", phrases, corpus])
      if let figure = mine?.number("us_per_message") { own.append(figure) }
      let trie = ChildRun("\(folder)/trie", ["trie", phrases, corpus, "\(size)"])
      if let figure = trie?.number("us") { floor.append(figure) }
      if let a = mine?.number("lines_matched"), let b = trie?.number("hits"), a != b {
        agrees = false
      }
      let aho = ChildRun("python3", ["-c", Self.ahoCorasick, phrases, corpus])
      if let figure = aho?.number("us") { others.append(figure) }
    }
    var peers: [String] = []
    let mine = Timing.median(own)
    if !floor.isEmpty {
      let ratio = BenchTable.ratio(mine / max(1e-9, Timing.median(floor)))
      peers.append(
        "\(ratio) the C++ trie's \(BenchTable.text(Timing.median(floor), "µs"))"
          + (agrees ? ", same lines" : ", OTHER LINES"))
    }
    if !others.isEmpty {
      let text = BenchTable.text(Timing.median(others), "µs")
      peers.append("pyahocorasick (its plain phrases alone) \(text)")
    }
    table.add(
      "matching \(size) phrases, a message", BenchTable.text(mine, "µs"), goal: "1.3 × the trie",
      against: peers.isEmpty ? "no peer could be run" : peers.joined(separator: "; "))
  }

  /// The peer in Python, where it is installed: plain phrases only, whole words.
  private static let ahoCorasick = """
    sys, time, ahocorasick = map(__import__, ('sys', 'time', 'ahocorasick'))
    a = ahocorasick.Automaton()
    for p in open(sys.argv[1]):
        p = p.strip()
        if p and '*' not in p and '|' not in p: a.add_word(' ' + p + ' ', 1)
    a.make_automaton()
    lines = [' ' + l.strip() + ' ' for l in open(sys.argv[2])]
    times = []
    for _ in range(5):
        t = time.process_time()
        for l in lines:
            for _ in a.iter(l): break
        times.append(time.process_time() - t)
    print('{"us": %f}' % (sorted(times)[2] / len(lines) * 1e6))
    """
}
