import CoachServer
import CoachService
import Coaching
import Conversation
import Glibc
import IntentClassifier
import LineProtocol
import Logging
import NIOPosix
import ServiceLifecycle
import Synchronization

/// A coach that says back what is said, at once.
struct EchoCoach: Responding {
  func respond(to request: Request) async -> Reply {
    switch request {
    case .say(let text): Reply([Act(.hear, "You said: \(text)")])
    case .quit: Reply([Act(.note, "Till another time.")], isLast: true)
    default: Reply([Act(.note, "noted")])
    }
  }
}

/// A server on a Unix socket of its own, for as long as a test runs.
enum TestServer {
  /// Runs `body` while a server is up, and ends the server.
  static func run<Result: Sendable>(
    _ setup: ProtocolConnection.Setup = ProtocolConnection.Setup(),
    at address: ServerAddress? = nil,
    openCoach: @escaping @Sendable () -> any Responding = { EchoCoach() },
    _ body: @escaping @Sendable (ServerAddress) throws -> Result
  ) async throws -> Result {
    try await talk(setup, at: address, openCoach: openCoach) { address in
      // Clients that block need a thread that nobody else waits for.
      try await NIOThreadPool.singleton.runIfActive { try body(address) }
    }
  }

  /// The same for clients that do not block.
  static func talk<Result: Sendable>(
    _ setup: ProtocolConnection.Setup = ProtocolConnection.Setup(),
    at address: ServerAddress? = nil,
    openCoach: @escaping @Sendable () -> any Responding = { EchoCoach() },
    _ body: @escaping @Sendable (ServerAddress) async throws -> Result
  ) async throws -> Result {
    let (listening, listener) = AsyncStream.makeStream(of: ServerAddress.self)
    var log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    log.logLevel = .critical
    let server = SocketServer(
      at: try address ?? ServerAddress.path(socketPath()), setup, log: log,
      isListening: { listener.yield($0) }, openCoach: openCoach)
    let group = ServiceGroup(services: [server], logger: log)
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { listener.finish() }
        try await group.run()
      }
      guard let address = await listening.first(where: { _ in true }) else {
        // It could not listen, and says why.
        try await tasks.waitForAll()
        throw Gone()
      }
      let result = try await body(address)
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      return result
    }
  }

  struct Gone: Error {}

  private static let numbers = Mutex(0)

  static func socketPath() -> String {
    let number = numbers.withLock { number in
      number += 1
      return number
    }
    return "/tmp/mend-test-\(getpid())-\(number).sock"
  }
}

/// A client that sends whatever bytes a test wants; it blocks its thread.
final class RawClient: Sendable {
  private let descriptor: Int32

  struct Failure: Error {}

  init(_ address: ServerAddress) throws {
    switch address {
    case .unix(let path): descriptor = try Self.connect(path)
    case .tcp(_, let port): descriptor = try Self.connect(port)
    }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends bytes; returns whether all of them went out.
  @discardableResult
  func send(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Sends a text.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends bytes as far as there is room for them; returns how many went out.
  func sendWithoutWaiting(_ bytes: [UInt8]) -> Int {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    return bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
  }

  /// Tells the server that nothing more will come.
  func endInput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads until the text holds `end`, or to the end when there is none.
  func read(until end: String? = nil) throws -> String {
    var bytes: [UInt8] = []
    while true {
      // Searched in bytes: CR and LF are one character of a string.
      if let end, Self.holds(bytes, Array(end.utf8)) { break }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count > 0 { bytes += chunk.prefix(count) } else if end == nil, count == 0 { break }
      guard count > 0 else { throw Failure() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count, let last = wanted.last else { return false }
    return bytes.indices.dropFirst(wanted.count - 1).contains { index in
      bytes[index] == last && bytes[...index].suffix(wanted.count).elementsEqual(wanted)
    }
  }

  private static func connect(_ path: String) throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return try open(AF_UNIX, &address)
  }

  private static func connect(_ port: Int) throws -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return try open(AF_INET, &address)
  }

  private static func open<Address>(_ family: Int32, _ address: inout Address) throws -> Int32 {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    let size = socklen_t(MemoryLayout<Address>.size)
    let status = withUnsafeBytes(of: &address) { bytes in
      Glibc.connect(
        descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), size)
    }
    guard descriptor >= 0, status == 0 else { throw Failure() }
    return descriptor
  }
}
