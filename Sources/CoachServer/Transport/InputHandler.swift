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
/// Time counts from the last line end that came in, so that one byte a second does not keep a
/// connection open. A peer that reads nothing for as long is cut off.
final class InputHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ConnectionInput

  private static let lingering = TimeAmount.seconds(1)

  private let tick: TimeAmount
  private let patience: TimeAmount
  private var lastLine = NIODeadline.distantPast
  private var timer: Scheduled<Void>?

  /// Creates a handler that tells every `tick` how long nothing came, and cuts a peer off that
  /// reads nothing for so long as `patience`.
  init(tick: TimeAmount, patience: TimeAmount) {
    self.tick = tick
    self.patience = patience
  }

  func handlerAdded(context: ChannelHandlerContext) {
    lastLine = .now()
    schedule(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    if bytes.contains(UInt8(ascii: "\n")) { lastLine = .now() }
    context.fireChannelRead(wrapInboundOut(.bytes(bytes)))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event as? LocalEvent {
    case .drain?:
      context.fireChannelRead(wrapInboundOut(.draining))
      context.fireChannelReadComplete()
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
    let seconds = Int(waited.nanoseconds / 1_000_000_000)
    context.fireChannelRead(wrapInboundOut(.waited(seconds: seconds)))
    context.fireChannelReadComplete()
    schedule(context)
  }
}
