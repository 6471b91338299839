import Conversation
import Foundation

/// A labelled message.
struct Gold {
  let text: String
  let labels: Set<Label>
  /// Labels that may be given or not; they count neither way.
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

  /// Whether it has neither labels nor optional ones.
  var isPlain: Bool { labels.isEmpty && optional.isEmpty }

  /// Returns the labels that were missed, and those that were given wrongly.
  func mistakes(_ given: Set<Label>) -> (missed: Set<Label>, wrong: Set<Label>) {
    (labels.subtracting(given), given.subtracting(labels).subtracting(optional))
  }
}
