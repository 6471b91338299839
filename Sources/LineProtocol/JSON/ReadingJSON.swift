public import Conversation

/// A reading as one JSON object: the format of `mend classify`.
public enum ReadingJSON {
  /// Returns the object for a message that was read.
  public static func text(_ reading: Reading, of message: String) -> String {
    JSONText.object([
      ("labels", JSONText.array(reading.labels.map { JSONText.string($0.rawValue) })),
      ("heat", "\(reading.heat)"),
      ("safety", JSONText.string(reading.safety.rawValue)),
      ("findings", JSONText.array(reading.findings.map { finding($0, in: message) })),
    ])
  }

  /// Returns the object for a line that could not be read.
  public static func failure(_ why: String) -> String {
    JSONText.object([
      ("labels", "[]"), ("heat", "0"), ("safety", JSONText.string("none")), ("findings", "[]"),
      ("error", JSONText.string(why)),
    ])
  }

  private static func finding(_ finding: Finding, in message: String) -> String {
    JSONText.object([
      ("label", finding.label.map { JSONText.string($0.rawValue) } ?? "null"),
      ("intent", JSONText.string(finding.intent.name)),
      ("rule", JSONText.string(finding.rule.name)),
      ("who", JSONText.string(finding.who.rawValue)),
      ("start", "\(finding.span.start)"),
      ("end", "\(finding.span.end)"),
      ("quote", JSONText.string(finding.span.quote(from: message))),
      ("confidence", JSONText.number(finding.confidence)),
    ])
  }
}
