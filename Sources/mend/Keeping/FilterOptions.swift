import ArgumentParser
import Conversation
import Transcripts

/// Which turns are wanted.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only turns with this label, as in self.blame.", valueName: "label"))
  var label: String?

  @Option(
    help: ArgumentHelp("Only turns with this intent or family, as in blame.", valueName: "intent"))
  var intent: String?

  @Option(help: ArgumentHelp("Only turns from this day or minute on.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only turns up to this day or minute.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only turns with this tag.", valueName: "word"))
  var tag: String?

  /// Returns the filter for turns of a store; throws what is wrong with an option.
  func filter(words: String = "", in store: TranscriptStore) throws -> TurnFilter {
    var filter = TurnFilter(words: words)
    filter.label = try label.map { text in
      guard let label = Label(rawValue: text) else {
        let known = Label.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal("there is no label '\(text)'; the labels are \(known)")
      }
      return label
    }
    filter.intent = intent
    (filter.from, filter.until) = try span()
    filter.among = try tag.map { tag in
      Set(try store.keepsakes().filter { $0.tag == tag }.compactMap(\.turn))
    }
    return filter
  }

  /// Returns the span of time that is wanted.
  func span() throws -> (from: Timestamp?, until: Timestamp?) {
    (try from.map { try Self.moment($0) }, try to.map { try Self.moment($0, isEnd: true) })
  }

  private static func moment(_ text: String, isEnd: Bool = false) throws -> Timestamp {
    guard let moment = Moment.read(text, isEnd: isEnd) else {
      throw Refusal("'\(text)' is no day or minute; write 2026-11-24 or '2026-11-24 21:05'")
    }
    return moment
  }
}
