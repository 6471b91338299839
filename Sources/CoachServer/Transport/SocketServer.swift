public import Conversation
import Glibc
public import LineProtocol
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle

/// A server of the line protocol on a Unix socket or on loopback TCP.
public struct SocketServer: Service {
  private let address: ServerAddress
  private let setup: ProtocolConnection.Setup
  private let hub: ServerHub
  private let isListening: @Sendable (ServerAddress) -> Void

  /// How many clients may wait to be let in.
  private static let backlog = 4096

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
  ///
  /// - Throws: ``ServerProblem`` if it cannot listen there.
  public func run() async throws {
    let limit = min(setup.limits.sessions, OpenFiles.raise())
    let (connections, accepted) = AsyncStream.makeStream(of: AcceptedConnection.self)
    let listener = try await bind(handingOverTo: accepted)
    defer { removeSocket() }
    isListening(Self.bound(listener, address))
    hub.log.info("listening", metadata: ["sessions": "\(limit)"])
    await withTaskCancellationOrGracefulShutdownHandler {
      await withDiscardingTaskGroup { group in
        for await connection in connections {
          group.addTask { await serve(connection, limit) }
        }
      }
    } onCancelOrGracefulShutdown: {
      listener.close(promise: nil)
      accepted.finish()
    }
    hub.log.info("ended", metadata: ["requests": "\(hub.counts.status.requests)"])
  }

  // MARK: Serving

  private func serve(_ connection: AcceptedConnection, _ limit: Int) async {
    guard await PeerIdentity.isOwn(connection.channel, at: address) else {
      return await turnAway(connection, .stranger)
    }
    guard let number = hub.counts.enter(limit: limit) else {
      return await turnAway(connection, .full)
    }
    hub.log.debug("connected", metadata: ["connection": "\(number)"])
    await withTaskCancellationHandler {
      await withGracefulShutdownHandler {
        await converse(over: connection)
      } onGracefulShutdown: {
        connection.channel.pipeline.fireUserInboundEventTriggered(LocalEvent.drain)
      }
    } onCancel: {
      connection.channel.close(promise: nil)
    }
    hub.counts.leave()
    hub.log.debug("left", metadata: ["connection": "\(number)"])
  }

  /// Runs a connection to its end. Whatever goes wrong is a matter of this connection alone.
  private func converse(over connection: AcceptedConnection) async {
    var loop = ConnectionLoop(setup, output: connection, hub: hub)
    var events = connection.inputs.makeAsyncIterator()
    do {
      try await loop.start()
      connection.channel.read()
      while let event = await events.next(), try await loop.take(event) {
        if case .bytes = event { connection.channel.read() }
      }
      try await loop.finish()
    } catch {
      // The peer is gone; there is nobody to tell.
    }
    await connection.leave(&events)
  }

  private func turnAway(_ connection: AcceptedConnection, _ farewell: Farewell) async {
    hub.log.notice("turned away", metadata: ["reason": "\(farewell.rawValue)"])
    var events = connection.inputs.makeAsyncIterator()
    try? await connection.write(farewell.text(setup.face))
    await connection.leave(&events)
  }

  // MARK: Listening

  private func bind(
    handingOverTo accepted: AsyncStream<AcceptedConnection>.Continuation
  ) async throws -> any Channel {
    let limits = setup.limits
    let tick = TimeAmount.seconds(Int64(max(1, min(limits.authSeconds, limits.idleSeconds))))
    let patience = TimeAmount.seconds(Int64(limits.idleSeconds))
    let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: CInt(Self.backlog))
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            InputHandler(tick: tick, patience: patience, accepted: accepted))
        }
      }
    do {
      switch address {
      case .unix(let path):
        let descriptor = try SocketFile.bind(path)
        let listener = try await bootstrap.withBoundSocket(descriptor).get()
        // NIO takes no backlog for a socket that is bound already; listening again sets it.
        listen(descriptor, Int32(Self.backlog))
        return listener
      case .tcp: return try await bootstrap.bind(to: try address.socketAddress()).get()
      }
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw ServerProblem.refused("\(address)", reason: reason)
    }
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
