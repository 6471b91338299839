import Conversation

extension Addressed {
  /// Returns the last wish in a message, as it stands after "I'd love": "i just want him to look at
  /// me" as "you to look at me", "i want one sunday off" as "one Sunday off"; nil if there is none,
  /// or none that can be turned safely.
  func wish(in said: String) -> String? {
    guard let words = plain(said) else { return nil }
    for index in words.indices.reversed() where words[index] == "i" {
      let rest = words[(index + 1)...].drop { Self.hedges.contains($0) }
      guard let verb = rest.first, Self.wanting.contains(verb) else { continue }
      return turned(wish: Array(rest.dropFirst()))
    }
    return nil
  }

  private func turned(wish words: [String]) -> String? {
    guard (2...Self.longest).contains(words.count), let first = words.first else { return nil }
    let isOfThem = first == address.them && words[1] == "to" && words.count > 2
    guard isOfThem || Self.counting.contains(first), !words.contains("i") else { return nil }
    guard Set(words).isDisjoint(with: Self.parting) else { return nil }
    var turned: [String] = []
    // A word in front, so that the first one counts as an object.
    let sentence = ["i"] + words
    for index in sentence.indices.dropFirst() {
      guard let word = word(at: index, in: sentence, isMine: true) else { return nil }
      turned.append(word)
    }
    return turned.map { Quotation.named(Substring($0)) }.joined(separator: " ")
  }

  private static let hedges: Set<String> = ["guess", "think", "only", "so", "do", "still"]
  private static let wanting: Set<String> = ["want", "wanted", "need", "needed"]
  private static let counting: Set<String> = ["one", "a", "an", "some"]
  private static let parting: Set<String> = [
    "and", "but", "because", "divorce", "out", "alone", "stop", "die", "suffer", "pay", "hurt",
    "break", "answer", "admit", "leave", "change", "different", "not", "dont", "never",
  ]
}
