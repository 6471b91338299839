import Glibc

/// A pipe to a thread that polls: a byte written to it wakes the thread.
final class WakePipe: Sendable {
  /// The descriptor to poll.
  let readEnd: Int32
  /// The descriptor to write to; writing never blocks.
  let writeEnd: Int32

  /// Opens the pipe, or returns nil when the process may not open more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes the thread. A full pipe is left as it is: the thread is going to wake anyway.
  func write() {
    var byte: UInt8 = 0
    _ = Glibc.write(writeEnd, &byte, 1)
  }

  /// Takes out all bytes.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
