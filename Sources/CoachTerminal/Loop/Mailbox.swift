import Conversation
import Synchronization

/// Where tasks leave what the terminal's thread is to take up.
final class Mailbox: Sendable {
  private let letters = Mutex<[ReplEvent]>([])
  private let wake: WakePipe

  /// Creates a mailbox that wakes the thread through the pipe.
  init(waking wake: WakePipe) { self.wake = wake }

  /// Leaves an event and wakes the thread.
  func post(_ event: ReplEvent) {
    letters.withLock { $0.append(event) }
    wake.write()
  }

  /// Returns what was left, oldest first, and forgets it.
  func collect() -> [ReplEvent] {
    letters.withLock { letters in
      defer { letters.removeAll() }
      return letters
    }
  }
}
