import Conversation
import IntentLibrary

/// One place of a draft where an entry of the library was found.
struct DraftHit: Hashable {
  /// The entry, as a place among the entries of the library.
  var entry: Int
  /// The rule of the entry; nil where the reader of messages heard it.
  var rule: RuleID?
  var span: Span
}

/// The entries by what is heard for them.
struct DraftIndex: Sendable {
  private var own: [IntentID: (entry: Int, rule: RuleID)] = [:]
  private var others: [IntentID: [(cue: Question.Cue, entry: Int)]] = [:]
  private(set) var places: [String: Int] = [:]

  init(_ library: DraftLibrary) {
    for (place, entry) in library.entries.enumerated() {
      places[entry.path] = place
      for rule in entry.conditions.keys { own[entry.intent(of: rule)] = (place, rule) }
      for cue in entry.also { others[cue.intent, default: []].append((cue, place)) }
    }
  }

  /// Returns what a finding of the rules of drafts stands for.
  func hit(_ finding: Finding) -> DraftHit? {
    own[finding.intent].map { DraftHit(entry: $0.entry, rule: $0.rule, span: finding.span) }
  }

  /// Returns what a finding of the reader of messages stands for: only what the one who writes does.
  func hits(alsoHeard finding: Finding) -> [DraftHit] {
    guard let cues = others[finding.intent] else { return [] }
    if let label = finding.label, label == .partnerBlame || label == .partnerPursuit { return [] }
    return cues.filter { $0.cue.covers(finding) }
      .map { DraftHit(entry: $0.entry, rule: nil, span: finding.span) }
  }
}
