import Glibc

/// The file that holds a ``CommandHistory``; only its owner can read it.
///
/// A history that cannot be read or written is no reason to disturb anyone: it is left as it is.
struct HistoryFile: Hashable, Sendable {
  /// Where the file stands.
  var path: String

  private static let longest = 4096

  /// Returns what the file holds; an empty history when there is none.
  func read() -> CommandHistory {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return CommandHistory() }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.longest)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return CommandHistory(parsing: String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self))
  }

  /// Writes the history in place of what the file held; returns whether that worked.
  @discardableResult
  func write(_ history: CommandHistory) -> Bool {
    let fresh = path + ".new"
    unlink(fresh)
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = Output(descriptor: descriptor).write(history.text)
    guard close(descriptor) == 0, isWritten, rename(fresh, path) == 0 else {
      unlink(fresh)
      return false
    }
    return true
  }
}
