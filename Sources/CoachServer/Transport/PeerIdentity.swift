import Glibc
import NIOCore

/// Who is at the other end of a Unix socket.
enum PeerIdentity {
  /// What Linux tells of a peer (`struct ucred`, unix(7)).
  private struct Credentials: Sendable {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
  }

  /// Returns whether the peer is the user that the server runs as. Over TCP the token tells.
  static func isOwn(_ channel: any Channel, at address: ServerAddress) async -> Bool {
    switch address {
    case .tcp: return true
    case .unix:
      guard let socket = channel as? any SocketOptionProvider else { return false }
      let name = NIOBSDSocket.Option(rawValue: CInt(SO_PEERCRED))
      let answer: EventLoopFuture<Credentials> =
        socket.unsafeGetSocketOption(level: .socket, name: name)
      guard let peer = try? await answer.get() else { return false }
      return peer.user == geteuid()
    }
  }
}

/// The file of a Unix socket.
enum SocketFile {
  /// Takes the file of a server that is gone away.
  ///
  /// - Throws: ``ServerProblem`` if a server answers there, or if there is something else.
  static func makeRoom(at path: String) async throws {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    guard found.st_mode & S_IFMT == S_IFSOCK else { throw ServerProblem.notASocket(path) }
    guard !answers(path) else { throw ServerProblem.inUse(path) }
    unlink(path)
  }

  private static func answers(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count <= ServerAddress.longestPath else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}

/// The files that the process may have open.
enum OpenFiles {
  /// Raises the limit as far as the system lets us; returns how many connections there is room
  /// for beside everything else.
  static func raise() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return max(1, Int(clamping: limit.rlim_cur) - 64)
  }
}
