/// One thing that the classifier heard in an utterance.
public struct Finding: Hashable, Sendable {
  /// The label that follows, or nil for `state.*` and `talk.*`.
  public var label: Label?
  /// The intent heard.
  public var intent: IntentID
  /// The rule that heard it.
  public var rule: RuleID
  /// Who makes the move.
  public var who: Actor
  /// Where it stands in the text as typed.
  public var span: Span
  /// From 0 to 1; findings under the reporting threshold are not reported.
  public var confidence: Double
  /// The clause (index into ``Reading/clauses``) that it stands in.
  public var clause: Int

  /// Creates a finding.
  public init(
    label: Label?, intent: IntentID, rule: RuleID, who: Actor, span: Span, confidence: Double,
    clause: Int = 0
  ) {
    self.label = label
    self.intent = intent
    self.rule = rule
    self.who = who
    self.span = span
    self.confidence = confidence
    self.clause = clause
  }
}

/// What the classifier says of one utterance.
public struct Reading: Hashable, Sendable {
  /// Sorted by start, then rule.
  public var findings: [Finding]
  /// From 0 (calm) to 10, from this utterance alone.
  public var heat: Int
  /// The highest level that any finding brings.
  public var safety: SafetyLevel
  /// The clauses, as far as a reply may mirror them.
  public var clauses: [ReadClause]
  /// Readings too close to call, which a person may be asked about.
  public var closeCalls: [CloseCall]

  /// Creates a reading.
  public init(
    findings: [Finding] = [], heat: Int = 0, safety: SafetyLevel = .none,
    clauses: [ReadClause] = [], closeCalls: [CloseCall] = []
  ) {
    self.findings = findings
    self.heat = heat
    self.safety = safety
    self.clauses = clauses
    self.closeCalls = closeCalls
  }

  /// The labels of all findings, unique and in alphabetical order.
  public var labels: [Label] {
    var seen = Set(findings.compactMap(\.label))
    if safety != .none { seen.insert(.safety) }
    return seen.sorted()
  }

  /// Returns whether some finding is of the intent.
  public func hears(_ intent: IntentID) -> Bool { findings.contains { $0.intent == intent } }
}

/// Two readings of the same words, of which either may be right.
public struct CloseCall: Hashable, Sendable {
  /// What differs between the two.
  public enum Question: Hashable, Sendable {
    /// Who does it: nobody is named, as in "shut down again".
    case who
    /// What it does: to mend or to hurt, for instance.
    case what
  }

  /// What differs.
  public var question: Question
  /// The reading that is reported first.
  public var first: Finding
  /// The other one.
  public var second: Finding

  /// Creates a close call.
  public init(_ question: Question, _ first: Finding, _ second: Finding) {
    self.question = question
    self.first = first
    self.second = second
  }
}

/// A clause of an utterance as a reply may take it up.
public struct ReadClause: Hashable, Sendable {
  /// Where it stands in the text as typed.
  public var span: Span
  /// Who its subject is.
  public var subject: Actor
  /// The clause said back to the one who typed it ("i told him" as "you told him"), without a
  /// closing mark; nil where that cannot be done safely.
  public var mirrored: String?
  /// Whether it tells something that happened or is the case (not a question, a condition or a wish).
  public var isTold: Bool

  /// Creates a clause.
  public init(span: Span, subject: Actor, mirrored: String?, isTold: Bool) {
    self.span = span
    self.subject = subject
    self.mirrored = mirrored
    self.isTold = isTold
  }
}
