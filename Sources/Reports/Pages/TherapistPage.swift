import Conversation

/// The therapist's copy: two pages, then an appendix. What the person marked private stays out.
struct TherapistPage {
  let input: ReportInput
  private let telling: Telling

  /// How many suggestions find room on the second page.
  private static let suggestions = 6
  /// How many quotations find room in a row.
  private static let quotes = 2
  /// How many characters of a quotation find room.
  private static let clip = 130

  init(_ input: ReportInput) {
    var open = input
    open.sessions = input.sessions.map { session in
      var kept = session
      kept.turns = session.turns.filter { input.sharing(of: $0) != .private }
      return kept
    }
    self.input = open
    telling = Telling(input: open, voice: .first)
  }

  /// Returns the page.
  func page() -> Page {
    let harmless = input.sessions.map { session in
      Session(id: session.id, began: session.began, turns: session.harmlessTurns)
    }
    let cycle = Self.fullest(harmless)
    let other = Self.mended(harmless, after: cycle?.id)
    var blocks = input.words[.therapistCaution].map { Block.aside($0) }
    blocks += [
      .heading(2, "What I want from this session"),
      .fields([
        Block.Field(
          name: "In my words",
          values: input.want.isEmpty ? [] : [Telling.clipped(input.want, to: 400)],
          room: 3)
      ]),
    ]
    blocks += [.heading(2, "One cycle, step by step")] + steps(cycle)
    blocks += [.newPage, .heading(2, "One time it went differently")] + differently(other)
    blocks += [.heading(2, "What mend suggested, word for word"), suggested(harmless)]
    if input.includesSafety { blocks += danger() }
    let shown = Set([cycle?.id, other?.id].compactMap(\.self))
    let appendix = Appendix(input: input, telling: telling)
      .blocks(harmless.filter { shown.contains($0.id) }.flatMap(\.turns))
    if !appendix.isEmpty { blocks += [.newPage] + appendix }
    return Page(
      title: "For our session", subtitle: telling.period(input.sessions), blocks: blocks)
  }

  // MARK: Choosing

  /// The latest session with the most kinds of moves on both sides.
  private static func fullest(_ sessions: [Session]) -> Session? {
    let rated = sessions.map { (session: $0, kinds: Set($0.steps.map(\.move)).count) }
    guard let most = rated.map(\.kinds).max(), most > 0 else { return nil }
    return rated.last { $0.kinds == most }?.session
  }

  /// The latest other session in which somebody reached out.
  private static func mended(_ sessions: [Session], after other: RowID?) -> Session? {
    sessions.last { session in
      session.id != other && session.steps.contains { $0.move.kind == .repair }
    }
  }

  // MARK: The cycle

  private func steps(_ session: Session?) -> [Block] {
    let turns = session?.turns ?? []
    let moves = Cycle(session?.steps ?? []).steps.map(\.move)
    var blocks: [Block] = []
    if let session, moves.count > 1 {
      blocks = [
        .text(telling.day(session.began)),
        .plot(.lanes(title: "What followed what", moves: Array(moves.prefix(6)), voice: .first)),
      ]
    }
    func field(_ name: String, _ isMeant: (Finding) -> Bool) -> Block.Field {
      Block.Field(name: name, values: words(turns, isMeant), isQuote: true, room: 1)
    }
    blocks.append(
      .fields([
        Block.Field(name: "What set it off", values: cause(turns), isQuote: true, room: 1),
        field("What I did") { Move($0).map { $0.who == .self && $0.kind != .repair } ?? false },
        field("What showed") { Self.shows.contains($0.intent.name) },
        field("What was underneath") { Self.underneath.contains($0.intent.name) },
        field("What I needed") { Self.needs.contains($0.intent.name) && $0.who != .partner },
        field("What I saw them do") {
          Move($0).map { $0.who == .partner && $0.kind != .repair } ?? false
        },
        field("How we found each other, or didn't") { Move($0)?.kind == .repair },
      ]))
    return blocks
  }

  private static let shows: Set = [
    "state.angry", "state.body-alarm", "state.numb", "state.swearing-at-partner", "state.confused",
    "state.tired",
  ]
  private static let underneath: Set = [
    "state.hurt", "state.lonely", "state.ashamed", "state.sad", "state.scared-of-losing",
    "state.missing-them", "state.worried", "state.past-mark",
  ]
  private static let needs: Set = ["repair.request", "pursuit.reassurance"]

  /// The first thing that is told of somebody else.
  private func cause(_ turns: [Turn]) -> [String] {
    for turn in turns {
      let told = turn.reading.clauses.first { $0.isTold && $0.subject != .self }
      if let told { return [Telling.clipped(told.span.quote(from: turn.said), to: Self.clip)] }
    }
    return []
  }

  private func words(_ turns: [Turn], _ isMeant: (Finding) -> Bool) -> [String] {
    let found = turns.flatMap { turn in
      turn.reading.findings.filter(isMeant).map {
        Telling.clipped(telling.clause(of: $0, in: turn), to: Self.clip)
      }
    }
    let unique = found.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Array(unique.prefix(Self.quotes))
  }

  // MARK: Another time, suggestions, danger

  private func differently(_ session: Session?) -> [Block] {
    guard let session else {
      return [.fields([Block.Field(name: "When, and what was different", values: [], room: 4)])]
    }
    let steps = Cycle(session.steps).steps
    let turns = Dictionary(session.turns.map { ($0.id, $0) }) { first, _ in first }
    let items = steps.prefix(5).map { step in
      Block.Item(
        lead: step.move.words(.first) + ":",
        text: Telling.clipped(
          turns[step.turn].map { telling.clause(of: step.finding, in: $0) } ?? step.quote,
          to: Self.clip),
        isQuote: true)
    }
    return [.text(telling.day(session.began)), .bullets(items)]
  }

  private func suggested(_ sessions: [Session]) -> Block {
    let rows = Suggestions(sessions, landed: input.landed).all.suffix(Self.suggestions).map {
      suggestion in
      [
        telling.day(suggestion.at), "“" + Telling.clipped(suggestion.text, to: 240) + "”",
        suggestion.landing.isEmpty ? "" : "yes", suggestion.landing,
      ]
    }
    return .table(
      Block.Table(
        caption: "Used and how it landed are filled in where they are known; blanks are open.",
        columns: ["When", "Words", "Used", "How it landed"], rows: rows))
  }

  private func danger() -> [Block] {
    let told = input.sessions.flatMap { session in
      let dangerous = Danger.turns(of: session)
      return session.turns.filter { dangerous.contains($0.id) }
    }
    guard !told.isEmpty else { return [] }
    return [.newPage, .heading(2, "For one-to-one use only")]
      + told.map {
        .said(Block.Said(when: telling.when($0.at), runs: [Block.Run(text: $0.said)]))
      }
  }
}
