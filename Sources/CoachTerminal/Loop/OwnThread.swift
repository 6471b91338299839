import Glibc

/// Runs work that blocks, or that must stay on one thread, on a thread of its own.
enum OwnThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Returns what the work returns; throws ``TerminalError/noThread`` when no thread can be started.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Value, any Error>) in
      if !start({ waiting.resume(returning: work()) }) {
        waiting.resume(throwing: TerminalError.noThread)
      }
    }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
