import Glibc

/// Keeps what is decided while reading back; throws with a sentence where that fails.
public protocol ReviewKeeping {
  /// Keeps a note at a turn.
  func keep(note: String, at card: ReviewCard) throws
  /// Marks a turn shared, private or undecided.
  func mark(_ card: ReviewCard, as word: String) throws
}

/// How turns are read back.
public struct ReviewOptions: Sendable {
  /// When to use colour.
  public var color: ColorChoice
  /// What the process is connected to.
  public var surroundings: TerminalSurroundings
  /// Whether turns may be marked shared.
  public var allowsSharing: Bool

  /// Creates options.
  public init(color: ColorChoice, surroundings: TerminalSurroundings, allowsSharing: Bool) {
    self.color = color
    self.surroundings = surroundings
    self.allowsSharing = allowsSharing
  }
}

/// Shows turns one by one until somebody leaves; where there is no terminal, all of them as text.
public func review(
  _ cards: [ReviewCard], keeping: some ReviewKeeping, options: ReviewOptions
) {
  let output = Output.standard
  let inColor = options.surroundings.usesColor(options.color)
  guard options.surroundings.isInteractive, !cards.isEmpty,
    let terminal = RawTerminal.entered(input: STDIN_FILENO, output: output)
  else {
    let screen = ReviewScreen(columns: 100, rows: 24)
    for card in cards {
      let lines = screen.lines(of: card).map { $0.rendered(inColor: false) + "\n" }
      output.write(lines.joined() + "\n")
    }
    return
  }
  var state = ReviewState(cards: cards, allowsSharing: options.allowsSharing)
  var keys = KeyReader(descriptor: STDIN_FILENO)
  while true {
    let screen = ReviewScreen(columns: terminal.size.columns, rows: terminal.size.rows)
    let lines = screen.lines(of: state).map { $0.rendered(inColor: inColor) }
    output.write("\u{1B}[H\u{1B}[2J" + lines.joined(separator: "\r\n"))
    guard let key = keys.next() else {
      if keys.isAtEnd { return }
      continue
    }
    let before = state
    let effect = state.press(key, isMore: screen.isMore(state), page: screen.page)
    guard let effect else { continue }
    do {
      switch effect {
      case .note(let text, let card): try keeping.keep(note: text, at: state.cards[card])
      case .mark(let word, let card): try keeping.mark(state.cards[card], as: word)
      case .leave: return
      }
    } catch {
      state.failed(before, "\(error)")
    }
  }
}
