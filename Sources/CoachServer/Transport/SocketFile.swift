import Glibc

/// The file of a Unix socket.
enum SocketFile {
  /// Returns a socket that is bound to the path and that only its owner may connect to.
  ///
  /// The file is never there for anybody else: Linux makes it with the mode that the socket has
  /// before it is bound. That of a server which is gone away is taken over.
  ///
  /// - Throws: ``ServerProblem`` if a server answers there, or if there is something else.
  static func bind(_ path: String) throws(ServerProblem) -> CInt {
    try makeRoom(at: path)
    let descriptor = socket(AF_UNIX, streams | Int32(SOCK_CLOEXEC.rawValue), 0)
    let isBound =
      descriptor >= 0 && fchmod(descriptor, 0o600) == 0
      && call(path) { Glibc.bind(descriptor, $0, $1) } == 0
    guard isBound else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw .refused(path, reason: reason)
    }
    return descriptor
  }

  private static func makeRoom(at path: String) throws(ServerProblem) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    guard found.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
    guard !answers(path) else { throw .inUse(path) }
    unlink(path)
  }

  private static func answers(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, streams, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return call(path) { connect(descriptor, $0, $1) } == 0
  }

  private static let streams = Int32(SOCK_STREAM.rawValue)

  /// Hands the address of a path to a system call; −1 for a path that is too long.
  private static func call(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt
  ) -> CInt {
    let bytes = Array(path.utf8)
    guard bytes.count <= ServerAddress.longestPath else { return -1 }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
