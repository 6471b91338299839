import Conversation

extension Reply {
  /// Returns the reply as lines of the protocol.
  func lines(limits: ProtocolLimits, status: ServerStatus?) -> String {
    var lines = ReplyLines(code: code, limit: limits.replyLine)
    for finding in reading?.findings ?? [] { lines.add("reading", finding.line) }
    if safety != .none { lines.add(Self.safetyKeyword, safety.rawValue) }
    for act in acts { lines.add(act.kind.keyword, act.text) }
    if let prefill { lines.add(Self.prefillKeyword, prefill) }
    for (name, value) in status?.named ?? [] { lines.add(Self.serverKeyword, "\(name) \(value)") }
    return lines.ended(by: ending)
  }

  static let safetyKeyword = "safety"
  static let serverKeyword = "server"
  static let prefillKeyword = "prefill"

  /// The level of danger that the reply is about: that of what was said, or of what is answered
  /// when danger was heard before. Lines of help alone are none: they can be asked for.
  var safety: SafetyLevel {
    if let reading, reading.safety != .none { return reading.safety }
    guard acts.contains(where: { $0.kind == .safety }) else { return .none }
    return acts.contains { $0.kind == .helpline } ? .act : .check
  }

  /// Whether nothing was done, and why stands in the reply.
  var isFailure: Bool { !acts.isEmpty && acts.allSatisfy { $0.kind == .error } }

  private var code: Int {
    if isLast { return 221 }
    return isFailure ? 450 : 250
  }

  private var ending: String {
    if isLast { return "bye" }
    return isFailure ? "failed" : "done"
  }
}

extension Act.Kind {
  /// The first word of a line with such an act. Words about danger are not called `safety`: that
  /// line holds the level.
  var keyword: String {
    switch self {
    case .safety: "care"
    case .hear, .ask, .say, .step, .helpline, .why, .note, .error: rawValue
    }
  }
}

extension Finding {
  /// Label, intent, confidence, span and rule, as in
  /// `self.blame blame.generalisation 0.93 0-16 blame.you-never`.
  var line: String {
    let family = intent.name.prefix { $0 != "." }
    let name = label?.rawValue ?? "-"
    return "\(name) \(intent) \(JSONText.number(confidence)) "
      + "\(span.start)-\(span.end) \(family).\(rule)"
  }
}
