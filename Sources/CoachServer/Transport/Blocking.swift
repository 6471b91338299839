import NIOPosix

/// Runs calls that block on threads that are there for it.
enum Blocking {
  /// Returns what the work returns.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    do { return try await NIOThreadPool.singleton.runIfActive(work) } catch {
      // The pool of the process never shuts down; if it did, this thread would have to do.
      return work()
    }
  }
}
