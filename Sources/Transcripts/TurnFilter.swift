public import Conversation
import Foundation

/// Which turns are wanted; an empty filter wants all of them.
public struct TurnFilter: Hashable, Sendable {
  /// Words that were said or answered, side by side and in any case; empty for any.
  public var words = ""
  /// A label that was heard.
  public var label: Label?
  /// An intent that was heard, as in `blame.generalisation`, or a family of them, as in `blame`.
  public var intent: String?
  /// The first moment wanted.
  public var from: Timestamp?
  /// The first moment after those wanted.
  public var until: Timestamp?
  /// The only turns wanted, as those with a tag; nil for any.
  public var among: Set<RowID>?

  /// Creates a filter that wants every turn.
  public init() {}

  /// Creates a filter for words.
  public init(words: String) { self.words = words }

  /// Whether every turn is wanted.
  public var isEmpty: Bool { self == TurnFilter() }

  /// Returns whether what was heard is wanted; words and identities are not looked at.
  func wants(_ turn: Turn) -> Bool {
    if let label, !turn.reading.labels.contains(label) { return false }
    if let intent, !turn.reading.findings.contains(where: { $0.intent.name.belongs(to: intent) }) {
      return false
    }
    return wants(turn.at)
  }

  /// Returns whether the moment is wanted.
  func wants(_ moment: Timestamp) -> Bool {
    if let from, moment < from { return false }
    if let until, moment >= until { return false }
    return true
  }

  /// Whether what was heard in a turn decides, beside its words and its time.
  var looksAtReadings: Bool { label != nil || intent != nil }
}

extension String {
  fileprivate func belongs(to intent: String) -> Bool {
    self == intent || hasPrefix(intent + ".")
  }
}
