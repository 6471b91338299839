import Conversation

/// How sessions are told in blocks: words with their marks, dates, quotations.
struct Telling {
  let input: ReportInput
  let voice: Voice

  /// Returns the day and the time of a moment.
  func when(_ moment: Timestamp) -> String {
    let local = input.local(moment)
    return "\(local.date.written), \(local.clock)"
  }

  /// Returns the time of a turn, with its day if the session began on another.
  func when(_ turn: Turn, in session: Session) -> String {
    let local = input.local(turn.at)
    return local.date == input.local(session.began).date ? local.clock : when(turn.at)
  }

  /// Returns the day of a moment.
  func day(_ moment: Timestamp) -> String { input.local(moment).date.written }

  /// Returns from when to when the sessions go, in words.
  func period(_ sessions: [Session]) -> String {
    let days = sessions.map { input.local($0.began).date }.sorted()
    guard let first = days.first, let last = days.last else { return "" }
    return first == last ? first.written : "\(first.written) to \(last.written)"
  }

  /// Returns the words of a turn, with what was heard in them.
  ///
  /// Where findings share words, the longest is marked and names them all.
  func runs(of turn: Turn) -> [Block.Run] { Self.runs(of: turn, voice: voice) }

  /// Returns the words of a turn, with what was heard in them, told in a voice.
  static func runs(of turn: Turn, voice: Voice) -> [Block.Run] {
    var runs: [Block.Run] = []
    var end = 0
    for group in groups(of: turn) {
      guard let kind = group.moves.first?.kind else { continue }
      let before = Span(end, group.span.start).quote(from: turn.said)
      if !before.isEmpty { runs.append(Block.Run(text: before)) }
      let heard = group.moves.map { $0.words(voice) }.reduce(into: [String]()) { words, word in
        if !words.contains(word) { words.append(word) }
      }
      runs.append(
        Block.Run(
          text: group.span.quote(from: turn.said), heard: heard.joined(separator: "; "),
          kind: kind))
      end = group.span.end
    }
    let rest = Span(end, turn.said.utf8.count).quote(from: turn.said)
    if !rest.isEmpty || runs.isEmpty { runs.append(Block.Run(text: rest)) }
    return runs
  }

  private static func groups(of turn: Turn) -> [(span: Span, moves: [Move])] {
    var groups: [(span: Span, moves: [Move])] = []
    for finding in turn.reading.findings.sorted(by: { $0.span.start < $1.span.start }) {
      guard let move = Move(finding), finding.span.count > 0 else { continue }
      if let last = groups.last, last.span.overlaps(finding.span) {
        groups[groups.count - 1] = (last.span.union(finding.span), last.moves + [move])
      } else {
        groups.append((finding.span, [move]))
      }
    }
    return groups
  }

  /// Returns the clause that a finding stands in, if it is short, else its own words.
  func clause(of finding: Finding, in turn: Turn) -> String {
    let own = finding.span
    guard turn.reading.clauses.indices.contains(finding.clause) else {
      return Self.clipped(own.quote(from: turn.said))
    }
    let whole = turn.reading.clauses[finding.clause].span.union(own)
    return Self.clipped((whole.count <= 160 ? whole : own).quote(from: turn.said))
  }

  /// Returns the words cut to fit a line or three, without blanks around them.
  static func clipped(_ words: String, to most: Int = 220) -> String {
    var text = words[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.count > most else { return String(text) }
    return text.prefix(most) + "…"
  }

  /// Returns a confidence as "0.93".
  static func confidence(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
