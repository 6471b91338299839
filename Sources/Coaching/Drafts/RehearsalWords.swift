import Conversation
import IntentLibrary

/// The names of what is said around a rehearsal; the raw value stands in `draft/words.yaml`.
public enum RehearsalLine: String, CaseIterable, Hashable, Sendable {
  /// Asks for the draft.
  case begin
  /// Says that there are more places, by their words.
  case more
  /// Says what of the version before is gone.
  case better
  /// Says that nothing is flagged.
  case clean
  /// Says that nothing is flagged while something is missing.
  case cleanButMissing = "clean-but-missing"
  /// Asks what becomes of it.
  case whatNow = "what-now"
  case said, sent, kept
  /// The draft is kept and not sent, since it is hot.
  case notSent = "not-sent"
  /// Offers a draft that waits.
  case waiting
  /// Asks how words went down that were said.
  case howDidItLand = "how-did-it-land"
  case landed
  /// Tells whom one can practise with.
  case whom
  case practice
  case stopped
  /// Says of what an exercise gives that some words of it may get in its way.
  case inResult = "in-result"
  /// There is no draft.
  case nothing
  /// Nothing is running.
  case idle
}

/// Picks lines for a rehearsal: each list in turn, so that nothing is said twice in a row.
struct RehearsalWords: Hashable {
  private var uses: [RehearsalLine: Int] = [:]

  /// Returns the next line under the name, filled; an empty act list where the library has none.
  mutating func acts(
    _ name: RehearsalLine, quote: String? = nil, address: PartnerWord, _ library: DraftLibrary
  ) -> [Act] {
    var context = LineContext()
    context.quote = quote
    context.draft[.quoteCapital] = quote
    context.address = address
    let lines = (library.words[name.rawValue] ?? []).compactMap { line in
      context.filled(line).map { Act(line.act, $0, source: line.id) }
    }
    guard !lines.isEmpty else { return [] }
    let use = uses[name, default: 0]
    uses[name] = use + 1
    return [lines[use % lines.count]]
  }
}
