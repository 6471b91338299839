import Conversation

/// What of all that is kept the partner may read: only what was marked shared, and nothing that has
/// to do with danger. What is left out leaves no trace: no number, no time of day, no gap.
struct Shared {
  /// Turns in order, with the day.
  let turns: [(day: CivilDate, turn: Turn)]
  /// Kept things in order.
  let things: [KeptThing]

  init(_ input: ReportInput) {
    turns = input.sessions.flatMap(\.harmlessTurns)
      .filter { input.sharing(of: $0) == .shared }
      .map { (input.local($0.at).date, $0) }
    things = input.kept.filter { $0.sharing == .shared }.sorted { $0.at < $1.at }.map(Self.told)
  }

  /// The thing as it is called when the partner reads it.
  private static func told(_ thing: KeptThing) -> KeptThing {
    guard thing.title == KeptThing.theirPromise else { return thing }
    var thing = thing
    thing.title = KeptThing.yourPromise
    return thing
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { turns.isEmpty && things.isEmpty }
}

/// The partner's copy: the person's own words, first person, without a word about the partner that
/// the person did not write.
struct PartnerPage {
  let input: ReportInput

  /// Returns the page; nil when nothing is shared.
  func page() -> Page? {
    let shared = Shared(input)
    guard !shared.isEmpty else { return nil }
    let telling = Telling(input: input, voice: .first)
    var blocks: [Block] = []
    var day: CivilDate?
    for (date, turn) in shared.turns {
      if date != day { blocks.append(.heading(2, date.written)) }
      day = date
      blocks.append(
        .said(Block.Said(runs: [Block.Run(text: turn.said)], below: Self.ownMoves(turn))))
    }
    if !shared.things.isEmpty { blocks.append(.heading(2, "What I keep to")) }
    let keeping = Keeping(input: input, telling: telling)
    return Page(title: "From me to you", blocks: blocks + shared.things.flatMap(keeping.thing))
  }

  /// What the person did in the turn, said by themselves; nothing of anybody else.
  private static func ownMoves(_ turn: Turn) -> [String] {
    let kinds = turn.reading.findings.compactMap(Move.init).filter { $0.who == .self }.map(\.kind)
    return Move.Kind.allCases.filter(kinds.contains).map {
      "Here " + Move($0, .self).words(.first) + "."
    }
  }
}

/// An agenda for a talk of the two, from what was shared.
struct TogetherPage {
  let input: ReportInput

  /// Returns the page; what nothing was shared for stays blank.
  func page() -> Page {
    let turns = Shared(input).turns.map(\.turn)
    let words = input.words
    var page = Page(title: "Our talk", blocks: words[.togetherIntro].map { .text($0) })
    page.blocks += section("One thing each", words[.togetherAppreciation])
    page.blocks.append(both(mine: quotes(turns, of: ["repair.appreciation"])))
    page.blocks += section("One event", words[.togetherEvent])
    page.blocks.append(
      .fields([Block.Field(name: "What happened, as a camera saw it", values: [], room: 3)]))
    page.blocks += section("Both views", words[.togetherViews])
    page.blocks.append(both(mine: event(turns)))
    page.blocks += [.newPage] + section("One request each", words[.togetherRequest])
    page.blocks.append(
      both(mine: quotes(turns, of: ["repair.request", "repair.soft-start"])))
    page.blocks += section("One small plan", words[.togetherPlan])
    page.blocks.append(
      .fields([
        Block.Field(name: "Who does what", values: [], room: 3),
        Block.Field(name: "By when", values: [], room: 1),
        Block.Field(name: "When we look at it again", values: [], room: 1),
      ]))
    return Page(
      title: page.title, blocks: page.blocks + words[.togetherClose].map { .text($0) })
  }

  private func section(_ title: String, _ lines: [String]) -> [Block] {
    [.heading(2, title)] + lines.map { .text($0) }
  }

  private func both(mine: [String]) -> Block {
    .fields([
      Block.Field(name: "From me", values: mine, isQuote: true, room: 3),
      Block.Field(name: "From you", values: [], room: 3),
    ])
  }

  /// The person's words in which one of the intents was heard, by themselves; the latest.
  private func quotes(_ turns: [Turn], of intents: [String]) -> [String] {
    for turn in turns.reversed() {
      let found = turn.reading.findings.first {
        intents.contains($0.intent.name) && $0.who != .partner
      }
      if let found { return [Telling.clipped(found.span.quote(from: turn.said))] }
    }
    return []
  }

  /// The last shared turn in which somebody blamed, pressed or pulled back, else the first one.
  private func event(_ turns: [Turn]) -> [String] {
    let hurting = turns.last { turn in
      turn.reading.findings.contains { Move($0).map { $0.kind != .repair } ?? false }
    }
    return (hurting ?? turns.first).map { [Telling.clipped($0.said, to: 600)] } ?? []
  }
}
