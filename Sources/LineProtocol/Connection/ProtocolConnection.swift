public import Conversation

/// How requests and replies are written.
public enum ProtocolFace: Hashable, Sendable {
  /// A request a line, replies as in SMTP.
  case lines
  /// An object a line, as in JSON-RPC 2.0.
  case json
}

/// Something that happened to a connection.
public enum ConnectionEvent: Hashable, Sendable {
  /// Bytes came in.
  case bytes([UInt8])
  /// No more bytes will come.
  case inputEnded
  /// The answer to ``ConnectionAction/ask(_:)``; the state of the server, where that was asked for
  /// and nothing is held back.
  case answered(Reply, ServerStatus?)
  /// The answer to ``ConnectionAction/askRefusal``.
  case refusal(Reply?)
  /// No whole line came for too long, or no token in time.
  case idled
  /// The server is ending.
  case draining
}

/// Something to do for a connection.
public enum ConnectionAction: Hashable, Sendable {
  /// Send the text.
  case send(String)
  /// Ask the coach, and hand in its answer.
  case ask(Request)
  /// Ask the coach what any command is answered with at present, and hand that in.
  case askRefusal
  /// Close the connection when everything has been sent.
  case close
}

/// One connection of the line protocol, without its socket: events in, actions out.
///
/// Requests are answered in order, one at a time; what comes in meanwhile waits. Nothing is asked of
/// the coach before the token was shown, where one is needed.
public struct ProtocolConnection: Sendable {
  /// What a connection starts with.
  public struct Setup: Sendable {
    /// What may not be exceeded.
    public var limits = ProtocolLimits()
    /// The token that has to be shown; nil if none is needed.
    public var token: AccessToken?
    /// The face that it starts with.
    public var face = ProtocolFace.lines
    /// A sentence about where words are kept, for `CAPABILITIES`.
    public var notice: String?

    /// Creates the usual setup: lines, and no token.
    public init() {}
  }

  enum Phase: Hashable, Sendable {
    /// The next line is a request.
    case ready
    /// The next line belongs to a text.
    case collecting(TextBlock)
    /// The coach has been asked.
    case asking(Pending)
    /// Nothing more is sent or read.
    case closed
  }

  /// What is done with the answer of the coach.
  enum Pending: Hashable, Sendable {
    /// It answers the request of a line.
    case request(Request)
    /// It answers a call; nobody waits for that of a notification.
    case call(Request, JSONCallID?)
    /// It is sent in place of the error, if there is any.
    case error(ProtocolError)
    /// The same, for a call.
    case fault(JSONFault)
    /// The reply is sent unless commands are held back.
    case reply(Reply)
    /// The same, for a call.
    case result(Reply, JSONCallID?)
  }

  let setup: Setup
  var face: ProtocolFace
  var phase = Phase.ready
  var isTrusted: Bool
  private var framer = LineFramer()
  private var isFirstLine = true
  private var inputHasEnded = false
  private var isDraining = false
  private var errorsInARow = 0
  private var wrongTokens = 0
  /// How many requests could not be read or were not known.
  public private(set) var errorCount = 0

  /// Creates a connection at its start.
  public init(_ setup: Setup) {
    self.setup = setup
    face = setup.face
    isTrusted = setup.token == nil
  }

  /// Whether the coach has been asked and the answer is awaited.
  public var isAsking: Bool {
    switch phase {
    case .asking: true
    case .ready, .collecting, .closed: false
    }
  }

  /// Whether nothing more is to be done.
  public var isClosed: Bool { phase == .closed }

  /// Whether the token was shown, or none is needed.
  public var isOpenToRequests: Bool { isTrusted }

  /// Returns what to do first. Nothing is sent where JSON is spoken from the start.
  public func greeting() -> [ConnectionAction] {
    switch face {
    case .lines: [.send(ReplyLines.single(220, "mend", "1 ready, HELP lists commands"))]
    case .json: []
    }
  }

