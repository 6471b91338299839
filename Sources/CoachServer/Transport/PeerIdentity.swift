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
