public import Conversation
import Glibc

/// Holds a conversation line by line: one message a line in, the reply and an empty line out.
///
/// Nothing else is printed: no greeting, no prompt, and no escapes unless colour was asked for.
public func runPiped(
  with coach: some Responding, options: ReplOptions = ReplOptions()
) async throws -> ReplEnd {
  let inColor = options.color == .always
  var input = PipedInput()
  while let bytes = try await OwnThread.run(readStandardInput) {
    for message in input.take(bytes) {
      if let end = await answer(message, with: coach, inColor: inColor) { return end }
    }
  }
  if let message = input.finish() {
    if let end = await answer(message, with: coach, inColor: inColor) { return end }
  }
  return .left
}

/// Answers one message; returns how the conversation ends, if it does.
private func answer(
  _ message: Message, with coach: some Responding, inColor: Bool
) async -> ReplEnd? {
  let request: Request
  switch PipedMessage(message) {
  case .leaveAtOnce: return .left
  case .unread(let reply):
    let refusal = await coach.refusal()
    return write(refusal ?? reply, inColor: inColor) ? nil : .outputClosed
  case .answer(let reply): return write(reply, inColor: inColor) ? nil : .outputClosed
  case .ask(let asked): request = asked
  }
  let reply = await coach.respond(to: request)
  guard write(reply, inColor: inColor) else { return .outputClosed }
  return reply.isLast || request == .quit ? .left : nil
}

private func write(_ reply: Reply, inColor: Bool) -> Bool {
  Output.standard.write(ReplyLayout.piped.text(of: reply, inColor: inColor) + "\n")
}

/// Returns the next bytes, or nil at the end of the input.
private func readStandardInput() -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return Array(bytes.prefix(count)) }
    guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    poll(&input, 1, -1)
  }
}

/// What a message in a pipe leads to. Even a blank one is answered, with nothing, so that whoever
/// wrote it can count on an empty line for each.
enum PipedMessage: Hashable, Sendable {
  case ask(Request)
  case answer(Reply)
  /// A command that was not understood; the reply says so, unless commands are held back.
  case unread(Reply)
  case leaveAtOnce

  /// Decides what to do with a message.
  init(_ message: Message) {
    switch message {
    case .problem(let problem): self = .answer(.problem(Sentences.refusal(problem)))
    case .text(let text): self.init(InputLine(text))
    }
  }

  private init(_ line: InputLine) {
    switch line {
    case .nothing: self = .answer(Reply())
    case .request(let request): self = .ask(request)
    case .clear: self = .answer(.problem(Sentences.onlyOnATerminal))
    case .leaveAtOnce: self = .leaveAtOnce
    case .problem(let error): self = .unread(.problem(Sentences.explanation(of: error)))
    case .noWordsToSay: self = .answer(.problem(Sentences.noWordsToSay))
    }
  }
}
