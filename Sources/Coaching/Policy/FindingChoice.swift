import Conversation
import IntentClassifier
import IntentLibrary

/// Chooses which of the things heard is answered. Deterministic.
struct FindingChoice {
  var reading: Reading
  var mode: Mode

  /// That a person only wants to be heard.
  static let onlyHeard = IntentID("talk.only-heard")
  /// That something went right.
  static let goodNews = IntentID("state.good-news")
  /// That a partner will not change.
  static let wontChange = IntentID("state.wont-change")

  /// What outweighs any quarrel, the weightiest first: health and death, children, a trust that
  /// broke, a body or a bond in danger of its own.
  static let weighty = [
    "state.big-news", "state.grief", "state.afraid", "state.children-upset", "state.affair",
    "state.addiction",
    "state.after-birth", "state.considered-decision", "state.planning-ahead", "state.wont-change",
    "state.sex",
    "state.scared-of-losing",
  ].map(IntentID.init)

  static func isWeighty(_ intent: IntentID?) -> Bool { intent.map(weighty.contains) ?? false }

  /// What the reply is about: what outweighs the quarrel, else the surest finding with a label,
  /// where what the typist does comes first while rehearsing and what the partner does while venting.
  ///
  /// Nothing, when the whole message is said to the coach itself ("bye") as surely as anything else.
  var main: Finding? {
    let labelled = best { $0.label != nil && $0.label != .safety }
    if let talk, coversMessage(talk), talk.confidence >= labelled?.confidence ?? 0 { return nil }
    guard mode != .rehearse else { return best { $0.intent == Self.weighty[0] } ?? labelled }
    if labelled?.label == .repair, let good = best({ $0.intent == Self.goodNews }) { return good }
    for intent in Self.weighty { if let found = best({ $0.intent == intent }) { return found } }
    return labelled
  }

  /// Everything that may be answered, what outweighs a quarrel first, then by weight.
  var byWeight: [Finding] {
    let answerable = reading.findings.filter { $0.intent.family != .talk && $0.label != .safety }
    let sorted = answerable.sorted { precedes($0, $1) }
    return sorted.filter { Self.isWeighty($0.intent) }
      + sorted.filter { !Self.isWeighty($0.intent) }
  }

  private func coversMessage(_ finding: Finding) -> Bool {
    guard let first = reading.clauses.first, let last = reading.clauses.last else { return false }
    return finding.span.start <= first.span.start && finding.span.end >= last.span.end
  }

  /// How the person is, if they said so.
  var state: Finding? {
    best { $0.intent.family == .state && !Self.isWeighty($0.intent) }
  }

  /// What the person says to the coach itself.
  var talk: Finding? { best { $0.intent.family == .talk } }

  /// The danger heard: a finding as severe as the whole reading before others.
  func danger(_ library: IntentLibrary) -> Finding? {
    guard reading.findings.contains(where: { $0.label == .safety }) else { return nil }
    let isGrave = { (finding: Finding) in
      library.program.rules.contains {
        $0.safety == reading.safety && $0.id == finding.rule && $0.intent == finding.intent
      }
    }
    let hasLines = { (finding: Finding) in
      library.intent(finding.intent)?.replies.contains { $0.level == reading.safety } ?? false
    }
    return best { $0.label == .safety && isGrave($0) }
      ?? best { $0.label == .safety && hasLines($0) }
      ?? best { $0.label == .safety }
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
    finding.confidence + (isPreferred(finding) ? 0.1 : 0) + (isLast(finding) ? 0.12 : 0)
  }

  /// Whether it stands in the clause that the person ended on: that is mostly the point.
  private func isLast(_ finding: Finding) -> Bool {
    mode == .vent
      && finding.clause == reading.findings.lazy.filter { $0.label != nil }.map(\.clause).max()
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

  /// Returns the clause said back, or nil if it cannot be.
  func mirror(ofClause index: Int) -> String? {
    guard reading.clauses.indices.contains(index), !isVerdict(index) else { return nil }
    return reading.clauses[index].mirrored.flatMap(Quotation.sayable)
  }

  private func isVerdict(_ clause: Int) -> Bool {
    reading.findings.contains {
      $0.clause == clause && ($0.label == .selfBlame || $0.label == .safety)
    }
  }
}
