/// Whoever answers requests: the coach in this process, or one behind a connection.
public protocol Responding: Sendable {
  /// Returns the answer; requests are answered one at a time, in order.
  func respond(to request: Request) async -> Reply
}