  /// Takes an event and returns what to do, in order.
  public mutating func take(_ event: ConnectionEvent) -> [ConnectionAction] {
    var actions: [ConnectionAction] = []
    switch event {
    case .bytes(let bytes): if phase != .closed { framer.append(bytes) }
    case .inputEnded: inputHasEnded = true
    case .answered(let reply, let status): answered(reply, status, &actions)
    case .refusal(let reply): refused(reply, &actions)
    case .idled: if !isAsking { close(isTrusted ? .idle : .auth, &actions) }
    case .draining: isDraining = true
    }
    proceed(&actions)
    return actions
  }

  // MARK: Reading

  private mutating func proceed(_ actions: inout [ConnectionAction]) {
    while true {
      switch phase {
      case .asking, .closed: return
      case .ready, .collecting: break
      }
      if isDraining { return close(.ending, &actions) }
      guard let frame = framer.next(limit: lineLimit) else { break }
      take(frame, &actions)
    }
    if inputHasEnded { endOfInput(&actions) }
  }

  private var lineLimit: Int {
    switch (phase, face) {
    case (.collecting, _): setup.limits.text
    case (_, .json): setup.limits.jsonLine
    case (_, .lines): setup.limits.line
    }
  }

  private mutating func take(_ frame: Frame, _ actions: inout [ConnectionAction]) {
    if isFirstLine {
      isFirstLine = false
      if frame.looksLikeHTTP { return close(.http, &actions) }
    }
    switch phase {
    case .collecting(let block): collect(frame, block, &actions)
    case .ready, .asking, .closed: request(frame, &actions)
    }
  }

  private mutating func request(_ frame: Frame, _ actions: inout [ConnectionAction]) {
    switch (frame, face) {
    case (.line(let line), .lines): take(line: line, &actions)
    case (.line(let line), .json): take(object: line, &actions)
    case (.broken(let problem, _), .lines):
      fail(.frame(problem, limit: lineLimit), &actions)
    case (.broken(let problem, _), .json):
      fail(JSONFault(.command(.frame(problem, limit: lineLimit))), &actions)
    }
  }

  /// A line without its end is never carried out: it may be half of what was meant.
  private mutating func endOfInput(_ actions: inout [ConnectionAction]) {
    if let frame = framer.finish(), phase == .ready { request(frame, &actions) }
    phase = .closed
    actions.append(.close)
  }

  // MARK: Ending

  mutating func close(_ farewell: Farewell, _ actions: inout [ConnectionAction]) {
    guard phase != .closed else { return }
    phase = .closed
    actions += [.send(farewell.text(face)), .close]
  }

  /// Counts an error, and gives up on a connection that brings nothing else.
  mutating func countError(_ actions: inout [ConnectionAction]) {
    errorCount += 1
    errorsInARow += 1
    if errorsInARow > setup.limits.errors { close(.errors, &actions) }
  }

  mutating func countSuccess() { errorsInARow = 0 }

  /// Returns whether the token is right; gives up on whoever has tried too often.
  mutating func isRight(_ token: String, _ actions: inout [ConnectionAction]) -> Bool {
    isTrusted = setup.token?.matches(token) ?? true
    if !isTrusted { wrongTokens += 1 }
    return isTrusted
  }

  mutating func leaveIfGuessing(_ actions: inout [ConnectionAction]) {
    if wrongTokens >= setup.limits.wrongTokens { close(.auth, &actions) }
  }
}

extension Frame {
  /// Whether the line is what a browser begins with (RFC 9110 §9.3, RFC 9113 §3.4).
  var looksLikeHTTP: Bool {
    let start: String
    switch self {
    case .line(let line):
      if line.contains(" HTTP/") { return true }
      start = line
    case .broken(_, let head): start = String(decoding: head, as: UTF8.self)
    }
    let methods = [
      "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "PRI",
    ]
    return methods.contains { start.hasPrefix($0 + " ") }
  }
}

extension Farewell {
  /// Returns the farewell as it is sent.
  public func text(_ face: ProtocolFace) -> String {
    switch face {
    case .lines: ReplyLines.single(421, rawValue, sentence)
    case .json:
      JSONAnswer.notification(
        "closing",
        [("reason", JSONText.string(rawValue)), ("message", JSONText.string(sentence))]) + "\n"
    }
  }
}
