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
      command = try call.command()
    } catch {
      throw JSONFault(.command(error), of: call)
    }
    switch command {
    case .connection(let verb, let argument): try perform(verb, argument, call, &actions)
    case .request(.quit) where !isTrusted:
      answer(call.id, JSONAnswer.result(Reply(isLast: true), to: nil, status: nil), &actions)
      phase = .closed
      actions.append(.close)
    case .request where !isTrusted, .text where !isTrusted:
      throw JSONFault(.command(.locked), of: call)
    case .request(let request): ask(request, .call(request, call.id), &actions)
    case .help where !isTrusted, .protocolHelp where !isTrusted:
      throw JSONFault(.command(.locked), of: call)
    case .help(let verb): sendUnlessHeld(.result(verb.help, call.id), &actions)
    case .protocolHelp:
      sendUnlessHeld(.result(ProtocolHelp.reply(setup.limits), call.id), &actions)
    case .text(let verb, let argument):
      guard case .draft = verb.argument else {
        throw JSONFault(.command(.noText(verb)), of: call)
      }
      let request: Request
      do throws(ProtocolError) { request = try Request.read(verb, argument, text: "") } catch {
        throw JSONFault(.command(error), of: call)
      }
      ask(request, .call(request, call.id), &actions)
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
    case .noop where isTrusted: sendUnlessHeld(.result(Reply(), call.id), &actions)
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
    if fault.isAboutACommand, isTrusted { return sendUnlessHeld(.fault(fault), &actions) }
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
  /// Returns what the call asks for.
  func command() throws(ProtocolError) -> Command {
    let verb = Verb(rawValue: method.lowercased())
    let values = try named(Self.names(of: verb, method))
    let argument = values["kind"] ?? values["value"] ?? values["token"] ?? ""
    guard let verb, let text = values["text"], !text.isEmpty else {
      return try Command(verb: method, argument: argument)
    }
    return .request(try Request.read(verb, argument, text: text))
  }

  /// The names of the parameters that a method takes, in order.
  private static func names(of verb: Verb?, _ method: String) -> [String] {
    if ConnectionVerb(rawValue: method.lowercased()) == .auth { return ["token"] }
    guard let verb else { return ["value"] }
    switch verb.argument {
    case .text: return ["text"]
    case .draft: return ["kind", "text"]
    case .none, .choice, .optionalText: return ["value"]
    }
  }

  /// Returns the parameters by name.
  private func named(_ names: [String]) throws(ProtocolError) -> [String: String] {
    let values: [String: String]
    switch params {
    case .none: values = [:]
    case .named(let given): values = given
    case .listed(let given):
      guard given.count <= names.count else { throw .params }
      values = Dictionary(uniqueKeysWithValues: zip(names, given))
    }
    guard values.keys.allSatisfy(names.contains) else { throw .params }
    guard values.values.allSatisfy({ !$0.utf8.contains(0) }) else {
      throw .textBroken(.holdsNUL)
    }
    return values
  }
}
