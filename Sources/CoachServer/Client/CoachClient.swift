import CoachService
public import Conversation
import LineProtocol
import NIOCore
import NIOPosix

/// The coach behind a connection: answers requests as the one in this process would.
///
/// When the connection is lost every further request is answered by a sentence that says so, and
/// the conversation ends.
public actor CoachClient: Responding {
  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private let output: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var waiting: [CheckedContinuation<ServerReply, any Error>] = []
  private var isLost = false

  private struct Lost: Error {}

  private init(_ output: NIOAsyncChannelOutboundWriter<ByteBuffer>) { self.output = output }

  /// Connects, shows the token if there is one, and runs `body` with the coach and with what stands
  /// before the first message.
  ///
  /// - Throws: ``ServerProblem`` if nobody answers there, or not as a coach would.
  public static func connect<Result: Sendable>(
    to address: ServerAddress, token: String?,
    _ body: @escaping @Sendable (CoachClient, Reply) async throws -> Result
  ) async throws -> Result {
    try await channel(to: address).executeThenClose { input, output in
      let client = CoachClient(output)
      return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await client.receive(from: input) }
        defer { group.cancelAll() }
        let greeting = try await client.open(address, token)
        return try await body(client, greeting)
      }
    }
  }

  private static func channel(to address: ServerAddress) async throws -> Connection {
    do {
      return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(to: try address.socketAddress()) { channel in
          channel.eventLoop.makeCompletedFuture {
            try Connection(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw ServerProblem.refused("\(address)", reason: "nobody answers there; is 'mend serve' up?")
    }
  }

  // MARK: Asking

  /// Returns the answer of the coach at the other end.
  public func respond(to request: Request) async -> Reply {
    if case .help(let verb) = request {
      return await refusal() ?? CommandHelp.reply(verb, face: .terminal)
    }
    let lines = RequestLines(request)
    do {
      var reply = try await ask(lines.command)
      if reply.code == 354 { reply = try await ask(lines.text ?? ".\r\n") }
      return reply.reply
    } catch {
      return Reply([Act(.error, Self.lost)], isLast: true)
    }
  }

  /// Returns what any command is answered with at present.
  public func refusal() async -> Reply? {
    guard let reply = try? await ask("NOOP\r\n").reply else { return nil }
    return reply.acts.isEmpty ? nil : reply
  }

  private static let lost =
    "the connection to the server is lost; what was answered is kept where it keeps it"

  private func open(_ address: ServerAddress, _ token: String?) async throws -> Reply {
    guard try await next().code == 220 else { throw ServerProblem.noCoach("\(address)") }
    if let token {
      let answer = try await ask("AUTH \(token)\r\n")
      guard answer.code == 235 || answer.code == 503 else {
        throw ServerProblem.wrongToken("\(address)")
      }
    }
    let capabilities = try await ask("CAPABILITIES\r\n")
    let notice = capabilities.items.first { $0.keyword == "note" }?.text
    let head = "mend \u{B7} \(address)" + (notice.map { " \u{B7} \($0)" } ?? "")
    return Reply([Act(.note, head + " \u{B7} /x leaves at once \u{B7} /help")])
  }

  // MARK: The connection

  private func ask(_ text: String) async throws -> ServerReply {
    guard !isLost else { throw Lost() }
    async let answer = next()
    try await output.write(ByteBuffer(string: text))
    return try await answer
  }

  private func next() async throws -> ServerReply {
    try await withCheckedThrowingContinuation { continuation in
      if isLost { continuation.resume(throwing: Lost()) } else { waiting.append(continuation) }
    }
  }

  private func receive(from input: NIOAsyncChannelInboundStream<ByteBuffer>) async {
    var decoder = ReplyDecoder()
    do {
      for try await bytes in input {
        decoder.append(bytes.readableBytesView)
        while let reply = try decoder.next() { received(reply) }
      }
    } catch {
      // Nothing sensible can follow.
    }
    isLost = true
    for continuation in waiting { continuation.resume(throwing: Lost()) }
    waiting = []
  }

  /// Replies come in order; one that nobody waits for is a farewell, and the end follows.
  private func received(_ reply: ServerReply) {
    guard !waiting.isEmpty else { return }
    waiting.removeFirst().resume(returning: reply)
  }
}
