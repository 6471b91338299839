import Conversation

/// Tells the turns that a filter wants from the others: where they lie, or once they are read.
///
/// Both ways agree; the first makes no values and serves scans of a great many turns.
struct TurnMatch: Sendable {
  private let filter: TurnFilter
  private let words: WordSearch?
  private let label: [UInt8]?
  private let intent: [UInt8]?

  /// Creates what a filter wants.
  init(_ filter: TurnFilter) {
    self.filter = filter
    words = WordSearch(filter.words)
    label = filter.label.map { Array($0.rawValue.utf8) }
    intent = filter.intent.map { Array($0.utf8) }
  }

  /// Returns whether a turn is wanted that has been read.
  func wants(_ turn: Turn) -> Bool {
    if let among = filter.among, !among.contains(turn.id) { return false }
    return filter.wants(turn) && words?.holds(in: turn) ?? true
  }

  /// Returns whether the record of a turn is wanted; `room` is memory for folding words.
  ///
  /// Throws a ``RecordCoding/Failure`` for a record that is not as it was written.
  func wants(
    _ plain: UnsafeRawBufferPointer, _ id: RowID, room: inout [UInt8]
  ) throws(RecordCoding.Failure) -> Bool {
    if let among = filter.among, !among.contains(id) { return false }
    guard plain.first == TurnRecord.mark else {
      return wants(try TurnRecord(bytes: Array(plain)).turn(id))
    }
    guard let glance = TurnGlance(plain) else { throw .broken }
    guard filter.wants(Timestamp(milliseconds: glance.at)) else { return false }
    if let words {
      guard glance.anyText({ words.holds(inText: $0, room: &room) }) else { return false }
    }
    guard filter.looksAtReadings else { return true }
    guard let isHeard = glance.heard(label: label, intent: intent) else { throw .broken }
    return isHeard
  }
}
