import NIOCore

/// What ``InputHandler`` is told from outside of the channel.
enum LocalEvent: Sendable {
  /// The server is ending.
  case drain
  /// Everything was sent: the peer has a moment to close.
  case linger
}

/// Turns what happens to a channel into ``ConnectionInput``, and watches the clock.
///
/// Bytes are read only when somebody asks for them with `read()`. Time counts from the last line end
/// that came in, so that one byte a second does not keep a connection open. A peer that reads
/// nothing for as long is cut off.
final class InputHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private static let lingering = TimeAmount.seconds(1)

  private let tick: TimeAmount
  private let patience: TimeAmount
  private let accepted: AsyncStream<AcceptedConnection>.Continuation
  private let inputs: AsyncStream<ConnectionInput>.Continuation
  private let stream: AsyncStream<ConnectionInput>
  private var lastLine = NIODeadline.distantPast
  private var timer: Scheduled<Void>?

  /// Creates a handler that hands its channel over once that is up, tells every `tick` how long
  /// nothing came, and cuts a peer off that reads nothing for so long as `patience`.
  init(
    tick: TimeAmount, patience: TimeAmount,
    accepted: AsyncStream<AcceptedConnection>.Continuation
  ) {
    self.tick = tick
    self.patience = patience
    self.accepted = accepted
    (stream, inputs) = AsyncStream.makeStream()
  }

  func channelActive(context: ChannelHandlerContext) {
    lastLine = .now()
    schedule(context)
    accepted.yield(AcceptedConnection(channel: context.channel, inputs: stream))
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    inputs.finish()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    inputs.finish()
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    if bytes.contains(UInt8(ascii: "\n")) { lastLine = .now() }
    inputs.yield(.bytes(bytes))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? ChannelEvent, event == .inputClosed { inputs.finish() }
    switch event as? LocalEvent {
    case .drain?: inputs.yield(.draining)
    case .linger?:
      timer?.cancel()
      timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) {
        context.close(promise: nil)
      }
    case nil: context.fireUserInboundEventTriggered(event)
    }
  }

  private func schedule(_ context: ChannelHandlerContext) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: tick) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    let waited = NIODeadline.now() - lastLine
    if !context.channel.isWritable, waited >= patience { return context.close(promise: nil) }
    inputs.yield(.waited(seconds: Int(waited.nanoseconds / 1_000_000_000)))
    schedule(context)
  }
}

/// A connection that was accepted, before anything was read from it.
struct AcceptedConnection: Sendable {
  let channel: any Channel
  /// What happens to it; ends with its input.
  let inputs: AsyncStream<ConnectionInput>

  /// Sends the text. Returns at once while the peer keeps up, else when the system has taken all
  /// of it: what waits stays within two high-water marks of the channel.
  func write(_ text: String) async throws {
    guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
    let bytes = ByteBuffer(string: text)
    guard !channel.isWritable else { return channel.writeAndFlush(bytes, promise: nil) }
    try await channel.writeAndFlush(bytes).get()
  }

  /// Ends the output, and lets the last reply arrive: closing while bytes of the peer wait would
  /// take it back (RFC 1122 §4.2.2.13).
  func leave(_ events: inout AsyncStream<ConnectionInput>.AsyncIterator) async {
    // Everything before this empty write has been taken when it has.
    try? await channel.writeAndFlush(ByteBuffer()).get()
    channel.close(mode: .output, promise: nil)
    channel.pipeline.fireUserInboundEventTriggered(LocalEvent.linger)
    channel.read()
    while await events.next() != nil { channel.read() }
    try? await channel.close().get()
  }
}

extension AcceptedConnection: ReplyWriting {}
