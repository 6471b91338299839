// CoachServer: the line protocol over standard input, Unix sockets and loopback TCP, and the client.
//
// What to do is decided by `ProtocolConnection`. A `ConnectionLoop` performs it for one connection:
// it asks the coach, sends, and takes no more bytes in before both are done. So a peer that floods
// or never reads fills its own socket, and nobody else's time. Transports turn what happens to a
// socket into `ConnectionInput`.

import Conversation
import LineProtocol

/// Something that happened to the transport of a connection.
enum ConnectionInput: Sendable {
  case bytes([UInt8])
  /// Time went by; how many seconds ago the last whole line ended.
  case waited(seconds: Int)
  /// The server is ending.
  case draining
}

/// Where the replies of a connection go.
protocol ReplyWriting: Sendable {
  /// Sends the text; returns when there is room for more.
  func write(_ text: String) async throws
}

/// Performs what a ``ProtocolConnection`` decides.
struct ConnectionLoop<Output: ReplyWriting> {
  private var connection: ProtocolConnection
  private let limits: ProtocolLimits
  private let output: Output
  private let hub: ServerHub
  private var coach: (any Responding)?
  private var pending = ""
  private var pendingCount = 0
  private var countedErrors = 0

  /// The most bytes of replies that are held back to be sent together.
  private static var pendingBytes: Int { 65_536 }

  init(_ setup: ProtocolConnection.Setup, output: Output, hub: ServerHub) {
    connection = ProtocolConnection(setup)
    limits = setup.limits
    self.output = output
    self.hub = hub
  }

  /// Greets whoever connected.
  mutating func start() async throws {
    try await perform(connection.greeting())
  }

  /// Takes something in; returns whether the connection goes on.
  mutating func take(_ input: ConnectionInput) async throws -> Bool {
    switch input {
    case .bytes(let bytes): try await perform(connection.take(.bytes(bytes)))
    case .waited(let seconds):
      let limit = connection.isOpenToRequests ? limits.idleSeconds : limits.authSeconds
      if seconds >= limit { try await perform(connection.take(.idled)) }
    case .draining: try await perform(connection.take(.draining))
    }
    return !connection.isClosed
  }

  /// Takes the end of the input in: what is half read is refused, and everything sent.
  mutating func finish() async throws {
    if !connection.isClosed { try await perform(connection.take(.inputEnded)) }
  }

  private mutating func perform(_ first: [ConnectionAction]) async throws {
    var actions = first
    while !actions.isEmpty {
      var next: [ConnectionAction] = []
      for action in actions {
        switch action {
        case .send(let text): try await send(text)
        case .ask(let request):
          next = connection.take(await answer(request))
          // Who sends far ahead lets the others go first after each answer.
          if connection.isAsking { await Task.yield() }
        case .askRefusal:
          next = connection.take(.refusal(await openCoach().refusal()))
          if connection.isAsking { await Task.yield() }
        case .close: break
        }
      }
      actions = next
    }
    countErrors()
    try await flush()
  }

  private mutating func countErrors() {
    hub.counts.failed(connection.errorCount - countedErrors)
    countedErrors = connection.errorCount
  }

  private mutating func answer(_ request: Request) async -> ConnectionEvent {
    let coach = openCoach()
    let start = ContinuousClock.now
    let reply = await coach.respond(to: request)
    hub.counts.answered(in: .now - start)
    countErrors()
    guard request == .status, await coach.refusal() == nil else { return .answered(reply, nil) }
    return .answered(reply, hub.counts.status)
  }

  /// The coach is there from the first request on: who only connects costs little.
  private mutating func openCoach() -> any Responding {
    if let coach { return coach }
    let opened = hub.openCoach()
    coach = opened
    return opened
  }

  // MARK: Sending

  private mutating func send(_ text: String) async throws {
    pending += text
    pendingCount += 1
    if pendingCount >= limits.inFlight || pending.utf8.count >= Self.pendingBytes {
      try await flush()
    }
  }

  private mutating func flush() async throws {
    guard !pending.isEmpty else { return }
    let text = pending
    pending = ""
    pendingCount = 0
    try await output.write(text)
  }
}
