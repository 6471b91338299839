import Conversation

/// The person's own copy: everything, in order.
struct SelfPage {
  let input: ReportInput
  private let telling: Telling

  init(_ input: ReportInput) {
    self.input = input
    telling = Telling(input: input, voice: .you)
  }

  /// Returns the page.
  func page() -> Page {
    var page = Page(title: "Reading back", blocks: [], hasContents: true)
    page.subtitle = telling.period(input.sessions)
    guard input.sessions.contains(where: { !$0.turns.isEmpty }) else {
      page.blocks = [.text("Nothing is kept yet.")]
      return page
    }
    page.blocks =
      input.words[.selfIntro].map { .aside($0) } + happened() + patterns() + course() + suggested()
      + Keeping(input: input, telling: telling).blocks() + repairs() + questions()
      + Appendix(input: input, telling: telling).blocks(input.sessions.flatMap(\.harmlessTurns))
    return page
  }

  // MARK: In order

  private func happened() -> [Block] {
    [.heading(2, "What happened, in order")] + input.sessions.flatMap(session)
  }

  private func session(_ session: Session) -> [Block] {
    let moves = Cycle(session.steps).steps.map(\.move)
    let picture: [Block] =
      moves.count > 1
      ? [.plot(.lanes(title: "What followed what", moves: moves, voice: .you))] : []
    let dangerous = Danger.turns(of: session)
    return [.heading(3, telling.when(session.began))] + picture
      + session.turns.map { turn in
        let runs =
          dangerous.contains(turn.id) ? [Block.Run(text: turn.said)] : telling.runs(of: turn)
        return .said(
          Block.Said(when: telling.when(turn, in: session), runs: runs, below: below(turn)))
      }
  }

  private func below(_ turn: Turn) -> [String] {
    let notes = input.notes[turn.id]
    let tags = notes?.tags ?? []
    return turn.replied.map { "mend: " + $0.text } + (notes?.notes ?? []).map { "your note: " + $0 }
      + (tags.isEmpty ? [] : ["filed under: " + tags.joined(separator: ", ")])
  }

  // MARK: Over sessions and weeks

  private func patterns() -> [Block] {
    let patterns = Patterns(input.sessions)
    let returning = patterns.returning.map { pair in
      Block.Item(
        text: "\(pair.first.words(.you)), then \(pair.second.words(.you))",
        after: "on " + Self.listed(pair.sessions.map { telling.day($0) }))
    }
    let weeks = Weeks(input).rows
    guard !returning.isEmpty || weeks.count > 1 else { return [] }
    var blocks: [Block] = [.heading(2, "What comes back")]
    if !returning.isEmpty { blocks.append(.bullets(returning)) }
    if weeks.count > 1 {
      blocks.append(
        .table(
          Block.Table(
            caption: "Week by week: what followed what, and how warm it got (0 to 10)",
            columns: ["Week from", "What followed what", "Heat"],
            rows: weeks.map { [$0.from, $0.sequence, $0.heat] })))
    }
    return blocks
  }

  /// Returns the days as they stand in a sentence, each once.
  static func listed(_ days: [String]) -> String {
    let unique = days.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    guard let last = unique.last, unique.count > 1 else { return unique.first ?? "" }
    return unique.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Heat and length

  private func course() -> [Block] {
    let sessions = input.sessions.filter { !$0.turns.isEmpty }
    guard sessions.count > 1 else { return sessions.flatMap(courseOfOne) }
    let names = sessions.map { shortDay($0.began) }
    let heat = zip(names, sessions).map { name, session in
      Plot.Point(name: name, value: session.turns.map(\.reading.heat).max() ?? 0)
    }
    let length = zip(names, sessions).map { Plot.Point(name: $0, value: $1.turns.count) }
    return [
      .heading(2, "Heat and length over time"), .heading(3, "The warmest moment of each session"),
      .plot(.heat(title: "Heat from 0 to 10", points: heat)),
      .heading(3, "How long each session was"),
      .plot(.bars(title: "Messages", points: length)),
    ]
  }

  private func courseOfOne(_ session: Session) -> [Block] {
    guard session.turns.count > 1 else { return [] }
    let points = session.turns.enumerated().map {
      Plot.Point(name: "\($0.offset + 1)", value: $0.element.reading.heat)
    }
    return [
      .heading(2, "Heat from message to message"),
      .plot(.heat(title: "Heat from 0 to 10, by message", points: points)),
    ]
  }

  private func shortDay(_ moment: Timestamp) -> String {
    let date = input.local(moment).date
    return "\(date.day) \(date.written.split(separator: " ")[1].prefix(3))"
  }

  // MARK: Suggested, mended, open

  private func suggested() -> [Block] {
    let items = Suggestions(input.sessions, landed: input.landed).all.map { suggestion in
      Block.Item(
        lead: telling.day(suggestion.at) + ":", text: suggestion.text,
        after: suggestion.landing.isEmpty ? "" : "— afterwards: \(suggestion.landing)",
        isQuote: true)
    }
    return items.isEmpty ? [] : [.heading(2, "What was suggested"), .bullets(items)]
  }

  private func repairs() -> [Block] {
    let steps = input.sessions.flatMap(\.steps).filter { $0.move.kind == .repair }
    let mine = steps.filter { $0.move.who == .self || $0.move.who == .both }
    let theirs = steps.filter { $0.move.who == .partner || $0.move.who == .both }
    func section(_ title: String, _ steps: [Step]) -> [Block] {
      guard !steps.isEmpty else { return [] }
      return [
        .heading(3, title),
        .bullets(
          steps.map {
            Block.Item(
              lead: telling.day($0.at) + ":", text: Telling.clipped($0.quote), isQuote: true)
          }),
      ]
    }
    let blocks = section("Made by you", mine) + section("Made by them", theirs)
    return blocks.isEmpty ? [] : [.heading(2, "Reaching out")] + blocks
  }

  private func questions() -> [Block] {
    let items = OpenQuestions(input).all.map { Block.Item(text: $0) }
    return items.isEmpty ? [] : [.heading(2, "Open for the next talk"), .bullets(items)]
  }
}
