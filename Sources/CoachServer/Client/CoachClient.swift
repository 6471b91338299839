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
  private let channel: any Channel
  private var waiting: [CheckedContinuation<ServerReply, any Error>] = []
  private var arrived: [ServerReply] = []
  private var isLost = false

  private struct Lost: Error {}

  private init(_ channel: any Channel) { self.channel = channel }

  /// Connects, shows the token if there is one, and runs `body` with the coach and with what stands
  /// before the first message.
  ///
  /// - Throws: ``ServerProblem`` if nobody answers there, or not as a coach would.
  public static func connect<Result: Sendable>(
    to address: ServerAddress, token: String?,
    _ body: @escaping @Sendable (CoachClient, Reply) async throws -> Result
  ) async throws -> Result {
    let (bytes, received) = AsyncStream.makeStream(of: ByteBuffer.self)
    let client = CoachClient(try await channel(to: address, receiving: received))
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await client.receive(from: bytes) }
      do {
        let greeting = try await client.open(address, token)
        let result = try await body(client, greeting)
        await client.close()
        return result
      } catch {
        await client.close()
        throw error
      }
    }
  }

  private static func channel(
    to address: ServerAddress, receiving received: AsyncStream<ByteBuffer>.Continuation
  ) async throws -> any Channel {
    do {
      return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(ReceivingHandler(received))
          }
        }
        .connect(to: try address.socketAddress()).get()
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
    async let answer = next()
    try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    return try await answer
  }

  private func next() async throws -> ServerReply {
    if !arrived.isEmpty { return arrived.removeFirst() }
    return try await withCheckedThrowingContinuation { continuation in
      if isLost { continuation.resume(throwing: Lost()) } else { waiting.append(continuation) }
    }
  }

  private func close() { channel.close(promise: nil) }

  private func receive(from input: AsyncStream<ByteBuffer>) async {
    var decoder = ReplyDecoder()
    do {
      for await bytes in input {
        decoder.append(bytes.readableBytesView)
        while let reply = try decoder.next() { received(reply) }
      }
    } catch {
      // Nothing sensible can follow.
    }
    isLost = true
    channel.close(promise: nil)
    for continuation in waiting { continuation.resume(throwing: Lost()) }
    waiting = []
  }

  /// Replies come in order. One that nobody waits for yet may be a farewell: it answers what is
  /// asked next.
  private func received(_ reply: ServerReply) {
    if waiting.isEmpty {
      arrived.append(reply)
    } else {
      waiting.removeFirst().resume(returning: reply)
    }
  }
}

/// Hands on what a channel receives.
private final class ReceivingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let received: AsyncStream<ByteBuffer>.Continuation

  init(_ received: AsyncStream<ByteBuffer>.Continuation) { self.received = received }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received.yield(unwrapInboundIn(data))
  }

  func channelInactive(context: ChannelHandlerContext) { received.finish() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
