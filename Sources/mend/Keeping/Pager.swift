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
  ///
  /// It is started by popen(3), which leaves it in the process group that has the terminal; in a group
  /// of its own, as `Process` would have it, it could read no key.
  private static func run(_ text: String) -> Bool {
    let before = (signal(SIGPIPE, SIG_IGN), signal(SIGINT, SIG_IGN))
    defer {
      _ = signal(SIGPIPE, before.0)
      _ = signal(SIGINT, before.1)
    }
    guard let pager = popen(command, "we") else { return false }
    let bytes = Array(text.utf8)
    _ = fwrite(bytes, 1, bytes.count, pager)
    let status = pclose(pager)
    // The shell's word for a program that is not there.
    return status >= 0 && status >> 8 & 0xFF != 127
  }

  private static let command = """
    LESSHISTFILE=- LESSSECURE=1 LESS=${LESS-FR}; export LESSHISTFILE LESSSECURE LESS; \
    eval "${PAGER:-less}"
    """
}
