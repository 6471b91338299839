/// Counts and latencies of a server since it started.
public struct ServerStatus: Hashable, Sendable {
  /// Connections at present.
  public var sessionsOpen = 0
  /// Connections since the start.
  public var sessionsTotal = 0
  /// Requests answered.
  public var requests = 0
  /// Requests that could not be read or were not known.
  public var errors = 0
  /// Microseconds within which half of the requests were answered.
  public var medianMicroseconds = 0
  /// Microseconds within which 99 of 100 requests were answered.
  public var p99Microseconds = 0

  /// Creates a status of nothing done.
  public init() {}

  /// The figures by name.
  public var named: [(name: String, value: Int)] {
    [
      ("sessions-open", sessionsOpen), ("sessions-total", sessionsTotal), ("requests", requests),
      ("errors", errors), ("p50-us", medianMicroseconds), ("p99-us", p99Microseconds),
    ]
  }
}
