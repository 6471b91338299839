public import Conversation

/// A reply of the line protocol as a client reads it.
public struct ServerReply: Hashable, Sendable {
  /// The three digits.
  public var code: Int
  /// Its lines but the last: keyword and text.
  public var items: [(keyword: String, text: String)]
  /// The last line without its code.
  public var ending: String

  /// Equal if all lines are.
  public static func == (a: ServerReply, b: ServerReply) -> Bool {
    a.code == b.code && a.ending == b.ending
      && a.items.elementsEqual(b.items) { $0.keyword == $1.keyword && $0.text == $1.text }
  }

  /// Hashes what ``==(_:_:)`` compares, in short.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(ending)
    hasher.combine(items.map(\.text))
  }

  /// The reply as the coach gave it; keywords that are not known are left out, as the specification
  /// has it. An error of the protocol becomes an act of its own.
  public var reply: Reply {
    var reply = Reply(isLast: code == 221 || code == 421)
    var findings: [Finding] = []
    var level = SafetyLevel.none
    for (keyword, text) in items {
      if let kind = Act.Kind(keyword: keyword) {
        reply.acts.append(Act(kind, text))
      } else if keyword == "reading", let finding = Finding(line: text) {
        findings.append(finding)
      } else if keyword == Reply.safetyKeyword {
        level = SafetyLevel(rawValue: text) ?? .none
      } else if keyword == Reply.prefillKeyword {
        reply.prefill = text
      } else if keyword == Reply.serverKeyword {
        reply.acts.append(Act(.note, text))
      }
    }
    if code >= 400, items.isEmpty { reply.acts = [Act(.error, sentence)] }
    if !findings.isEmpty || level != .none {
      reply.reading = Reading(findings: findings, safety: level)
    }
    return reply
  }

  /// What follows the keyword in the last line.
  private var sentence: String {
    let rest = ending.drop { $0 != " " }.dropFirst()
    return rest.isEmpty ? ending : String(rest)
  }
}

extension Act.Kind {
  /// Returns the kind whose acts begin with the keyword.
  init?(keyword: String) {
    guard let kind = Self.allCases.first(where: { $0.keyword == keyword }) else { return nil }
    self = kind
  }
}

extension Finding {
  /// Reads what ``line`` writes; who makes the move is not told apart where the label does not.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 5, let confidence = Double(words[2]) else { return nil }
    let ends = words[3].split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2 else { return nil }
    let label = Label(rawValue: String(words[0]))
    let rule = words[4].drop { $0 != "." }.dropFirst()
    self.init(
      label: label, intent: IntentID(String(words[1])), rule: RuleID(String(rule)),
      who: label?.actor ?? .unknown, span: Span(ends[0], ends[1]), confidence: confidence)
  }
}

extension Label {
  /// Who makes the move, where the label says so.
  var actor: Actor {
    switch self {
    case .selfBlame, .selfWithdrawal, .selfPursuit: .self
    case .partnerBlame, .partnerWithdrawal, .partnerPursuit: .partner
    case .repair, .safety: .unknown
    }
  }
}

/// Puts the lines of replies together.
public struct ReplyDecoder: Sendable {
  private var framer = LineFramer()
  private var items: [(keyword: String, text: String)] = []

  /// The most bytes in a line that a server may send.
  private static let limit = 65_536

  /// What a server sends that no reply of the protocol can be.
  public struct Nonsense: Error, Hashable, Sendable {}

  /// Creates a decoder at the start of a connection.
  public init() {}

  /// Takes bytes in.
  public mutating func append(_ bytes: some Collection<UInt8>) { framer.append(bytes) }

  /// Returns the next reply, or nil until more bytes have come in.
  public mutating func next() throws(Nonsense) -> ServerReply? {
    while let frame = framer.next(limit: Self.limit) {
      guard case .line(let line) = frame, let code = Int(line.prefix(3)), (200...599).contains(code)
      else { throw Nonsense() }
      let rest = line.dropFirst(4)
      switch line.dropFirst(3).first {
      case "-": add(rest)
      case " ", nil:
        defer { items = [] }
        return ServerReply(code: code, items: items, ending: String(rest))
      default: throw Nonsense()
      }
    }
    return nil
  }

  private mutating func add(_ line: Substring) {
    let keyword = line.prefix { $0 != " " }
    let text = LineText.unescaped(line.dropFirst(keyword.count + 1))
    guard keyword == ReplyLines.continuation, var last = items.popLast() else {
      items.append((String(keyword), text))
      return
    }
    last.text += text
    items.append(last)
  }
}
