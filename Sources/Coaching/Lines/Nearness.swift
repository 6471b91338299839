import Conversation
import IntentLibrary

/// Whether two have to be in one place for a line: who is far away cannot sit down beside anybody.
enum Nearness {
  private static let words: Set<String> = [
    "sit", "sofa", "kitchen", "walk", "tea", "hug", "hold", "beside", "downstairs", "upstairs",
    "room",
    "side", "bed", "coffee", "breakfast", "table", "next", "home",
  ]

  /// Returns whether the line is to be said or done by two in one place.
  static func isNeeded(for line: ReplyLine) -> Bool {
    guard line.act == .say else { return false }
    return !words.isDisjoint(with: Words.of(line.written)) || line.written.contains("find you")
  }
}
