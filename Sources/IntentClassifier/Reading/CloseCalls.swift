import Conversation

extension ReadingWorkspace {
  /// How near two confidences are that are too close to call.
  static let closeCallMargin = 0.06
  /// Findings surer than this are not in doubt.
  static let sureConfidence = 0.85

  /// Returns the readings among the findings that are too close to call.
  func closeCalls(_ findings: [Finding]) -> [CloseCall] {
    var calls: [CloseCall] = []
    for (index, finding) in findings.enumerated() {
      if let other = otherActor(of: finding) { calls.append(CloseCall(.who, finding, other)) }
      for second in findings[(index + 1)...] where isClose(finding, second) {
        let isFirstSurer = finding.confidence >= second.confidence
        calls.append(
          isFirstSurer ? CloseCall(.what, finding, second) : CloseCall(.what, second, finding))
      }
    }
    return calls
  }

  /// Returns the finding with the other side as the actor, where nobody is named and no object tells:
  /// "shut down again".
  private func otherActor(of finding: Finding) -> Finding? {
    let clause = clauses[finding.clause]
    guard clause.features.contains(.dropped), clause.object == .none || clause.object == .thing,
      !clause.features.contains(.command), clauses.count == 1,
      finding.who == .self || finding.who == .partner, let family = finding.intent.family,
      finding.label != .safety, finding.label != nil
    else { return nil }
    var other = finding
    other.who = finding.who == .self ? .partner : .self
    other.label = Label(family: family, actor: other.who)
    return other.label == finding.label ? nil : other
  }

  /// Whether two findings read the same clause in ways that rule each other out, about as surely.
  private func isClose(_ a: Finding, _ b: Finding) -> Bool {
    guard a.clause == b.clause, a.label != nil, b.label != nil, a.label != b.label,
      abs(a.confidence - b.confidence) <= Self.closeCallMargin,
      max(a.confidence, b.confidence) < Self.sureConfidence, a.label != .safety, b.label != .safety
    else { return false }
    return (a.label == .repair) != (b.label == .repair)
      || a.intent.family == b.intent.family && a.who != b.who
  }
}
