import Foundation
import Glibc
import Synchronization

/// `mend` at a terminal of its own.
final class Terminal {
  struct Failure: Error {}

  private let controller: Int32
  private let process = Process()
  private let output = Mutex("")

  /// Starts `mend` with everything under one home folder, and waits for a text, else the prompt.
  init(home: String, _ arguments: [String] = [], until text: String = "you ") throws {
    var ends: (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { throw Failure() }
    controller = ends.0
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    let end = FileHandle(fileDescriptor: ends.1, closeOnDealloc: true)
    process.executableURL = Command.executable
    process.arguments = arguments
    process.environment = [
      "HOME": home, "LANG": "en_GB.UTF-8", "TERM": "xterm",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ]
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    try process.run()
    try read(until: text)
  }

  deinit { close(controller) }

  /// What was shown so far.
  var shown: String { output.withLock(\.self) }

  /// Types keys, and reads until the text is shown, if there is one.
  func type(_ keys: String, until text: String? = nil) throws {
    let bytes = Array(keys.utf8)
    guard write(controller, bytes, bytes.count) == bytes.count else { throw Failure() }
    if let text { try read(until: text) }
  }

  /// Ends the process at once, as a power cut would.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits until the process has ended, reading what it still shows.
  func wait() {
    while process.isRunning { _ = step() }
    while step() {}
  }

  private func read(until text: String) throws {
    let from = shown.count
    for _ in 0..<3000 {
      if shown.dropFirst(from).contains(text) { return }
      guard process.isRunning else { throw Failure() }
      _ = step()
    }
    throw Failure()
  }

  /// Waits up to ten milliseconds for something to read.
  private func step() -> Bool {
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 10) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(controller, &bytes, bytes.count)
    guard count > 0 else { return false }
    output.withLock { $0 += String(decoding: bytes.prefix(count), as: UTF8.self) }
    return true
  }
}
