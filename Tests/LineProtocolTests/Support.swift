import Conversation

@testable import LineProtocol

/// A coach that answers by rule, so that dialogues can be written down.
///
/// What is said is said back. "danger" makes it hold every command back, as the real one does.
struct FakeCoach {
  private(set) var isHolding = false
  private(set) var asked: [Request] = []

  static let refusal = Reply([Act(.note, "I'll leave that one for now.")])

  var refusal: Reply? { isHolding ? Self.refusal : nil }

  mutating func respond(to request: Request) -> Reply {
    asked.append(request)
    if isHolding, !isWayOut(request) { return Self.refusal }
    switch request {
    case .say(let text): return say(text)
    case .quit: return Reply([Act(.note, "Till another time.")], isLast: true)
    case .on: return Reply([Act(.error, "nothing is written down: this is a test")])
    case .draft(let kind, let text), .check(let kind, let text):
      return Reply([Act(.note, "\(kind?.rawValue ?? "guess"): \(text)")])
    case .mode(let mode): return Reply([Act(.note, "mode: \(mode?.rawValue ?? "vent")")])
    default: return Reply([Act(.note, request.words.verb.rawValue + request.words.argument)])
    }
  }

  private func isWayOut(_ request: Request) -> Bool {
    switch request {
    case .say, .off, .forget, .safety, .quit: true
    default: false
    }
  }

  private mutating func say(_ text: String) -> Reply {
    guard !text.contains("danger") else {
      isHolding = true
      return Reply(
        [Act(.safety, "That's serious."), Act(.helpline, "Night Line · 101")],
        reading: Reading(safety: .act))
    }
    let finding = Finding(
      label: .selfBlame, intent: IntentID("blame.generalisation"), rule: RuleID("you-never"),
      who: .self, span: Span(0, min(16, text.utf8.count)), confidence: 0.93)
    let reading = Reading(findings: text.contains("never") ? [finding] : [], heat: 1)
    return Reply([Act(.hear, "You said: \(text)")], reading: reading)
  }
}

/// A connection with its coach: bytes in, what is sent out.
struct Wire {
  private(set) var connection: ProtocolConnection
  private(set) var coach = FakeCoach()
  private(set) var sent = ""

  /// A setup with limits that are small enough for tests.
  static var small: ProtocolConnection.Setup {
    var setup = ProtocolConnection.Setup()
    setup.limits.line = 80
    setup.limits.text = 200
    setup.limits.jsonLine = 400
    setup.limits.errors = 20
    return setup
  }

  init(_ setup: ProtocolConnection.Setup = ProtocolConnection.Setup()) {
    connection = ProtocolConnection(setup)
    perform(connection.greeting())
  }

  mutating func take(_ bytes: some Collection<UInt8>) {
    perform(connection.take(.bytes(Array(bytes))))
  }

  mutating func take(_ event: ConnectionEvent) { perform(connection.take(event)) }

  private mutating func perform(_ first: [ConnectionAction]) {
    var actions = first
    while !actions.isEmpty {
      var next: [ConnectionAction] = []
      for action in actions {
        switch action {
        case .send(let text): sent += text
        case .ask(let request):
          next = connection.take(.answered(coach.respond(to: request), nil))
        case .askRefusal: next = connection.take(.refusal(coach.refusal))
        case .close: break
        }
      }
      actions = next
    }
  }

  /// Returns what is sent when all the bytes come at once and the input ends.
  static func answers(
    to input: some Collection<UInt8>, _ setup: ProtocolConnection.Setup = small
  ) -> String {
    var wire = Wire(setup)
    wire.take(input)
    wire.take(.inputEnded)
    return wire.sent
  }
}
