/// Whoever answers requests: the coach in this process, or one behind a connection.
public protocol Responding: Sendable {
  /// Returns the answer; requests are answered one at a time, in order.
  func respond(to request: Request) async -> Reply
  /// Returns what any command is answered with at present, also one that nobody knows; nil while
  /// commands run.
  func refusal() async -> Reply?
  /// Takes the passphrase for what `lock` closed; the reply says whether it is still locked.
  func unlock(with passphrase: [UInt8]) async -> Reply
}

extension Responding {
  /// Returns nil: commands run.
  public func refusal() async -> Reply? { nil }

  /// Returns nothing: nothing is ever locked.
  public func unlock(with passphrase: [UInt8]) async -> Reply { Reply() }
}
