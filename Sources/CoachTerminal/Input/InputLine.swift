import Conversation

/// What an entered message asks for.
enum InputLine: Hashable, Sendable {
  /// Nothing but blanks.
  case nothing
  /// Something for the coach.
  case request(Request)
  /// To clear the screen.
  case clear
  /// To clear the screen and leave at once.
  case leaveAtOnce
  /// A command that was not understood.
  case problem(RequestError)
  /// A command to say something, without the words.
  case noWordsToSay

  /// Reads a message: one that starts with a slash is a command, `//` or `/say ` says the rest.
  init(_ message: String) {
    let line = message.trimmed
    guard line.first == "/" else {
      self = line.isEmpty ? .nothing : .request(.say(message))
      return
    }
    guard !line.hasPrefix("//") else {
      self = .request(.say(String(line.dropFirst())))
      return
    }
    let word = line.dropFirst().prefix { !$0.isWhitespace }
    self.init(verb: String(word), argument: line.dropFirst(1 + word.count).trimmed)
  }

  private init(verb word: String, argument: Substring) {
    let verb = Verb(rawValue: word.lowercased())
    switch (verb, argument.isEmpty) {
    case (.say?, true): self = .noWordsToSay
    case (.clear?, true): self = .clear
    case (.x?, true): self = .leaveAtOnce
    case (.clear?, false): self = .problem(.unexpectedArgument(.clear))
    case (.x?, false): self = .leaveAtOnce
    default:
      let value = verb == .help && argument.first == "/" ? argument.dropFirst() : argument
      do {
        self = .request(try Request(verb: word, argument: String(value), atTerminal: true))
      } catch {
        self = .problem(error)
      }
    }
  }

  /// Returns whether a line goes on on the next one: it ends in a backslash that no other backslash
  /// before it takes away.
  static func goesOn(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    !line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}
