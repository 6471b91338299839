import Glibc

/// A descriptor that text is written to, whole.
struct Output: Hashable, Sendable {
  /// Where to write.
  var descriptor: Int32

  /// Standard output.
  static let standard = Output(descriptor: STDOUT_FILENO)

  /// Writes the text; returns whether all of it was written.
  @discardableResult
  func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
