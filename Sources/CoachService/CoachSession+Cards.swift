import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// The fields under which cards are kept.
  private enum Field {
    static let card = "card"
    static let theme = "theme"
    static let seen = "seen"
  }

  /// Answers `/card`: draws one, or keeps the last, or shows those that were kept.
  func card(_ text: String) -> [Act] {
    switch text.lowercased() {
    case "keep": keepCard()
    case "kept": keptCards()
    default: drawCard(about: text.lowercased())
    }
  }

  private func drawCard(about theme: String) -> [Act] {
    let now = setup.clock()
    guard SafetyGate.allows(.practice, in: state) else { return words(.heldAfterRisk) }
    guard !state.isHeated(at: now) else { return exerciseWords(.tooHot) + words(.heatedStep) }
    var deck = desk.deck ?? CardDeck(seen: seenCards)
    let themed = book.cards.filter { !theme.isEmpty && $0.theme.hasPrefix(theme) }
    guard let card = deck.draw(from: themed.isEmpty ? book.cards : themed, &chance) else {
      return exerciseWords(.cardNone)
    }
    desk.deck = deck
    let again = deck.isNewRound ? exerciseWords(.cardsAllSeen) : []
    let act = Act(.ask, card.text, source: "exercises/cards/\(card.id)")
    return again + [act] + keep(deckKeepsake(deck, at: now))
  }

  // MARK: Favourites

  private var favourites: [Keepsake] {
    recorder.keepsakes(.favourite).filter { $0.fields[Field.card] != nil }
  }

  private func keepCard() -> [Act] {
    guard let card = desk.deck?.last else { return exerciseWords(.cardNone) }
    guard !favourites.contains(where: { $0.fields[Field.card] == card.text }) else {
      return exerciseWords(.cardKept)
    }
    let keepsake = Keepsake(
      id: setup.newID(), kind: .favourite, at: setup.clock(),
      fields: [Field.card: card.text, Field.theme: card.theme])
    return exerciseWords(.cardKept) + keep(keepsake)
  }

  private func keptCards() -> [Act] {
    guard !state.isJoint else { return exerciseWords(.oneAlone) }
    let texts = favourites.compactMap { $0.fields[Field.card] }
    guard !texts.isEmpty else { return exerciseWords(.cardsNoneKept) }
    return [Act(.note, texts.map { "· " + $0 }.joined(separator: "\n"))]
  }

  // MARK: Which were seen

  private var deckKeepsake: Keepsake? {
    recorder.keepsakes(.favourite).last { $0.fields[Field.seen] != nil }
  }

  private var seenCards: Set<String> {
    Set(deckKeepsake?.fields[Field.seen]?.split(separator: "\n").map(String.init) ?? [])
  }

  private func deckKeepsake(_ deck: CardDeck, at now: Timestamp) -> Keepsake {
    Keepsake(
      id: deckKeepsake?.id ?? setup.newID(), kind: .favourite, at: now,
      fields: [Field.seen: deck.seen.sorted().joined(separator: "\n")])
  }
}
