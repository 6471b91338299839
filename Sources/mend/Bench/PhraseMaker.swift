import Conversation

/// Phrases and lines out of made-up words, the same from run to run: some words are common, most are rare.
struct PhraseMaker {
  private var chance: SeededGenerator
  private let words: Int

  /// Creates a maker that knows so many words.
  init(seed: UInt64, words: Int = 20_000) {
    chance = SeededGenerator(seed: seed)
    self.words = max(2, words)
  }

  /// Returns phrases of two to four elements: four in ten plain, three with a choice, three with a gap.
  mutating func phrases(_ count: Int) -> [String] {
    (0..<count).map { _ in
      var elements = (0..<Int.random(in: 2...4, using: &chance)).map { _ in word() }
      let place = Int.random(in: 0..<elements.count, using: &chance)
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<4: break
      case 4..<7: elements[place] += "|\(word())"
      default: elements.insert("*", at: max(1, place))
      }
      return elements.joined(separator: " ")
    }
  }

  /// Returns lines of four to eleven words.
  mutating func lines(_ count: Int) -> [[UInt8]] {
    (0..<count).map { _ in
      let line = (0..<Int.random(in: 4...11, using: &chance)).map { _ in word() }
      return Array(line.joined(separator: " ").utf8)
    }
  }

  /// A word; the product of two draws is mostly small, so that small numbers are common.
  private mutating func word() -> String {
    let share =
      Double.random(in: 0..<1, using: &chance) * Double.random(in: 0..<1, using: &chance)
      * Double.random(in: 0..<1, using: &chance)
    return "w\(min(words - 1, Int(share * Double(words))))"
  }
}
