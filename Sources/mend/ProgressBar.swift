import Foundation
import Glibc
import Synchronization

/// A bar on standard error, for long work at a terminal; silent elsewhere.
final class ProgressBar: Sendable {
  private static let width = 30
  /// Under this there is no bar: it would only flicker.
  private static let least = 20_000

  private let total: Int
  private let isShown: Bool
  private let last = Mutex(-1)

  init(total: Int) {
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1 && total >= Self.least
  }

  /// Shows how much is done; draws only when a step is reached.
  func show(_ done: Int) {
    guard isShown else { return }
    let step = min(max(done, 0), total) * Self.width / max(1, total)
    let isNew = last.withLock { last in
      guard step > last else { return false }
      last = step
      return true
    }
    guard isNew else { return }
    let bar = String(repeating: "█", count: step) + String(repeating: "░", count: Self.width - step)
    write("\r\(bar) \(step * 100 / Self.width) %")
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, last.withLock({ $0 >= 0 }) else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
