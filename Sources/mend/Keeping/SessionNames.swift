import Synchronization
import Transcripts

/// The names of the sessions in the store that is open at present, for completing `/resume`.
///
/// While the store is locked there are none.
final class SessionNames: Sendable {
  private static let limit = 20
  private let store: Mutex<TranscriptStore?>

  /// Creates the names of a store; of none if nothing is written down.
  init(_ store: TranscriptStore?) { self.store = Mutex(store) }

  /// Takes the store that was opened again after it was locked.
  func use(_ store: TranscriptStore) { self.store.withLock { $0 = store } }

  /// Returns the names that begin with a text, at most twenty: of the latest sessions for no text or
  /// one letter.
  @Sendable func starting(with prefix: String) -> [String] {
    guard let store = store.withLock({ $0 }) else { return [] }
    guard let wanted = SessionName.Prefix(prefix) else {
      let latest = (try? store.latestSessions(Self.limit)) ?? []
      return latest.map { SessionName($0.id).text }.filter { $0.hasPrefix(prefix) }
    }
    let found = (try? store.sessions(startingWith: wanted, limit: Self.limit)) ?? []
    return found.map { SessionName($0).text }
  }
}
