public import Conversation

extension Request {
  /// The verb, what may stand beside it, and the text that it is about, if it takes one.
  var words: (verb: Verb, argument: String, text: String?) {
    switch self {
    case .say(let text): (.say, "", text)
    case .draft(let kind, let text): (.draft, kind?.rawValue ?? "", text)
    case .check(let kind, let text): (.check, kind?.rawValue ?? "", text)
    case .mode(let mode): (.mode, mode?.rawValue ?? "", nil)
    case .me(let leaning): (.me, leaning?.rawValue ?? "", nil)
    case .partner(let leaning): (.partner, leaning?.rawValue ?? "", nil)
    case .break(let text): (.break, text, nil)
    case .rehearse(let text): (.rehearse, text, nil)
    case .exercise(let text): (.exercise, text, nil)
    case .card(let text): (.card, text, nil)
    case .commit(let text): (.commit, text, nil)
    case .resume(let text): (.resume, text, nil)
    case .export(let text): (.export, text, nil)
    case .report(let text): (.report, text, nil)
    case .help(let verb): (.help, verb?.rawValue ?? "", nil)
    case .why, .try, .softer, .plainer, .off, .on, .forget, .history, .safety, .status, .lock,
      .stop, .quit:
      (plainVerb, "", nil)
    }
  }

  /// The verb of a request that nothing follows.
  private var plainVerb: Verb {
    switch self {
    case .why: .why
    case .try: .try
    case .softer: .softer
    case .plainer: .plainer
    case .off: .off
    case .on: .on
    case .forget: .forget
    case .history: .history
    case .safety: .safety
    case .lock: .lock
    case .stop: .stop
    case .quit: .quit
    case .say, .mode, .me, .partner, .break, .rehearse, .draft, .check, .exercise, .card, .commit,
      .resume, .export, .report, .help, .status:
      .status
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

  /// Writes a request. Something said goes on the line of its command if it fits there; any other
  /// text follows.
  public init(_ request: Request, limits: ProtocolLimits = ProtocolLimits()) {
    let (verb, argument, text) = request.words
    let name = verb.rawValue.uppercased()
    let command = argument.isEmpty ? name : "\(name) \(Self.onOneLine(argument))"
    guard let text else {
      self.init(command: command, text: nil)
      return
    }
    let line = "\(name) \(text)"
    let fits = !text.contains(where: \.isNewline) && line.utf8.count <= limits.line
    if verb == .say, !text.isEmpty, fits {
      self.init(command: line, text: nil)
    } else {
      self.init(command: command, text: Self.stuffed(text))
    }
  }

  private init(command: String, text: String?) {
    self.command = command + "\r\n"
    self.text = text
  }

  private static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// Returns the text with its lines ended, a full stop before each that begins with one, and the
  /// full stop that ends it (RFC 5321 §4.5.2).
  static func stuffed(_ text: String) -> String {
    guard !text.isEmpty else { return ".\r\n" }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { ($0.first == "." ? "." : "") + $0 + "\r\n" }.joined() + ".\r\n"
  }
}
