import Conversation

/// Finds the sentence around words of a draft, and what in it comes after some of them.
struct DraftRest {
  static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "tonight", "morning", "evening", "weekend",
  ]
  /// Words before which a thought ends.
  private static let joints: [String] = ["and", "but", "because", "cos", "so", "then"]
  private static let stops = Set(".?!;:\n".utf8)

  private let bytes: [UInt8]

  init(_ draft: String) { bytes = Array(draft.utf8) }

  /// Returns what comes after the last of the marks within the span, up to the end of the thought.
  func rest(of span: Span, after marks: [String]) -> Span? {
    let ends = marks.compactMap { end(of: $0, in: span) }
    guard let first = ends.max() else { return nil }
    let last = endOfThought(from: max(first, span.end))
    let trimmed = trim(Span(first, last))
    return trimmed.count > 1 ? trimmed : nil
  }

  /// Returns the sentence that the span stands in, ending at the latest at `limit`.
  func sentence(around span: Span, upTo limit: Int) -> Span {
    var start = min(span.start, bytes.count)
    while start > 0, !Self.stops.contains(bytes[start - 1]) { start -= 1 }
    var end = min(span.end, bytes.count)
    let last = min(limit, bytes.count)
    while end < last, !Self.stops.contains(bytes[end]) { end += 1 }
    return trim(Span(start, max(start, end)))
  }

  /// Returns where the thought that goes on at `start` ends: at a mark or before a joining word.
  func endOfThought(from start: Int) -> Int {
    var place = min(start, bytes.count)
    while place < bytes.count {
      if Self.stops.contains(bytes[place]) || bytes[place] == UInt8(ascii: ",") { return place }
      if bytes[place] == UInt8(ascii: " "), startsJoint(at: place + 1) { return place }
      place += 1
    }
    return place
  }

  private func startsJoint(at place: Int) -> Bool {
    Self.joints.contains { word in stands(Array(word.utf8), at: place) }
  }

  /// Returns the span from the nearest of the words before it, if one stands close by.
  func beginning(_ span: Span, with words: [String]) -> Span {
    let nearest = max(0, span.start - 16)
    let start = words.compactMap { word in
      (nearest...max(nearest, span.start)).last { stands(Array(word.utf8), at: $0) }
    }.max()
    return Span(start ?? span.start, span.end)
  }

  /// Returns the span up to the end of the thought.
  func whole(_ span: Span) -> Span {
    trim(Span(span.start, endOfThought(from: span.end)))
  }

  // MARK: Bytes

  /// Returns where the last occurrence of the words within the span ends.
  private func end(of mark: String, in span: Span) -> Int? {
    let wanted = Array(mark.utf8)
    let last = min(span.end, bytes.count) - wanted.count
    guard !wanted.isEmpty, span.start <= last else { return nil }
    let place = (span.start...last).last { place in stands(wanted, at: place) }
    return place.map { $0 + wanted.count }
  }

  /// Whether the words stand at the place, with no letter beside them; in small letters or not.
  private func stands(_ wanted: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + wanted.count <= bytes.count,
      place == 0 || !isLetter(bytes[place - 1]),
      place + wanted.count == bytes.count || !isLetter(bytes[place + wanted.count])
    else { return false }
    return zip(bytes[place...], wanted).allSatisfy { lower($0) == $1 }
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower(byte)) || byte == UInt8(ascii: "'")
      || byte >= 0x80
  }

  /// Returns the span without blanks and commas at its ends.
  private func trim(_ span: Span) -> Span {
    let edge = Set(" ,\t\n-".utf8)
    var (start, end) = (span.start, min(span.end, bytes.count))
    while start < end, edge.contains(bytes[start]) { start += 1 }
    while end > start, edge.contains(bytes[end - 1]) { end -= 1 }
    return Span(start, end)
  }
}
