import Foundation
import Glibc
import Synchronization

/// Clients that mean no good, each on a thread of its own, that begin again every second.
final class HostileClients: Sendable {
  private let path: String
  private let isOver = Atomic(false)

  init(path: String) { self.path = path }

  /// What a client does to a server.
  enum Attack: CaseIterable {
    case giantLineWithoutEnd, fiftyThousandRequestsUnread, junk, zeros, brokenText
    case byteByByte, goneAtEveryByte
  }

  /// Begins.
  func start() {
    for attack in Attack.allCases {
      Thread.detachNewThread { [self] in
        while !isOver.load(ordering: .relaxed) {
          perform(attack)
          usleep(1_000_000)
        }
      }
    }
  }

  /// Ends, within about a second.
  func stop() { isOver.store(true, ordering: .relaxed) }

  private func perform(_ attack: Attack) {
    switch attack {
    case .giantLineWithoutEnd: send(Array(repeating: UInt8(ascii: "x"), count: 16 << 20))
    case .fiftyThousandRequestsUnread: flood()
    case .junk: send((0..<1 << 18).map { _ in UInt8.random(in: 0...255) })
    case .zeros: send(Array(repeating: [0, 0x0A], count: 50_000).flatMap(\.self))
    case .brokenText: send(Array(repeating: [0xC0, 0xFF, 0x0A], count: 50_000).flatMap(\.self))
    case .byteByByte: sendSlowly()
    case .goneAtEveryByte:
      let dialogue = Array("SAY hello\r\nMODE vent\r\nDRAFT\r\nsorry\r\n.\r\nJSON\r\n{}\r\n".utf8)
      for end in dialogue.indices { send(Array(dialogue[..<end])) }
    }
  }

  /// Connects, sends as much as the server takes within a second, and leaves.
  private func send(_ bytes: [UInt8]) {
    guard let descriptor = connected() else { return }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, min($0.count, 1 << 16), Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func flood() {
    send(Array(repeating: Array("SAY he walked out again\r\n".utf8), count: 50_000).flatMap(\.self))
  }

  private func sendSlowly() {
    guard let descriptor = connected() else { return }
    defer { close(descriptor) }
    for _ in 0..<5 {
      var byte = UInt8(ascii: "x")
      guard Glibc.send(descriptor, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 else { return }
      usleep(1_000_000)
    }
  }

  /// A connection whose sends give up after a second.
  private func connected() -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    var patience = timeval(tv_sec: 1, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    return descriptor
  }
}
