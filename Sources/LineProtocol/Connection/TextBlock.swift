import Conversation

/// A text that follows its command line by line, up to a line that holds only a full stop
/// (RFC 5321 §4.5.2).
struct TextBlock: Hashable, Sendable {
  /// The verb that takes the text.
  let verb: Verb
  /// What stood after the verb.
  let argument: String
  private var text = ""
  private var lineCount = 0
  private var problem: ProtocolError?

  init(verb: Verb, argument: String) {
    self.verb = verb
    self.argument = argument
  }

  /// Takes a line; returns whether it was the last. After a problem nothing more is kept.
  mutating func take(_ frame: Frame, limit: Int) -> Bool {
    switch frame {
    case .line("."): return true
    case .line(let line): add(line.first == "." ? line.dropFirst() : line[...], limit: limit)
    case .broken(.tooLong, _): fail(.textTooLong(limit: limit))
    case .broken(let problem, _): fail(.textBroken(problem))
    }
    return false
  }

  /// Returns the request that the text completes; no text at all is left to the coach to answer.
  func request() throws(ProtocolError) -> Request {
    if let problem { throw problem }
    return try Request.read(verb, argument, text: text)
  }

  private mutating func add(_ line: Substring, limit: Int) {
    guard problem == nil else { return }
    guard text.utf8.count + line.utf8.count < limit else { return fail(.textTooLong(limit: limit)) }
    if lineCount > 0 { text += "\n" }
    text += line
    lineCount += 1
  }

  private mutating func fail(_ error: ProtocolError) {
    problem = problem ?? error
    text = ""
  }
}
