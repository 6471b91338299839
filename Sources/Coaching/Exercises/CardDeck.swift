public import IntentLibrary

/// Cards drawn at random, each once before any comes again.
public struct CardDeck: Hashable, Sendable {
  /// The names of the cards that were seen since the deck was last whole.
  public private(set) var seen: Set<String>
  /// The card drawn last.
  public private(set) var last: Card?
  /// Whether the last card was the first of a new round.
  public private(set) var isNewRound = false

  /// Creates a deck of which some cards were seen.
  public init(seen: Set<String> = []) { self.seen = seen }

  /// Draws a card; nil if there is none. The last one never comes twice in a row.
  public mutating func draw(
    from cards: [Card], _ chance: inout some RandomNumberGenerator
  ) -> Card? {
    var rest = cards.filter { !seen.contains($0.id) }
    isNewRound = rest.isEmpty && !seen.isEmpty
    if rest.isEmpty {
      seen = []
      rest = cards.count > 1 ? cards.filter { $0.id != last?.id } : cards
    }
    guard let card = rest.randomElement(using: &chance) else { return nil }
    seen.insert(card.id)
    last = card
    return card
  }
}
