import Conversation

/// The face of lines.
extension ProtocolConnection {
  mutating func take(line: String, _ actions: inout [ConnectionAction]) {
    do throws(ProtocolError) { try perform(try Command(line), &actions) } catch {
      fail(error, &actions)
    }
  }

  private mutating func perform(
    _ command: Command, _ actions: inout [ConnectionAction]
  ) throws(ProtocolError) {
    switch command {
    case .connection(let verb, let argument): try perform(verb, argument, &actions)
    case .request(.quit) where !isTrusted:
      send(ReplyLines.single(221, "bye"), &actions)
      phase = .closed
      actions.append(.close)
    case .request where !isTrusted, .text where !isTrusted: throw .locked
    case .request(let request): ask(request, .request(request), &actions)
    case .help where !isTrusted, .protocolHelp where !isTrusted: throw .locked
    case .help(let verb): sendUnlessHeld(.reply(verb.help), &actions)
    case .protocolHelp: sendUnlessHeld(.reply(ProtocolHelp.reply(setup.limits)), &actions)
    case .text(let verb, let argument):
      phase = .collecting(TextBlock(verb: verb, argument: argument))
      send(ReplyLines.single(354, "end", "with a line holding only a full stop"), &actions)
    }
  }

  private mutating func perform(
    _ verb: ConnectionVerb, _ argument: String, _ actions: inout [ConnectionAction]
  ) throws(ProtocolError) {
    switch verb {
    case .capabilities: send(capabilityLines, &actions)
    case .noop where !isTrusted: send(ReplyLines.single(250, "done"), &actions)
    case .noop: sendUnlessHeld(.reply(Reply()), &actions)
    case .json where !isTrusted: throw .locked
    case .json:
      send(ReplyLines.single(250, "json"), &actions)
      face = .json
    case .auth where isTrusted: throw .noTokenNeeded
    case .auth:
      guard isRight(argument, &actions) else {
        fail(.wrongToken, &actions)
        return leaveIfGuessing(&actions)
      }
      send(ReplyLines.single(235, "done"), &actions)
    }
  }

  mutating func collect(
    _ frame: Frame, _ block: TextBlock, _ actions: inout [ConnectionAction]
  ) {
    var block = block
    guard block.take(frame, limit: setup.limits.text) else {
      phase = .collecting(block)
      return
    }
    phase = .ready
    do throws(ProtocolError) {
      let request = try block.request()
      ask(request, .request(request), &actions)
    } catch {
      fail(error, &actions)
    }
  }

  // MARK: Asking and answering

  mutating func ask(
    _ request: Request, _ pending: Pending, _ actions: inout [ConnectionAction]
  ) {
    phase = .asking(pending)
    actions.append(.ask(request))
  }

  /// Sends a reply once it is known that commands are not held back.
  mutating func sendUnlessHeld(_ pending: Pending, _ actions: inout [ConnectionAction]) {
    phase = .asking(pending)
    actions.append(.askRefusal)
  }

  mutating func answered(
    _ reply: Reply, _ status: ServerStatus?, _ actions: inout [ConnectionAction]
  ) {
    guard case .asking(let pending) = phase else { return }
    phase = .ready
    switch pending {
    case .request: send(reply.lines(limits: setup.limits, status: status), &actions)
    case .call(let request, let id):
      answer(id, JSONAnswer.result(reply, to: request, status: status), &actions)
    case .error, .fault, .reply, .result: return
    }
    if reply.isLast {
      phase = .closed
      actions.append(.close)
    }
  }

  /// Sends what any command is answered with at present, else what was meant for this one.
  mutating func refused(_ reply: Reply?, _ actions: inout [ConnectionAction]) {
    guard case .asking(let pending) = phase else { return }
    phase = .ready
    let lines = reply?.lines(limits: setup.limits, status: nil)
    let result = reply.map { JSONAnswer.result($0, to: nil, status: nil) }
    switch pending {
    case .reply(let meant):
      send(lines ?? meant.lines(limits: setup.limits, status: nil), &actions)
    case .result(let meant, let id):
      answer(id, result ?? JSONAnswer.result(meant, to: nil, status: nil), &actions)
    case .error(let error):
      actions.append(.send(lines ?? error.line))
      countError(&actions)
    case .fault(let fault):
      if !fault.isNotification {
        let text = result.map { JSONAnswer.text($0, id: fault.id ?? .null) } ?? fault.text
        actions.append(.send(text + "\n"))
      }
      countError(&actions)
    case .request, .call: return
    }
  }

  mutating func send(_ text: String, _ actions: inout [ConnectionAction]) {
    countSuccess()
    actions.append(.send(text))
  }

  /// Tells an error; one about a command only once it is known that commands are not held back.
  mutating func fail(_ error: ProtocolError, _ actions: inout [ConnectionAction]) {
    if error.isAboutACommand, isTrusted { return sendUnlessHeld(.error(error), &actions) }
    actions.append(.send((error.isAboutACommand ? ProtocolError.locked : error).line))
    countError(&actions)
  }

  private var capabilityLines: String {
    var lines = ReplyLines(code: 250, limit: setup.limits.replyLine)
    lines.add("version", "1")
    lines.add("commands", Self.commandNames.map { $0.uppercased() }.joined(separator: " "))
    for (name, value) in setup.limits.named { lines.add("limit", "\(name) \(value)") }
    lines.add("auth", authState)
    if isTrusted, let notice = setup.notice { lines.add("note", notice) }
    return lines.ended(by: "done")
  }

  /// The names of all commands, in the order of the tables.
  static let commandNames =
    Verb.allCases.filter { !$0.isTerminalOnly }.map(\.rawValue)
    + ConnectionVerb.allCases.map(\.rawValue)

  /// Whether a token is needed, in one word.
  var authState: String {
    if setup.token == nil { return "none" }
    return isTrusted ? "done" : "token"
  }
}

extension ProtocolError {
  /// The error as a reply of one line.
  var line: String { ReplyLines.single(code, keyword, sentence) }
}
