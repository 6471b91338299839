import ArgumentParser
import Conversation
import IntentClassifier
import IntentLibrary

/// `mend eval`: how well labelled messages are read.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Read labelled messages and print precision, recall and F1 for each label.",
    discussion: """
      The intervals are 95 % bootstrap intervals (Efron 1979): the messages are drawn again a \
      thousand times, always in the same way.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Show each message that was misread, what fired, and what should have.")
  var errors = false

  @Option(
    help: ArgumentHelp(
      "Show what changed since an earlier reading: the output of mend classify --jsonl on the "
        + "same file.", valueName: "old"))
  var compare: String?

  @Argument(help: "JSON lines with text, labels and, if some may be given or not, optional.")
  var file: String

  func run() throws {
    let classifier = Classifier(try library.load().program)
    var source = try LineSource(file)
    var earlier = try compare.map(EarlierReadings.init)
    var score = Score()
    var calibration = Calibration()
    var comparison = Comparison()
    var number = 0
    while let line = try source.next() {
      number += 1
      guard case .bytes(let bytes) = line, let gold = Gold(bytes) else {
        throw ValidationError(
          "'\(file)' line \(number) is no object with \"text\" and \"labels\"; see the help")
      }
      let reading = classifier.read(gold.text)
      score.count(gold, Set(reading.labels))
      calibration.count(gold, reading)
      if errors { Misreading(gold, reading).lines.forEach { print(Plain.text($0)) } }
      if let before = try earlier?.next(line: number) {
        comparison.count(gold, before: before, now: Set(reading.labels))
      }
    }
    try earlier?.finish(after: number)
    if compare != nil { print(Plain.text(comparison.report())) }
    print(score.table())
    print(calibration.table())
  }
}

/// A message that was not read as it should have been.
struct Misreading {
  /// What to show of it; empty when all was right.
  let lines: [String]

  init(_ gold: Gold, _ reading: Reading) {
    let (missed, wrong) = gold.mistakes(Set(reading.labels))
    guard !missed.isEmpty || !wrong.isEmpty else {
      lines = []
      return
    }
    let signs = missed.sorted().map { "−\($0.rawValue)" } + wrong.sorted().map { "+\($0.rawValue)" }
    let fired = reading.findings.filter { $0.label != nil }.map { finding in
      "    \(finding.label?.rawValue ?? "")  \(finding.intent)/\(finding.rule)  "
        + "\(Score.decimal(finding.confidence))  “\(finding.span.quote(from: gold.text))”"
    }
    lines = ["\(signs.joined(separator: " "))  \(gold.text)"] + fired
  }
}
