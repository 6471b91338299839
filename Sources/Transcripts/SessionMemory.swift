import Conversation

/// What is remembered of sessions at hand, so that it need not be looked up in the store.
///
/// A server may see any number of sessions: the last `limit` that something was remembered of are
/// held, at most as many again, and the others let go.
struct SessionMemory<Value: Sendable>: Sendable {
  private var recent: [RowID: Value] = [:]
  private var older: [RowID: Value] = [:]
  private let limit: Int

  init(limit: Int = 16_384) { self.limit = max(1, limit) }

  /// What is remembered of a session, if anything.
  func value(of session: RowID) -> Value? { recent[session] ?? older[session] }

  /// Remembers something of a session, in place of what was remembered of it.
  mutating func remember(_ value: Value, of session: RowID) {
    if recent.count >= limit, recent[session] == nil {
      older = recent
      recent = [:]
    }
    recent[session] = value
  }
}
