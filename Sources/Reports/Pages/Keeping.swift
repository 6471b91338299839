import Conversation

/// Exercises, commitments, plans and drafts, and what became of them.
struct Keeping {
  let input: ReportInput
  let telling: Telling

  /// Returns a section for each kind of thing that is kept.
  func blocks() -> [Block] {
    section("Exercises and what came of them", .exercise)
      + section("What you said you would do", .commitment) + section("Plans", .plan)
      + section("Drafts", .draft)
  }

  private func section(_ title: String, _ kind: KeptThing.Kind) -> [Block] {
    let things = input.kept.filter { $0.kind == kind }.sorted { $0.at < $1.at }
    guard !things.isEmpty else { return [] }
    return [.heading(2, title)] + things.flatMap(thing)
  }

  /// Returns one thing: its day and name, its parts, and what became of it.
  func thing(_ thing: KeptThing) -> [Block] {
    let day = telling.day(thing.at)
    let outcome: [Block] = thing.outcome.isEmpty ? [] : [.text(thing.outcome)]
    return [.heading(3, thing.title.isEmpty ? day : "\(thing.title), \(day)")]
      + [
        .bullets(
          thing.parts.filter { !$0.written.isEmpty }.map {
            Block.Item(lead: $0.asked, text: $0.written)
          })
      ] + outcome
  }
}
