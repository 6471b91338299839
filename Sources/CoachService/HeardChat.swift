public import Coaching
public import Conversation

/// What the rules heard in a chat: the moves in each message, and the signs of danger.
public struct HeardChat: Hashable, Sendable {
  /// The findings of each message that a report may show; most messages have none.
  public var findings: [[Finding]]
  /// The signs of danger, on either side.
  public var signs: [ChatSign]

  /// Creates what was heard.
  public init(findings: [[Finding]], signs: [ChatSign] = []) {
    self.findings = findings
    self.signs = signs
  }
}

// What was heard is kept beside the messages, so that a report needn't read them all again. Signs of
// danger are not: a chat with any is kept only after they were asked about.
extension HeardChat {
  /// The version of the form.
  private static let version = 1
  /// About how many findings a part has.
  private static let partSize = 4096

  /// Returns the findings in parts of bounded size.
  public var parts: [[UInt8]] {
    var parts: [[UInt8]] = []
    var writer = ByteWriter()
    var held = 0
    for (number, findings) in findings.enumerated() where !findings.isEmpty {
      writer.write(number)
      writer.write(findings, Self.write)
      held += findings.count
      if held >= Self.partSize {
        parts.append(writer.bytes)
        writer = ByteWriter()
        held = 0
      }
    }
    return parts + [writer.bytes]
  }

  private static func write(_ writer: inout ByteWriter, _ finding: Finding) {
    writer.write(finding.label?.rawValue)
    writer.write(finding.intent.name)
    writer.write(finding.rule.name)
    writer.write(finding.who.rawValue)
    writer.write(finding.span.start)
    writer.write(finding.span.end)
    writer.write(Int((finding.confidence * 1000).rounded()))
  }

  /// Creates what was heard in so many messages from its parts.
  ///
  /// - Throws: `BinaryError` for bytes that ``parts`` did not write.
  public init(parts: [[UInt8]], messages count: Int) throws(BinaryError) {
    self.init(findings: Array(repeating: [], count: count))
    for part in parts {
      var reader = ByteReader(part)
      while !reader.isAtEnd {
        let number = try reader.readInt()
        guard findings.indices.contains(number) else { throw .invalid("message") }
        findings[number] = try reader.readList { (reader: inout ByteReader) throws(BinaryError) in
          try Self.finding(&reader)
        }
      }
    }
  }

  private static func finding(_ reader: inout ByteReader) throws(BinaryError) -> Finding {
    let label = try reader.readOptionalString().map { (name) throws(BinaryError) in
      guard let label = Label(rawValue: name) else { throw .invalid("label") }
      return label
    }
    return Finding(
      label: label, intent: IntentID(try reader.readString()),
      rule: RuleID(try reader.readString()), who: try reader.readCase(Actor.self),
      span: Span(try reader.readInt(), try reader.readInt()),
      confidence: Double(try reader.readInt()) / 1000)
  }
}
