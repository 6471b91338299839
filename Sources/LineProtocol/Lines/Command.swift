import Conversation

/// What a request line asks for.
enum Command: Hashable, Sendable {
  /// Something for the coach.
  case request(Request)
  /// A verb whose text follows, line by line; what stood after the verb.
  case text(Verb, argument: String)
  /// Something about the connection itself.
  case connection(ConnectionVerb, argument: String)

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
    if let verb = Verb(rawValue: word.lowercased()), verb.wantsText(after: argument) {
      self = .text(verb, argument: argument)
      return
    }
    do throws(RequestError) {
      let takesText = Verb(rawValue: word.lowercased())?.takesText ?? false
      self = .request(try Request(verb: word, argument: takesText ? argument : argument.trimmed))
    } catch {
      throw .request(error)
    }
  }
}

extension Verb {
  /// Whether the verb is about a text.
  var takesText: Bool {
    switch argument {
    case .text: true
    case .none, .choice: false
    }
  }

  /// Whether the text of the verb has still to come.
  func wantsText(after argument: String) -> Bool { takesText && argument.isEmpty }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    let head = drop { $0 == " " }
    return String(head.dropLast(head.reversed().prefix { $0 == " " }.count))
  }
}
