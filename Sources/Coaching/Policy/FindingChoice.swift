import Conversation
import IntentClassifier
import IntentLibrary

/// Chooses which of the things heard is answered. Deterministic.
struct FindingChoice {
  var reading: Reading
  var mode: Mode

  /// The intent whose news outweigh any quarrel.
  static let bigNews = IntentID("state.big-news")

  /// What the reply is about: big news, else the surest finding with a label, where what the
  /// typist does comes first while rehearsing and what the partner does while venting.
  ///
  /// Nothing, when the whole message is said to the coach itself ("bye") as surely as anything else.
  var main: Finding? {
    let labelled = best { $0.label != nil && $0.label != .safety }
    if let talk, coversMessage(talk), talk.confidence >= labelled?.confidence ?? 0 { return nil }
    return best { $0.intent == Self.bigNews } ?? labelled
  }

  private func coversMessage(_ finding: Finding) -> Bool {
    guard let first = reading.clauses.first, let last = reading.clauses.last else { return false }
    return finding.span.start <= first.span.start && finding.span.end >= last.span.end
  }

  /// How the person is, if they said so.
  var state: Finding? {
    best { $0.intent.family == .state && $0.intent != Self.bigNews }
  }

  /// What the person says to the coach itself.
  var talk: Finding? { best { $0.intent.family == .talk } }

  /// The danger heard: a finding as severe as the whole reading before others.
  func danger(_ library: IntentLibrary) -> Finding? {
    let grave = Set(
      library.program.rules.filter { $0.safety == reading.safety }
        .map { RuleName(intent: $0.intent, rule: $0.id) })
    let isGrave = { (finding: Finding) in
      grave.contains(RuleName(intent: finding.intent, rule: finding.rule))
    }
    let hasLines = { (finding: Finding) in
      library.intent(finding.intent)?.replies.contains { $0.level == reading.safety } ?? false
    }
    return best { $0.label == .safety && isGrave($0) }
      ?? best { $0.label == .safety && hasLines($0) }
      ?? best { $0.label == .safety }
  }

  private struct RuleName: Hashable {
    var intent: IntentID
    var rule: RuleID
  }

  private func best(_ condition: (Finding) -> Bool) -> Finding? {
    reading.findings.filter(condition).max { precedes($1, $0) }
  }

  /// Whether `a` is answered rather than `b`.
  private func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (first, second) = (weight(a), weight(b))
    if first != second { return first > second }
    if a.span.start != b.span.start { return a.span.start < b.span.start }
    if a.intent != b.intent { return a.intent < b.intent }
    if a.rule != b.rule { return a.rule < b.rule }
    return (a.label?.rawValue ?? "") < (b.label?.rawValue ?? "")
  }

  private func weight(_ finding: Finding) -> Double {
    finding.confidence + (isPreferred(finding) ? 0.2 : 0)
  }

  private func isPreferred(_ finding: Finding) -> Bool {
    switch (mode, finding.label) {
    case (.rehearse, .selfBlame), (.rehearse, .selfWithdrawal), (.rehearse, .selfPursuit): true
    case (.vent, .partnerBlame), (.vent, .partnerWithdrawal), (.vent, .partnerPursuit): true
    case (.rehearse, _), (.vent, _), (.review, _): false
    }
  }
}

/// Chooses the clause that is said back.
struct MirrorChoice {
  var reading: Reading

  /// Returns the clause that weighs most and can be said back: that of the finding, then those of
  /// other findings, then the last one told.
  ///
  /// What is a verdict of the typist or tells of danger is never said back.
  func mirror(for finding: Finding?) -> String? {
    let others = reading.findings.sorted { $0.confidence > $1.confidence }.map(\.clause)
    let told = reading.clauses.indices.reversed().filter { reading.clauses[$0].isTold }
    let order = (finding.map { [$0.clause] } ?? []) + others + told
    for index in order where reading.clauses.indices.contains(index) && !isVerdict(index) {
      if let clause = reading.clauses[index].mirrored.flatMap(Quotation.sayable) { return clause }
    }
    return nil
  }

  private func isVerdict(_ clause: Int) -> Bool {
    reading.findings.contains {
      $0.clause == clause && ($0.label == .selfBlame || $0.label == .safety)
    }
  }
}
