public import Conversation

extension Request {
  /// The verb and what follows it, as a person would type them.
  public var words: (verb: Verb, argument: String) {
    switch self {
    case .say(let text): (.say, text)
    case .why: (.why, "")
    case .try: (.try, "")
    case .softer: (.softer, "")
    case .plainer: (.plainer, "")
    case .mode(let mode): (.mode, mode?.rawValue ?? "")
    case .me(let leaning): (.me, leaning?.rawValue ?? "")
    case .partner(let leaning): (.partner, leaning?.rawValue ?? "")
    case .off: (.off, "")
    case .on: (.on, "")
    case .forget: (.forget, "")
    case .history: (.history, "")
    case .safety: (.safety, "")
    case .status: (.status, "")
    case .help(let verb): (.help, verb?.rawValue ?? "")
    case .quit: (.quit, "")
    }
  }
}

/// A request as a client of the line protocol sends it.
public struct RequestLines: Hashable, Sendable {
  /// The line with the command.
  public let command: String
  /// The text that is sent once the server has answered 354, full stop and all; nil if there is
  /// none.
  public let text: String?

  /// Writes a request. A text that does not fit on a line follows its command.
  public init(_ request: Request, limits: ProtocolLimits = ProtocolLimits()) {
    let (verb, argument) = request.words
    let name = verb.rawValue.uppercased()
    guard !argument.isEmpty else {
      self.init(command: name, text: verb.takesText ? ".\r\n" : nil)
      return
    }
    let line = "\(name) \(argument)"
    guard argument.contains(where: \.isNewline) || line.utf8.count > limits.line else {
      self.init(command: line, text: nil)
      return
    }
    self.init(command: name, text: Self.stuffed(argument))
  }

  private init(command: String, text: String?) {
    self.command = command + "\r\n"
    self.text = text
  }

  /// Returns the text with its lines ended, a full stop before each that begins with one, and the
  /// full stop that ends it (RFC 5321 §4.5.2).
  static func stuffed(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { ($0.first == "." ? "." : "") + $0 + "\r\n" }.joined() + ".\r\n"
  }
}
