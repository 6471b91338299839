import Coaching
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol

/// What reading costs in this process.
struct ReadingFigures {
  let library: IntentLibrary
  let isShort: Bool

  /// Messages of fifteen words each.
  private static let messages = [
    "he never listens to me and then he walks out when i start to talk",
    "i said sorry for what i did last night but she will not answer me",
    "we were fine all week until i asked about the money and he went quiet",
    "why do you always have to be right about every single thing that we do",
    "i just want us to sit down tonight and talk about how we got here",
    "my wife went up to bed without a word and i am still down here",
    "i keep texting him all day because i cannot stand it when he is silent",
    "the kids were asleep so we had dinner together and it was a good evening",
  ].map { Array($0.utf8) }

  private var rounds: Int { isShort ? 11 : 401 }

  func measure(into table: inout BenchTable) throws {
    let classifier = Classifier(library.program)
    var benchmark = ReadingBenchmark(classifier)
    let tokens = microseconds(.tokens, &benchmark)
    let clauses = microseconds(.clauses, &benchmark)
    let reading = microseconds(.reading, &benchmark)
    table.add("tokens of 15 words", BenchTable.text(tokens, "µs"))
    table.add("tokens and clauses of 15 words", BenchTable.text(clauses, "µs"))
    table.add(
      "whole reading of 15 words, \(library.program.rules.count) rules",
      BenchTable.text(reading, "µs"), goal: "5 µs",
      against: "\(BenchTable.ratio(reading / max(1e-9, tokens))) its tokens")
    table.add("the same, a word", growth(&benchmark), goal: "flat in the length")
    try measureDraft(classifier, &table)
    try measureLoad(&table)
  }

  private func microseconds(
    _ stage: ReadingBenchmark.Stage, _ benchmark: inout ReadingBenchmark
  ) -> Double {
    let seconds = Timing.median(rounds: rounds) {
      for message in Self.messages { _ = benchmark.run(stage, on: message) }
    }
    return seconds / Double(Self.messages.count) * 1e6
  }

  /// How the cost of a word grows from 15 words to 3,840, in sentences and in a run of one word.
  private func growth(_ benchmark: inout ReadingBenchmark) -> String {
    let sentences: [UInt8] = Self.messages.reduce([]) { $0 + $1 + Array(". ".utf8) }
    let long = Array(repeatElement(sentences, count: 32).joined())
    let hostile = Array(String(repeating: "to ", count: 3840).utf8)
    var each: [String] = []
    for message in [Self.messages[0], sentences, long, hostile] {
      var words = 1
      let seconds = Timing.median(rounds: isShort ? 3 : 31) {
        words = max(1, benchmark.run(.reading, on: message))
      }
      each.append("\(words): \(BenchTable.text(seconds / Double(words) * 1e6, "µs"))")
    }
    return each.joined(separator: ", ") + " (the last one: 'to to to …')"
  }

  private func measureDraft(_ classifier: Classifier, _ table: inout BenchTable) throws {
    guard let drafts = try? library.drafts.load() else { return }
    let checker = DraftChecker(drafts, messages: classifier)
    let draft = """
      I'm sorry I walked out last night, but you always do the same. I know it hurt you, and I never \
      meant it. If you felt left alone, that was not what I wanted. Next time I will say when I am back.
      """
    let seconds = Timing.median(rounds: rounds) { _ = checker.check(draft) }
    table.add("check of a draft of 44 words", BenchTable.text(seconds * 1e6, "µs"))
  }

  private func measureLoad(_ table: inout BenchTable) throws {
    let bytes = library.compiled
    let own = Timing.median(rounds: isShort ? 3 : 21) { _ = try? LibraryOptions.bundled() }
    let file = Timing.median(rounds: isShort ? 3 : 21) { _ = try? IntentLibrary(compiled: bytes) }
    table.add(
      "loading the library", BenchTable.text(own * 1e3, "ms"),
      against: "from its checked file form \(BenchTable.text(file * 1e3, "ms"))")
  }
}
