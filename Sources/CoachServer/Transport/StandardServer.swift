public import Conversation
import Glibc
public import LineProtocol
public import Logging
public import ServiceLifecycle

/// A server of the line protocol for one client, on standard input and output; both may be pipes,
/// sockets, terminals or files.
public struct StandardServer: Service {
  private let setup: ProtocolConnection.Setup
  private let hub: ServerHub

  /// Creates a server.
  public init(
    _ setup: ProtocolConnection.Setup, log: Logger,
    openCoach: @escaping @Sendable () -> any Responding
  ) {
    self.setup = setup
    hub = ServerHub(openCoach: openCoach, counts: ServerCounts(), log: log)
  }

  /// Serves until the input ends, the client leaves, or the service group shuts down.
  public func run() async throws {
    guard let input = StandardInput() else {
      throw ServerProblem.refused("standard input", reason: "no pipe can be opened")
    }
    signal(SIGPIPE, SIG_IGN)
    _ = hub.counts.enter(limit: 1)
    var loop = ConnectionLoop(setup, output: StandardOutput(), hub: hub)
    await withGracefulShutdownHandler {
      await Self.run(&loop, input)
    } onGracefulShutdown: {
      input.stop()
    }
    hub.log.info("ended", metadata: ["requests": "\(hub.counts.status.requests)"])
  }

  private static func run(
    _ loop: inout ConnectionLoop<StandardOutput>, _ input: StandardInput
  ) async {
    do {
      try await loop.start()
      while true {
        let event = await input.next()
        if case nil = event { return try await loop.finish() }
        guard let event, try await loop.take(event) else { return }
      }
    } catch {
      // Nobody reads any more.
    }
  }
}

/// Standard input, read on a thread that can be told to stop.
private final class StandardInput: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the next event, or the one that is awaited, that the server is ending.
  func stop() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Returns the next event; nil at the end of the input.
  func next() async -> ConnectionInput? {
    await Blocking.run { self.read() }
  }

  private func read() -> ConnectionInput? {
    while true {
      var watched = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&watched, 2, -1) > 0 else { continue }
      if watched[1].revents != 0 { return .draining }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 { return .bytes(Array(bytes.prefix(count))) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return nil }
    }
  }
}

/// Standard output; what is written is there when ``write(_:)`` returns.
private struct StandardOutput: ReplyWriting {
  struct Closed: Error {}

  func write(_ text: String) async throws {
    guard await Blocking.run({ Self.writeAll(text) }) else { throw Closed() }
  }

  private static func writeAll(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
