/// A key that somebody pressed.
enum ReviewKey: Hashable, Sendable {
  case character(Character)
  case enter, erase, escape, left, right, up, down, interrupt
}

/// What has to be done after a key.
enum ReviewEffect: Hashable, Sendable {
  /// Keep a note at the card.
  case note(String, card: Int)
  /// Mark the card with a word: shared, private or undecided.
  case mark(String, card: Int)
  /// Leave.
  case leave
}

/// Where somebody is while reading back; decides what a key does.
struct ReviewState: Hashable, Sendable {
  /// What keys mean at present.
  enum Mode: Hashable, Sendable {
    case reading
    case searching(String)
    case noting(String)
    case help
  }

  private(set) var cards: [ReviewCard]
  private(set) var index = 0
  /// The first line of the card that is shown.
  private(set) var top = 0
  private(set) var mode = Mode.reading
  /// What is said at the bottom once.
  private(set) var message = ""
  private var query = ""
  /// Whether turns may be marked shared at all.
  private let allowsSharing: Bool

  init(cards: [ReviewCard], allowsSharing: Bool) {
    self.cards = cards
    self.allowsSharing = allowsSharing
  }

  /// Takes a key; `isMore` says that the card goes on below the screen, which holds `page` lines.
  mutating func press(_ key: ReviewKey, isMore: Bool, page: Int) -> ReviewEffect? {
    message = ""
    if key == .interrupt { return .leave }
    switch mode {
    case .reading: return read(key, isMore: isMore, page: page)
    case .help:
      mode = .reading
      return nil
    case .searching(let typed):
      switch Self.edit(typed, key) {
      case .typing(let text): mode = .searching(text)
      case .cancelled: mode = .reading
      case .done(let text):
        mode = .reading
        if !text.isEmpty { query = text.lowercased() }
        search()
      }
      return nil
    case .noting(let typed): return note(typed, key)
    }
  }

  private mutating func read(_ key: ReviewKey, isMore: Bool, page: Int) -> ReviewEffect? {
    switch key {
    case .character(" "), .enter, .down:
      if isMore { top += max(1, page - 1) } else { go(to: index + 1) }
    case .character("n"), .character("j"), .right: go(to: index + 1)
    case .character("p"), .character("k"), .left: go(to: index - 1)
    case .up: if top > 0 { top = max(0, top - max(1, page - 1)) } else { go(to: index - 1) }
    case .character("g"): go(to: 0)
    case .character("G"): go(to: cards.count - 1)
    case .character("/"): mode = .searching("")
    case .character("m"): search()
    case .character("a"): mode = .noting("")
    case .character("s"): return mark("shared")
    case .character("h"): return mark("private")
    case .character("u"): return mark("undecided")
    case .character("?"): mode = .help
    case .character("q"), .character("x"), .escape: return .leave
    case .character, .erase, .interrupt: break
    }
    return nil
  }

  private mutating func go(to place: Int) {
    guard cards.indices.contains(place) else {
      message = place < 0 ? "this is the first" : "this is the last; q leaves"
      return
    }
    index = place
    top = 0
  }

  // MARK: Search

  private mutating func search() {
    guard !query.isEmpty else {
      message = "nothing was searched for yet; / begins"
      return
    }
    let order = (1...max(1, cards.count)).map { (index + $0) % max(1, cards.count) }
    guard let found = order.first(where: { cards[$0].searched.contains(query) }) else {
      message = "not found"
      return
    }
    go(to: found)
    message = "m finds the next"
  }

  // MARK: Notes and marks

  private mutating func note(_ typed: String, _ key: ReviewKey) -> ReviewEffect? {
    switch Self.edit(typed, key) {
    case .typing(let text):
      mode = .noting(text)
      return nil
    case .cancelled:
      mode = .reading
      return nil
    case .done(let text):
      mode = .reading
      guard text.contains(where: { !$0.isWhitespace }), cards.indices.contains(index) else {
        return nil
      }
      cards[index].notes.append(text)
      message = "noted"
      return .note(text, card: index)
    }
  }

  private mutating func mark(_ word: String) -> ReviewEffect? {
    guard cards.indices.contains(index) else { return nil }
    guard word != "shared" || (allowsSharing && cards[index].mayBeShared) else {
      message = "this one stays with you"
      return nil
    }
    cards[index].sharing = word
    message = "marked \(word)"
    return .mark(word, card: index)
  }

  /// Takes a change back that could not be kept, and says why.
  mutating func failed(_ before: ReviewState, _ why: String) {
    cards = before.cards
    message = why
  }

  // MARK: Typing

  private enum Typing {
    case typing(String), done(String), cancelled
  }

  /// The most characters of a note or of words searched for.
  private static let longest = 500

  private static func edit(_ typed: String, _ key: ReviewKey) -> Typing {
    switch key {
    case .character(let character):
      return .typing(typed.count < longest ? typed + String(character) : typed)
    case .erase: return .typing(String(typed.dropLast()))
    case .enter: return .done(typed)
    case .escape, .interrupt: return .cancelled
    case .left, .right, .up, .down: return .typing(typed)
    }
  }
}
