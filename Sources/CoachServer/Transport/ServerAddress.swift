import Glibc
import NIOCore

/// Where a server listens, or where a client connects to: a path of a Unix socket, or a loopback
/// address with a port.
public enum ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// A Unix socket.
  case unix(String)
  /// A loopback address of IPv4 or IPv6.
  case tcp(host: String, port: Int)

  /// The longest path of a Unix socket in bytes (sockaddr_un).
  static let longestPath = 107

  /// Reads an address: `127.0.0.1:PORT`, `[::1]:PORT`, `localhost:PORT`, `unix:PATH`, or a path
  /// with a slash in it.
  ///
  /// - Throws: ``ServerProblem`` for an address that others could reach, or that is none.
  public init(_ text: String) throws(ServerProblem) {
    if text.hasPrefix("unix:") {
      self = try .path(String(text.dropFirst(5)))
    } else if text.contains("/") {
      self = try .path(text)
    } else {
      self = try .loopback(text)
    }
  }

  /// Returns the address of a Unix socket.
  public static func path(_ path: String) throws(ServerProblem) -> ServerAddress {
    guard !path.isEmpty, path.utf8.count <= longestPath, !path.utf8.contains(0) else {
      throw .badPath(path)
    }
    return .unix(path)
  }

  /// Returns an address of TCP, if it is one that only this machine reaches.
  public static func loopback(_ text: String) throws(ServerProblem) -> ServerAddress {
    guard let colon = text.lastIndex(of: ":"),
      let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
    else { throw .noAddress(text) }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    if host == "localhost" { host = "127.0.0.1" }
    guard isLoopback(host) else { throw .notLoopback(text) }
    return .tcp(host: host, port: port)
  }

  /// Whether a numeric address stays on this machine: 127.0.0.0/8 or ::1.
  private static func isLoopback(_ host: String) -> Bool {
    var four = in_addr()
    if inet_pton(AF_INET, host, &four) == 1 {
      return UInt32(bigEndian: four.s_addr) >> 24 == 127
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, host, &six) == 1 else { return false }
    return withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
  }

  /// Whether whoever connects has to show a token.
  public var needsToken: Bool {
    switch self {
    case .tcp: true
    case .unix: false
    }
  }

  /// The address of the socket.
  func socketAddress() throws -> SocketAddress {
    switch self {
    case .unix(let path): try SocketAddress(unixDomainSocketPath: path)
    case .tcp(let host, let port): try SocketAddress(ipAddress: host, port: port)
    }
  }

  /// The address as ``init(_:)`` reads it.
  public var description: String {
    switch self {
    case .unix(let path): path.contains("/") ? path : "unix:" + path
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
  }
}

/// Why a server cannot start or a client cannot connect.
public enum ServerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// This is no address.
  case noAddress(String)
  /// Others could reach this address.
  case notLoopback(String)
  /// No Unix socket can have this path.
  case badPath(String)
  /// Another server answers there.
  case inUse(String)
  /// There is something else at the path.
  case notASocket(String)
  /// The system refuses; why.
  case refused(String, reason: String)
  /// The token cannot be read.
  case noToken(String)
  /// The server does not take the token.
  case wrongToken(String)
  /// What answers there does not speak the protocol.
  case noCoach(String)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noAddress(let text):
      "'\(text)' is no address; give 127.0.0.1:PORT or the path of a Unix socket"
    case .notLoopback(let text):
      "'\(text)' can be reached from other machines, and what is typed here is for nobody else; "
        + "use 127.0.0.1, [::1] or a Unix socket"
    case .badPath(let path):
      "'\(path)' cannot be the path of a Unix socket; give one of at most "
        + "\(ServerAddress.longestPath) bytes"
    case .inUse(let place): "another server answers at '\(place)'; end it or choose another place"
    case .notASocket(let path): "'\(path)' exists and is no socket; move it or choose another place"
    case .refused(let place, let reason): "cannot use '\(place)': \(reason)"
    case .noToken(let file):
      "the token file '\(file)' cannot be read or is empty; name the server's own with --token-file"
    case .wrongToken(let place):
      "the server at '\(place)' does not take the token; name its file with --token-file"
    case .noCoach(let place): "what answers at '\(place)' is no mend server"
    }
  }
}
