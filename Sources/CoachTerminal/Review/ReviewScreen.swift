/// How a card looks on a terminal: lines without their ends.
struct ReviewScreen: Hashable, Sendable {
  var columns: Int
  var rows: Int

  /// The lines of a card from which the screen shows some.
  func lines(of card: ReviewCard) -> [StyledLine] {
    let width = min(max(columns, 20), 100)
    var lines = [StyledLine(card.sessionBegan, .emphasis)]
    lines += card.lanes.map { StyledLine(TerminalText.sanitized($0), .subdued) }
    lines.append(Self.heat(card.heat, at: card.place, width: width))
    lines = lines.map { StyledLine(cells: Array($0.cells.prefix(width))) }
    lines.append(StyledLine(""))
    lines += said(card, width)
    lines += block(card.replied, margin: "      ", .plain, width)
    lines += block(card.notes.map { "note  " + $0 }, margin: "", .emphasis, width)
    if !card.tags.isEmpty {
      lines += block(["tags  " + card.tags.joined(separator: ", ")], margin: "", .subdued, width)
    }
    return lines
  }

  private func said(_ card: ReviewCard, _ width: Int) -> [StyledLine] {
    var lines = [StyledLine("you   ", .subdued)]
    for run in card.runs {
      let style: TextStyle = run.heard == nil ? .plain : .emphasis
      for (number, part) in TerminalText.pieces(of: run.text).enumerated() {
        if number > 0 { lines.append(StyledLine("      ")) }
        lines[lines.count - 1].append(StyledLine(part, style))
      }
      if let heard = run.heard {
        lines[lines.count - 1].append(StyledLine(" [\(heard)]", .subdued))
      }
    }
    return lines.flatMap { $0.wrapped(to: width, hanging: 6) } + [StyledLine("")]
  }

  private func block(
    _ texts: [String], margin: String, _ style: TextStyle, _ width: Int
  ) -> [StyledLine] {
    texts.flatMap { text in
      TerminalText.lines(of: text).flatMap {
        StyledLine(margin + $0, style).wrapped(to: width, hanging: 6)
      }
    }
  }

  /// The heat of the session as a line of bars, the present message standing out.
  static func heat(_ heat: [Int], at place: Int, width: Int) -> StyledLine {
    let bars = Array("▁▂▃▄▅▆▇█")
    var line = StyledLine("heat  ", .subdued)
    let room = max(1, width - 12)
    let first = max(0, min(place - room / 2, heat.count - room))
    for (index, value) in heat.enumerated().dropFirst(first).prefix(room) {
      let bar = bars[min(max(value, 0), 10) * (bars.count - 1) / 10]
      line.append(StyledLine(String(bar), index == place ? .emphasis : .subdued))
    }
    let now = heat.indices.contains(place) ? "  \(heat[place])" : ""
    line.append(StyledLine(now, .emphasis))
    return line
  }

  /// How many lines of a card find room.
  var page: Int { max(1, rows - 2) }

  /// The whole screen for a state.
  func lines(of state: ReviewState) -> [StyledLine] {
    guard state.cards.indices.contains(state.index) else { return [] }
    if state.mode == .help { return Self.help.map { StyledLine($0) } }
    let all = lines(of: state.cards[state.index])
    let shown = Array(all.dropFirst(state.top).prefix(page))
    let filling = Array(repeating: StyledLine(""), count: max(0, page - shown.count))
    return shown + filling + [StyledLine(""), footer(state, isMore: all.count > state.top + page)]
  }

  /// Whether the card goes on below the screen.
  func isMore(_ state: ReviewState) -> Bool {
    guard state.cards.indices.contains(state.index) else { return false }
    return lines(of: state.cards[state.index]).count > state.top + page
  }

  private func footer(_ state: ReviewState, isMore: Bool) -> StyledLine {
    switch state.mode {
    case .searching(let typed): return StyledLine("search: " + TerminalText.sanitized(tail(typed)))
    case .noting(let typed): return StyledLine("note: " + TerminalText.sanitized(tail(typed)))
    case .reading, .help: break
    }
    let card = state.cards[state.index]
    let place = "\(state.index + 1)/\(state.cards.count)  \(card.when)  \(card.sharing)"
    let tip = state.message.isEmpty ? (isMore ? "space: more" : Self.tip) : state.message
    return StyledLine(String((place + "  \u{B7} " + tip).prefix(max(1, columns - 1))), .subdued)
  }

  private func tail(_ typed: String) -> Substring { typed.suffix(max(1, columns - 12)) }

  private static let tip = "n next, p back, a note, q leave, ? keys"

  private static let help = [
    "space, n   next", "p          previous", "g, G       first, last", "/          search",
    "m          next match", "a          add a note", "s          may be shared with your partner",
    "h          private", "u          undecided again", "q          leave, and clear the screen",
    "",
    "any key goes back",
  ]
}

extension TerminalText {
  /// Returns the lines of a run of words, as shown; an empty line at the end stays.
  static func pieces(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { sanitized($0.replacing("\t", with: "  ")) }
  }
}
