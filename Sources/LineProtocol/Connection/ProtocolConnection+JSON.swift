import Conversation

/// The face of JSON-RPC 2.0.
extension ProtocolConnection {
  mutating func take(object line: String, _ actions: inout [ConnectionAction]) {
    do throws(JSONFault) {
      try perform(try JSONCall(line, depth: setup.limits.jsonDepth), &actions)
    } catch {
      fail(error, &actions)
    }
  }

  private mutating func perform(
    _ call: JSONCall, _ actions: inout [ConnectionAction]
  ) throws(JSONFault) {
    let command: Command
    do throws(ProtocolError) {
      command = try Command(verb: call.method, argument: try call.argument())
    } catch {
      throw JSONFault(.command(error), of: call)
    }
    switch command {
    case .connection(let verb, let argument): try perform(verb, argument, call, &actions)
    case .request(.quit) where !isTrusted:
      answer(call.id, JSONAnswer.result(Reply(isLast: true), to: nil, status: nil), &actions)
      phase = .closed
      actions.append(.close)
    case .request where !isTrusted, .text where !isTrusted: throw JSONFault(.command(.locked), of: call)
    case .request(let request): ask(request, .call(request, call.id), &actions)
    case .text(let verb, _): throw JSONFault(.command(.noText(verb)), of: call)
    }
  }

  private mutating func perform(
    _ verb: ConnectionVerb, _ argument: String, _ call: JSONCall,
    _ actions: inout [ConnectionAction]
  ) throws(JSONFault) {
    switch verb {
    case .capabilities:
      let result = capabilityResult
      answer(call.id, result, &actions)
    case .noop where isTrusted:
      phase = .asking(.noopCall(call.id))
      actions.append(.askRefusal)
    case .json, .noop:
      answer(call.id, JSONAnswer.result(Reply(), to: nil, status: nil), &actions)
    case .auth where isTrusted: throw JSONFault(.command(.noTokenNeeded), of: call)
    case .auth:
      guard isRight(argument, &actions) else {
        fail(JSONFault(.command(.wrongToken), of: call), &actions)
        return leaveIfGuessing(&actions)
      }
      answer(call.id, JSONAnswer.result(Reply(), to: nil, status: nil), &actions)
    }
  }

  /// Sends a result to whoever waits for one.
  mutating func answer(
    _ id: JSONCallID?, _ result: @autoclosure () -> String, _ actions: inout [ConnectionAction]
  ) {
    countSuccess()
    if let id { actions.append(.send(JSONAnswer.text(result(), id: id) + "\n")) }
  }

  /// Tells an error; one about a command only once it is known that commands are not held back.
  mutating func fail(_ fault: JSONFault, _ actions: inout [ConnectionAction]) {
    if fault.isAboutACommand, isTrusted {
      phase = .asking(.fault(fault))
      actions.append(.askRefusal)
      return
    }
    var fault = fault
    if fault.isAboutACommand { fault.kind = .command(.locked) }
    if !fault.isNotification { actions.append(.send(fault.text + "\n")) }
    countError(&actions)
  }

  private var capabilityResult: String {
    let limits = setup.limits.named.map { ($0.name, "\($0.value)") }
    var fields = [
      ("version", "1"),
      ("commands", JSONText.array(Self.commandNames.map { JSONText.string($0) })),
      ("limits", JSONText.object(limits)), ("auth", JSONText.string(authState)),
    ]
    if isTrusted, let notice = setup.notice { fields.append(("note", JSONText.string(notice))) }
    return JSONText.object(fields)
  }
}

extension JSONFault {
  /// Creates the fault of a call that could be read.
  init(_ kind: Kind, of call: JSONCall) {
    self.init(kind, id: call.id, isNotification: call.id == nil)
  }
}

extension JSONCall {
  /// Returns what would stand after the verb on a line.
  func argument() throws(ProtocolError) -> String {
    switch params {
    case .none: return ""
    case .listed(let values):
      guard values.count < 2 else { throw .params }
      return try Self.checked(values.first ?? "")
    case .named(let values):
      guard values.keys.allSatisfy({ $0 == argumentName }) else { throw .params }
      return try Self.checked(values[argumentName] ?? "")
    }
  }

  /// The name of the one parameter that the method takes.
  private var argumentName: String {
    if ConnectionVerb(rawValue: method) == .auth { return "token" }
    return Verb(rawValue: method)?.takesText == true ? "text" : "value"
  }

  private static func checked(_ value: String) throws(ProtocolError) -> String {
    guard !value.utf8.contains(0) else { throw .textBroken(.holdsNUL) }
    return value
  }
}
