import Conversation

/// A chat read back: the cycle at the scale of the whole, of weeks and of days. Nothing is counted.
struct ChatPage {
  let input: ChatInput

  /// How many days are shown with the words.
  static let mostDays = 21
  /// How many moves of a sequence are shown.
  static let mostSteps = 24
  /// How many hands held out are shown.
  static let mostShown = 30

  /// Returns the page.
  func page() -> Page {
    var page = Page(title: "A chat, read back", subtitle: period, blocks: [], hasContents: true)
    page.blocks =
      input.words[.chatIntro].map { .aside($0) } + input.remarks.map { .text($0) } + whole()
      + (input.isHeld ? [] : missed()) + weeks() + days()
    return page
  }

  private var period: String {
    let days = input.events.compactMap { $0.at?.date }
    guard let first = days.min(), let last = days.max() else { return "" }
    return first == last ? first.written : "\(first.written) to \(last.written)"
  }

  // MARK: The whole

  private func whole() -> [Block] {
    let steps = ChatSequence(input.events).steps
    let returning = ChatSequence.returning(steps)
    guard !returning.isEmpty else {
      return [.heading(2, "The whole"), .text("In what you wrote no move came back.")]
    }
    return [
      .heading(2, "The whole"), .text("What followed what, more than once:"),
      .bullets(returning.map { Block.Item(text: $0.joined(separator: ", then ")) }),
    ]
  }

  private func missed() -> [Block] {
    let missed = input.events.compactMap { event -> Block.Item? in
      guard case .missed(let text) = event.what else { return nil }
      return Block.Item(
        lead: event.at.map { $0.date.written + ":" } ?? "", text: Telling.clipped(text),
        isQuote: true)
    }
    let made = input.events.compactMap(Self.reachedOut)
    return section("Where you reached out", [], made)
      + section("What you may have missed", input.words[.chatMissed], missed)
  }

  /// A section with the latest of the items; empty if there is none.
  private func section(_ title: String, _ lines: [String], _ items: [Block.Item]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let isCut = items.count > Self.mostShown
    return [.heading(2, title)] + (lines + (isCut ? ["The latest ones."] : [])).map { .text($0) }
      + [.bullets(Array(items.suffix(Self.mostShown)))]
  }

  private static func reachedOut(_ event: ChatEvent) -> Block.Item? {
    guard case .iDid(let text, let findings) = event.what,
      let finding = findings.first(where: { Move($0)?.kind == .repair })
    else { return nil }
    return Block.Item(
      lead: event.at.map { $0.date.written + ":" } ?? "",
      text: Telling.clipped(finding.span.quote(from: text)), isQuote: true)
  }

  // MARK: Weeks

  private func weeks() -> [Block] {
    var weeks: [(monday: CivilDate, events: [ChatEvent])] = []
    for event in input.events {
      guard let monday = event.at?.date.weekStart else { continue }
      if weeks.last?.monday == monday {
        weeks[weeks.count - 1].events.append(event)
      } else {
        weeks.append((monday, [event]))
      }
    }
    let rows = weeks.compactMap { week -> [String]? in
      let steps = ChatSequence(week.events).steps
      guard steps.contains(where: ChatSequence.isMove) else { return nil }
      let more = steps.count > Self.mostSteps ? " → …" : ""
      return [
        week.monday.written,
        steps.prefix(Self.mostSteps).map(\.words).joined(separator: " → ") + more,
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(2, "Week by week"),
      .table(
        Block.Table(
          caption: "Weeks in which a move of yours was heard", columns: ["Week from", "In order"],
          rows: rows)),
    ]
  }

  // MARK: Days

  private func days() -> [Block] {
    var days: [(day: CivilDate?, events: [ChatEvent])] = []
    for event in input.events {
      if let last = days.last, last.day == event.at?.date {
        days[days.count - 1].events.append(event)
      } else {
        days.append((event.at?.date, [event]))
      }
    }
    let moving = days.filter { $0.events.contains { Self.isMine($0) } }
    guard !moving.isEmpty else { return [] }
    let isCut = moving.count > Self.mostDays
    var blocks: [Block] = [.heading(2, "Day by day")]
    if isCut { blocks.append(.text("The last days; what was before stands in the weeks above.")) }
    for (day, events) in moving.suffix(Self.mostDays) {
      if let day { blocks.append(.heading(3, day.written)) }
      blocks.append(.steps(ChatSequence(events).steps.prefix(Self.mostSteps).map(\.words)))
      blocks += events.filter(Self.isMine).prefix(Self.mostSteps).compactMap(said)
    }
    return blocks
  }

  private static func isMine(_ event: ChatEvent) -> Bool {
    if case .iDid = event.what { return true }
    return false
  }

  private func said(_ event: ChatEvent) -> Block? {
    guard case .iDid(let text, let findings) = event.what else { return nil }
    let turn = Turn(
      id: RowID(high: 0, low: 0), at: Timestamp(milliseconds: 0), said: text,
      reading: Reading(findings: findings), replied: [])
    return .said(
      Block.Said(when: event.at?.clock ?? "", runs: Telling.runs(of: turn, voice: .you)))
  }
}

/// What happened in a chat with repetitions in a row taken together.
struct ChatSequence {
  /// A step: a move of the person's, that somebody wrote, or a gap.
  enum Step: Hashable {
    case move(Move.Kind)
    case iWrote, theyWrote, gap

    var words: String {
      switch self {
      case .move(let kind): Move(kind, .self).words(.you)
      case .iWrote: "you wrote"
      case .theyWrote: "they wrote"
      case .gap: "gap"
      }
    }
  }

  let steps: [Step]

  init(_ events: [ChatEvent]) {
    steps = events.reduce(into: [Step]()) { steps, event in
      for step in Self.steps(of: event) where steps.last != step { steps.append(step) }
    }
  }

  private static func steps(of event: ChatEvent) -> [Step] {
    switch event.what {
    case .iWrote: return [.iWrote]
    case .theyWrote, .missed: return [.theyWrote]
    case .gap: return [.gap]
    case .iDid(_, let findings):
      let kinds = findings.compactMap(Move.init).filter { $0.who != .partner }.map(\.kind)
      return kinds.isEmpty ? [.iWrote] : kinds.map { .move($0) }
    }
  }

  /// Whether a step is a move of the person's.
  static func isMove(_ step: Step) -> Bool {
    switch step {
    case .move: true
    case .iWrote, .theyWrote, .gap: false
    }
  }

  /// Returns runs of three steps, or else of two, that begin with a move and came more than once: the
  /// ones that came most often first, six at most. What somebody wrote without a move is passed over.
  static func returning(_ steps: [Step]) -> [[String]] {
    let telling = steps.reduce(into: [Step]()) { kept, step in
      if step != .iWrote, kept.last != step { kept.append(step) }
    }
    let found = repeated(telling, length: 3)
    let all = found.isEmpty ? repeated(telling, length: 2) : found
    return all.prefix(6).map { $0.map(\.words) }
  }

  private static func repeated(_ steps: [Step], length: Int) -> [[Step]] {
    guard steps.count >= length else { return [] }
    var order: [[Step]] = []
    var seen: [[Step]: Int] = [:]
    for start in 0...(steps.count - length) where isMove(steps[start]) {
      let run = Array(steps[start..<(start + length)])
      seen[run, default: 0] += 1
      if seen[run] == 2 { order.append(run) }
    }
    return order.enumerated()
      .sorted {
        (-seen[$0.element, default: 0], $0.offset) < (-seen[$1.element, default: 0], $1.offset)
      }
      .map(\.element)
  }
}
