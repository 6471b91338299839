import LineProtocol
import Synchronization

/// Counts of a server since it started, and how long its answers took.
final class ServerCounts: Sendable {
  private struct Tally {
    var status = ServerStatus()
    /// Answers by the time that they took: four buckets for each power of two of microseconds.
    var buckets = [Int](repeating: 0, count: 4 * 40)
  }

  private let tally = Mutex(Tally())

  /// Counts a connection in, unless there are as many as there may be; returns its number.
  func enter(limit: Int) -> Int? {
    tally.withLock { tally in
      guard tally.status.sessionsOpen < limit else { return nil }
      tally.status.sessionsOpen += 1
      tally.status.sessionsTotal += 1
      return tally.status.sessionsTotal
    }
  }

  /// Counts a connection out.
  func leave() { tally.withLock { $0.status.sessionsOpen -= 1 } }

  /// Counts errors.
  func failed(_ count: Int) {
    if count > 0 { tally.withLock { $0.status.errors += count } }
  }

  /// Counts an answer.
  func answered(in time: Duration) {
    let bucket = Self.bucket(of: Self.microseconds(time))
    tally.withLock { tally in
      tally.status.requests += 1
      tally.buckets[bucket] += 1
    }
  }

  /// The counts at present.
  var status: ServerStatus {
    let (status, buckets) = tally.withLock { ($0.status, $0.buckets) }
    var result = status
    result.medianMicroseconds = Self.quantile(0.5, of: buckets)
    result.p99Microseconds = Self.quantile(0.99, of: buckets)
    return result
  }

  private static func microseconds(_ time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    guard seconds < 1_000_000 else { return .max }
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }

  /// Returns the bucket of a time: the power of two, and the two bits after the first.
  private static func bucket(of microseconds: Int) -> Int {
    guard microseconds >= 4 else { return max(0, microseconds) }
    let power = Int.bitWidth - 1 - microseconds.leadingZeroBitCount
    let quarter = (microseconds >> (power - 2)) & 3
    return min(4 * 40 - 1, 4 * (power - 1) + quarter)
  }

  /// Returns the upper end of a bucket in microseconds.
  private static func upperEnd(of bucket: Int) -> Int {
    guard bucket >= 4 else { return bucket }
    let power = bucket / 4 + 1
    return ((4 + bucket % 4 + 1) << (power - 2)) - 1
  }

  private static func quantile(_ part: Double, of buckets: [Int]) -> Int {
    let total = buckets.reduce(0, +)
    let wanted = Int((Double(total) * part).rounded(.up))
    var seen = 0
    for (index, count) in buckets.enumerated() where count > 0 {
      seen += count
      if seen >= wanted { return upperEnd(of: index) }
    }
    return 0
  }
}
