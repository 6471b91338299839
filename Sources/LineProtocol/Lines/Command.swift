import Conversation

/// What a request line asks for.
enum Command: Hashable, Sendable {
  /// Something for the coach.
  case request(Request)
  /// A verb whose text follows, line by line; what stood after the verb.
  case text(Verb, argument: String)
  /// Something about the connection itself.
  case connection(ConnectionVerb, argument: String)
  /// What one of the commands about the connection does.
  case help(ConnectionVerb)
  /// The protocol itself, in short.
  case protocolHelp

  /// Reads a line: a verb in any case, and after one space its argument.
  init(_ line: String) throws(ProtocolError) {
    let word = line.prefix { $0 != " " }
    try self.init(verb: String(word), argument: String(line.dropFirst(word.count + 1)))
  }

  /// Reads a verb and its argument.
  init(verb word: String, argument: String) throws(ProtocolError) {
    guard !word.isEmpty else { throw .empty }
    if let verb = ConnectionVerb(rawValue: word.lowercased()) {
      guard verb.takesArgument || argument.isEmpty else { throw .connectionArgument(verb) }
      self = .connection(verb, argument: argument)
      return
    }
    let verb = Verb(rawValue: word.lowercased())
    if verb == .help, argument.trimmed.lowercased() == ProtocolHelp.topic {
      self = .protocolHelp
      return
    }
    if verb == .help, let about = ConnectionVerb(rawValue: argument.trimmed.lowercased()) {
      self = .help(about)
      return
    }
    if let verb, verb.wantsText(after: argument) {
      self = .text(verb, argument: argument)
      return
    }
    let isFree = verb?.takesText ?? false
    self = .request(try Request.read(word, isFree ? argument : argument.trimmed))
  }
}

extension Request {
  /// Reads a verb and its argument.
  static func read(_ word: String, _ argument: String) throws(ProtocolError) -> Request {
    do throws(RequestError) { return try Request(verb: word, argument: argument) } catch {
      throw .request(error)
    }
  }

  /// Returns the request of a verb that takes a text, with what stands before the text.
  static func read(
    _ verb: Verb, _ argument: String, text: String
  ) throws(ProtocolError) -> Request {
    guard case .draft = verb.argument else { return try read(verb.rawValue, text) }
    let kind = DraftKind(rawValue: argument.trimmed.lowercased())
    guard kind != nil || argument.trimmed.isEmpty else {
      throw .request(.badArgument(verb, choices: DraftKind.allCases.map(\.rawValue)))
    }
    return verb == .check ? .check(kind, text) : .draft(kind, text)
  }
}

extension Verb {
  /// Whether the verb is about a text that may be long.
  var takesText: Bool {
    switch argument {
    case .text, .draft: true
    case .none, .choice, .optionalText: false
    }
  }

  /// Whether the text of the verb has still to come.
  func wantsText(after argument: String) -> Bool {
    switch self.argument {
    case .text: argument.isEmpty
    case .draft: DraftKind.split(argument.trimmed).text.isEmpty
    case .none, .choice, .optionalText: false
    }
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    let head = drop { $0 == " " }
    return String(head.dropLast(head.reversed().prefix { $0 == " " }.count))
  }
}

extension ConnectionVerb {
  /// What it does, as a reply.
  var help: Reply { Reply([Act(.note, "\(rawValue.uppercased()): \(summary)")]) }
}
