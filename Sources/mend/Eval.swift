import ArgumentParser
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary

/// `mend eval`: how well labelled messages are read.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read labelled messages and print precision, recall and F1 for each label.")

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Show the messages that were misread.")
  var errors = false

  @Argument(help: "JSON lines with text, labels and, if some may be given or not, optional.")
  var file: String

  func run() throws {
    let classifier = Classifier(try library.load().program)
    var source = try LineSource(file)
    var score = Score()
    var number = 0
    while let line = try source.next() {
      number += 1
      guard case .bytes(let bytes) = line, let gold = Gold(bytes) else {
        throw ValidationError(
          "'\(file)' line \(number) is no object with \"text\" and \"labels\"; see the help")
      }
      let labels = Set(classifier.read(gold.text).labels)
      score.count(gold, labels)
      if errors, let miss = Score.misreading(gold, labels) { print(Plain.text(miss)) }
    }
    print(score.table())
  }
}

/// A labelled message.
struct Gold {
  let text: String
  let labels: Set<Label>
  let optional: Set<Label>

  /// Reads a line of JSON; nil when it is none.
  init?(_ bytes: [UInt8]) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let text = object["text"] as? String, let names = object["labels"] as? [String]
    else { return nil }
    self.text = text
    labels = Set(names.compactMap(Label.init(rawValue:)))
    optional = Set((object["optional"] as? [String] ?? []).compactMap(Label.init(rawValue:)))
  }
}
