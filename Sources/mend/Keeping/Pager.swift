import Foundation
import Glibc

/// Shows long text a screen at a time, where there is a screen.
enum Pager {
  /// Prints the text; on a terminal through `$PAGER`, else `less`, which keeps no history of it.
  static func show(_ text: String, isWanted: Bool = true) {
    guard isWanted, isatty(STDOUT_FILENO) == 1, run(text) else {
      print(text, terminator: "")
      return
    }
  }

  /// Returns whether a pager took the text.
  private static func run(_ text: String) -> Bool {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Surroundings.variable("PAGER") ?? "less"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LESSHISTFILE": "-", "LESSSECURE": "1"]) { $1 }
      .merging(["LESS": "FR"]) { own, _ in own }
    process.standardInput = pipe
    let before = (signal(SIGPIPE, SIG_IGN), signal(SIGINT, SIG_IGN))
    defer {
      _ = signal(SIGPIPE, before.0)
      _ = signal(SIGINT, before.1)
    }
    guard (try? process.run()) != nil else { return false }
    try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    // The shell's word for a program that is not there.
    return process.terminationStatus != 127
  }
}
