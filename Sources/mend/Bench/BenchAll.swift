import ArgumentParser
import Coaching
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol

extension Bench {
  /// `mend bench all`: every figure in one table.
  struct All: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "all",
      abstract: "Measure all parts in one run; print a table in Markdown.",
      discussion: """
        Medians of CPU time. --peers names a folder with data/el_N.txt, data/corpus.norm.txt and a \
        built trie; pyahocorasick is measured too where python3 has it. The server's figures come from \
        ServeBenchmark.
        """)

    @OptionGroup var library: LibraryOptions

    @Option(
      help: ArgumentHelp("Measure the matcher beside the peers in this folder.", valueName: "dir"))
    var peers: String?

    @Flag(help: "A short form, for a look at the ratios.")
    var short = false

    func run() throws {
      var table = BenchTable()
      try measureMatcher(&table)
      let intents = try library.load()
      try ReadingFigures(library: intents, isShort: short).measure(into: &table)
      ProcessFigures(options: library, isShort: short).measure(into: &table)
      print(Self.heading)
      print(table.markdown)
    }

    private func measureMatcher(_ table: inout BenchTable) throws {
      var matcher = MatcherBench(folder: peers)
      if short {
        matcher.sizes = [100, 1000]
        matcher.rounds = 1
      }
      try matcher.measure(into: &table)
    }

    private static var heading: String {
      let processor =
        (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
        .first { $0.hasPrefix("model name") }?.split(separator: ":").last
        .map { $0.trimmingCharacters(in: .whitespaces) } ?? "a processor unknown"
      let load =
        (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first
        ?? "?"
      let day = ISO8601DateFormatter.string(
        from: Date(), timeZone: .gmt, formatOptions: [.withFullDate])
      return """
        mend bench all · \(day) · \(ProcessInfo.processInfo.activeProcessorCount) cores of \
        \(processor) · load \(load)

        """
    }
  }
}
