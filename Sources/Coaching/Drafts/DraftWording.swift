import Conversation
import IntentLibrary

/// Looks for something to say instead of flagged words, made of the person's own.
struct DraftWording {
  let checker: DraftChecker
  let draft: String
  let kind: DraftKind
  /// The hits that count in the draft.
  let found: [DraftHit]

  /// Returns the flag for a hit, with what to say instead.
  func flag(_ hit: DraftHit) -> DraftFlag {
    let entry = checker.library.entries[hit.entry]
    let type = FlagType(rawValue: entry.name) ?? .excuse
    return DraftFlag(
      type: type, span: hit.span, quote: hit.span.quote(from: draft), why: entry.why,
      instead: advice(on: hit, entry))
  }

  /// Returns the first line that can be filled, that the checker would let pass, and that keeps the
  /// facts and feelings of the words it stands for.
  private func advice(on hit: DraftHit, _ entry: DraftEntry) -> DraftAdvice {
    let context = context(of: hit, entry)
    for line in entry.instead {
      guard let text = context.filled(line) else { continue }
      guard line.act == .say else { return DraftAdvice(text, isSaid: false) }
      if checker.passes(text, kind), keeps(hit, in: text) {
        return DraftAdvice(text, isSaid: true)
      }
    }
    return DraftAdvice("", isSaid: false)
  }

  // MARK: Slots

  private func context(of hit: DraftHit, _ entry: DraftEntry) -> LineContext {
    var context = LineContext()
    let quote = hit.span.quote(from: draft)
    context.quote = Quotation.sayable(quote)
    context.draft[.quoteCapital] = context.quote
    let marks = hit.rule.flatMap { entry.conditions[$0]?.rest } ?? []
    let rest = DraftRest(draft).rest(of: hit.span, after: marks).flatMap {
      Quotation.sayable($0.quote(from: draft))
    }
    context.draft[.rest] = rest
    context.draft[.restCapital] = rest
    context.draft[.sorry] = sorry(before: hit.span)
    return context
  }

  /// The last sorry before the words that names what it is for, as a sentence of its own.
  private func sorry(before span: Span) -> String? {
    guard let place = checker.finder.place(.part, DraftPart.namesAct.rawValue),
      let act = found.last(where: { $0.entry == place && $0.span.start < span.start })
    else { return nil }
    let whole = DraftRest(draft).sentence(around: act.span, upTo: span.start)
    return Quotation.sayable(whole.quote(from: draft))
  }

  // MARK: What must not be lost

  /// Whether numbers, names, days and words of feeling stand in what is said instead, too.
  private func keeps(_ hit: DraftHit, in text: String) -> Bool {
    let kept = Set(Words.of(text))
    let quote = hit.span.quote(from: draft)
    let facts = Words.of(quote).filter {
      $0.contains { $0.isNumber } || DraftRest.days.contains($0)
    }
    let feelings = found.filter {
      checker.library.entries[$0.entry].path == "cue/feeling" && $0.span.overlaps(hit.span)
    }
    return (facts + feelings.flatMap { Words.of($0.span.quote(from: draft)).suffix(1) })
      .allSatisfy(kept.contains)
  }
}
