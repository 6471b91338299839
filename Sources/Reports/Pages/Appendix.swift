import Conversation

/// By which rules it was read, where they come from, and how sure they were.
struct Appendix {
  let input: ReportInput
  let telling: Telling

  /// Returns the appendix for the turns; empty if nothing was heard in them.
  func blocks(_ turns: [Turn]) -> [Block] {
    let rows = turns.flatMap { turn in
      turn.reading.findings.filter { $0.label != nil }.map { row($0, in: turn) }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(2, "How it was read"),
      .text(
        "Rules read the words; nobody judged them. A rule can be wrong, also a sure one. "
          + "Confidence goes from 0 to 1."),
      .table(
        Block.Table(
          caption: "Words, the rule that heard them, and its confidence",
          columns: ["Words", "Heard as", "Rule", "Confidence"], rows: rows)),
    ] + sources(turns)
  }

  private func row(_ finding: Finding, in turn: Turn) -> [String] {
    let heard = Move(finding).map { $0.words(telling.voice) } ?? ""
    let title = input.intents[finding.intent].map { " (\($0.title))" } ?? ""
    return [
      Telling.clipped(finding.span.quote(from: turn.said), to: 120), heard + title,
      "\(finding.intent)/\(finding.rule)", Telling.confidence(finding.confidence),
    ]
  }

  private func sources(_ turns: [Turn]) -> [Block] {
    let heard = Set(turns.flatMap(\.reading.findings).filter { $0.label != nil }.map(\.intent))
    let items = heard.sorted().compactMap { id in
      input.intents[id].map {
        Block.Item(lead: "\($0.title):", text: $0.means, after: $0.source)
      }
    }
    return items.isEmpty
      ? [] : [.heading(3, "What the rules listen for, and their sources"), .bullets(items)]
  }
}
