import ArgumentParser
import Coaching
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol

extension Bench {
  /// `mend bench check`: how long the whole check of a draft takes.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check a draft again and again; print its CPU time as JSON.",
      discussion:
        "The median of rounds over the whole check: both readings, flags, wording, rewrite.")

    @OptionGroup var library: LibraryOptions

    @Argument(help: "A file with a draft.")
    var file: String

    @Option(help: "How many rounds.")
    var rounds = 101

    func run() throws {
      let draft = try DraftSource.read(file)
      let intents = try library.load()
      let before = CPUTime.now
      let drafts = try intents.drafts.load()
      let load = CPUTime.now - before
      let checker = DraftChecker(drafts, messages: Classifier(intents.program))
      var times: [Double] = []
      var flags = 0
      for _ in 0..<max(1, rounds) {
        let start = CPUTime.now
        flags = checker.check(draft).flags.count
        times.append(CPUTime.now - start)
      }
      times.sort()
      print(
        JSONText.object([
          ("words", "\(draft.split { $0.isWhitespace }.count)"), ("flags", "\(flags)"),
          ("load_s", JSONText.number(load, places: 5)),
          ("us_per_draft", JSONText.number(times[times.count / 2] * 1e6, places: 1)),
        ]))
    }
  }
}
