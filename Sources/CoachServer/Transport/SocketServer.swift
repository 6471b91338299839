public import Conversation
import Glibc
public import LineProtocol
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle

/// A server of the line protocol on a Unix socket or on loopback TCP.
public struct SocketServer: Service {
  typealias Connection = NIOAsyncChannel<ConnectionInput, ByteBuffer>
  typealias Events = NIOAsyncChannelInboundStream<ConnectionInput>.AsyncIterator

  private let address: ServerAddress
  private let setup: ProtocolConnection.Setup
  private let hub: ServerHub
  private let isListening: @Sendable (ServerAddress) -> Void

  /// Creates a server; `isListening` is told the address once clients can connect.
  public init(
    at address: ServerAddress, _ setup: ProtocolConnection.Setup, log: Logger,
    isListening: @escaping @Sendable (ServerAddress) -> Void = { _ in },
    openCoach: @escaping @Sendable () -> any Responding
  ) {
    self.address = address
    self.setup = setup
    hub = ServerHub(openCoach: openCoach, counts: ServerCounts(), log: log)
    self.isListening = isListening
  }

  /// Serves until the service group it runs in shuts down; then every connection has its current
  /// request answered and is closed.
  public func run() async throws {
    let room = OpenFiles.raise()
    var limits = setup.limits
    limits.sessions = min(limits.sessions, room)
    hub.log.info("starting", metadata: ["sessions": "\(limits.sessions)"])
    let listener = try await bind()
    defer { removeSocket() }
    isListening(Self.bound(listener.channel, address))
    await withGracefulShutdownHandler {
      await accept(listener, hub, limits)
    } onGracefulShutdown: {
      listener.channel.close(promise: nil)
    }
    hub.log.info("ended", metadata: ["requests": "\(hub.counts.status.requests)"])
  }

  // MARK: Accepting

  private func accept(
    _ listener: NIOAsyncChannel<Connection, Never>, _ hub: ServerHub, _ limits: ProtocolLimits
  ) async {
    await withDiscardingTaskGroup { group in
      do {
        try await listener.executeThenClose { connections in
          for try await connection in connections {
            group.addTask { await serve(connection, hub, limits) }
          }
        }
      } catch {
        hub.log.error("listening failed", metadata: ["reason": "\(error)"])
      }
    }
  }

  private func serve(_ connection: Connection, _ hub: ServerHub, _ limits: ProtocolLimits) async {
    let channel = connection.channel
    try? await connection.executeThenClose { input, output in
      guard await PeerIdentity.isOwn(channel, at: address) else {
        return try await turnAway(.stranger, output)
      }
      guard let number = hub.counts.enter(limit: limits.sessions) else {
        return try await turnAway(.full, output)
      }
      hub.log.debug("connected", metadata: ["connection": "\(number)"])
      var loop = ConnectionLoop(setup, output: ChannelOutput(writer: output), hub: hub)
      var events = input.makeAsyncIterator()
      await withGracefulShutdownHandler {
        await Self.run(&loop, &events)
      } onGracefulShutdown: {
        channel.pipeline.fireUserInboundEventTriggered(LocalEvent.drain)
      }
      await Self.linger(channel, output, &events)
      hub.counts.leave()
      hub.log.debug("left", metadata: ["connection": "\(number)"])
    }
  }

  /// Runs a connection to its end. Whatever goes wrong is a matter of this connection alone.
  private static func run(
    _ loop: inout ConnectionLoop<ChannelOutput>, _ events: inout Events
  ) async {
    do {
      try await loop.start()
      while let event = try await events.next() {
        guard try await loop.take(event) else { return }
      }
      try await loop.finish()
    } catch {
      // The peer is gone; there is nobody to tell.
    }
  }

  /// Lets the last reply arrive: closing while bytes of the peer wait would take it back (RFC 1122
  /// §4.2.2.13).
  private static func linger(
    _ channel: any Channel, _ output: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    _ events: inout Events
  ) async {
    output.finish()
    channel.pipeline.fireUserInboundEventTriggered(LocalEvent.linger)
    while let _ = try? await events.next() {}
  }

  private func turnAway(
    _ farewell: Farewell, _ output: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async throws {
    hub.log.notice("turned away", metadata: ["reason": "\(farewell.rawValue)"])
    try await output.write(ByteBuffer(string: farewell.text(setup.face)))
  }

  // MARK: Binding

  private func bind() async throws -> NIOAsyncChannel<Connection, Never> {
    if case .unix(let path) = address { try await SocketFile.makeRoom(at: path) }
    let limits = setup.limits
    let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
    let mask = umask(0o177)
    defer { umask(mask) }
    do {
      return try await bootstrap.bind(to: try address.socketAddress()) { channel in
        channel.eventLoop.makeCompletedFuture { try Self.connection(channel, limits) }
      }
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw ServerProblem.refused("\(address)", reason: reason)
    }
  }

  private static func connection(_ channel: any Channel, _ limits: ProtocolLimits) throws
    -> Connection
  {
    let tick = max(1, min(limits.authSeconds, limits.idleSeconds))
    let handler = InputHandler(
      tick: .seconds(Int64(tick)), patience: .seconds(Int64(limits.idleSeconds)))
    try channel.pipeline.syncOperations.addHandler(handler)
    return try Connection(
      wrappingChannelSynchronously: channel,
      configuration: .init(isOutboundHalfClosureEnabled: true))
  }

  private static func bound(_ channel: any Channel, _ address: ServerAddress) -> ServerAddress {
    guard case .tcp(let host, _) = address, let port = channel.localAddress?.port else {
      return address
    }
    return .tcp(host: host, port: port)
  }

  private func removeSocket() {
    if case .unix(let path) = address { unlink(path) }
  }
}

/// The outbound side of a channel.
struct ChannelOutput: ReplyWriting {
  let writer: NIOAsyncChannelOutboundWriter<ByteBuffer>

  func write(_ text: String) async throws { try await writer.write(ByteBuffer(string: text)) }
}
