import ArgumentParser
import Foundation
import IntentClassifier
import LineProtocol

/// `mend bench`: how fast it is.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the speed of its parts.",
    subcommands: [
      All.self, Match.self, Check.self, Store.self, Kill.self, Flip.self, Write.self, Read.self,
    ])

  /// `mend bench match`: the automaton that `classify` uses, on given phrases and lines.
  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "match",
      abstract: "Match phrases against lines, all words as they stand; print the figures as JSON.",
      discussion: """
        A phrase a line, elements split by blanks: a word, a|b for either, * for one to three words. \
        CPU time, the median of rounds over the whole corpus.
        """)

    @Argument(help: "A file with a phrase on each line.")
    var patterns: String

    @Argument(help: "A file with a message on each line.")
    var corpus: String

    @Option(help: "How many rounds over the corpus.")
    var rounds = 21

    func run() throws {
      let phrases = try lines(of: patterns).map { String(decoding: $0, as: UTF8.self) }
      let messages = try lines(of: corpus)
      let before = CPUTime.now
      let benchmark = try MatchBenchmark(patterns: phrases)
      let load = CPUTime.now - before
      var room = MatchBenchmark.Room()
      var times: [Double] = []
      var matched = 0
      for _ in 0..<max(1, rounds) {
        matched = 0
        let start = CPUTime.now
        for message in messages where benchmark.matchCount(in: message.span, room: &room) > 0 {
          matched += 1
        }
        times.append(CPUTime.now - start)
      }
      times.sort()
      let each = times[times.count / 2] / Double(max(1, messages.count)) * 1e6
      print(
        JSONText.object([
          ("patterns", "\(phrases.count)"), ("load_s", JSONText.number(load, places: 5)),
          ("us_per_message", JSONText.number(each, places: 4)), ("lines_matched", "\(matched)"),
          ("rss_mb", JSONText.number(CPUTime.peakMegabytes, places: 1)),
        ]))
    }

    private func lines(of path: String) throws -> [[UInt8]] {
      var source = try LineSource(path)
      var result: [[UInt8]] = []
      while let line = try source.next() {
        if case .bytes(let bytes) = line, !bytes.isEmpty { result.append(bytes) }
      }
      return result
    }
  }
}

/// What the process has used.
enum CPUTime {
  /// Seconds of CPU time of this process.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory that was resident, in MiB.
  static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
