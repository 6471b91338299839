/// What matching notes down now and then: patterns that end, phrases that wait for a class, paths to
/// be followed.
struct MatchNotes: Sendable {
  /// The patterns that end at the place at hand, and those known to end at the next one.
  var reports: [Report] = []
  var nextReports: [Report] = []
  /// The paths that wait for a class, by the place where they wait.
  var waiting: [ActivePath] = []
  /// Where the waiting paths of each place begin.
  var waitingStarts: [Int] = []
  /// The paths that have yet to be put into their state.
  var pending: [ActivePath] = []
  /// When each pattern with several ends was last reported, and where: at even and at odd epochs, since
  /// two neighbouring places are worked on at once.
  private var reported: [Stamp] = []

  mutating func begin(patternCount: Int) {
    if reported.count < 2 * patternCount {
      reported = Array(repeating: Stamp(), count: 2 * patternCount)
    }
  }

  /// Starts on a pass over the tokens.
  mutating func beginPass() {
    reports.clear()
    nextReports.clear()
    waiting.clear()
    waitingStarts.clear()
  }

  /// Starts on the next place where paths may wait.
  @inline(__always)
  mutating func beginPlace() { waitingStarts.append(waiting.count) }

  mutating func forgetReports() {
    reported = Array(repeating: Stamp(), count: reported.count)
  }

  /// Moves on to the next place.
  @inline(__always)
  mutating func flip() {
    if !nextReports.isEmpty { swap(&reports, &nextReports) }
  }

  /// Notes that a pattern ends at the place at hand.
  mutating func report(_ report: Report, epoch: UInt32, deduplicating: Bool) {
    MatchNotes.add(report, epoch, deduplicating, to: &reports, &reported)
  }

  /// Notes that a pattern ends at the next place.
  mutating func reportNext(_ report: Report, epoch: UInt32, deduplicating: Bool) {
    MatchNotes.add(report, epoch, deduplicating, to: &nextReports, &reported)
  }

  /// Adds a report, or puts it in the place of one of the same pattern.
  @inline(__always)
  private static func add(
    _ report: Report, _ epoch: UInt32, _ deduplicating: Bool, to reports: inout [Report],
    _ reported: inout [Stamp]
  ) {
    guard deduplicating else { return reports.append(report) }
    let place = 2 * Int(report.pattern) + Int(epoch & 1)
    let stamp = reported[place]
    let slot = Int(stamp.slot)
    if stamp.epoch == epoch, slot < reports.count, reports[slot].pattern == report.pattern {
      if report.path.isPreferred(to: reports[slot].path) { reports[slot] = report }
      return
    }
    reported[place] = Stamp(epoch: epoch, slot: UInt32(reports.count))
    reports.append(report)
  }

  /// The paths that wait at a place.
  func waitingRange(at place: Int) -> Range<Int> {
    let next = place + 1
    return waitingStarts[place]..<(next < waitingStarts.count ? waitingStarts[next] : waiting.count)
  }
}

/// A pattern that a path has come to the end of.
struct Report {
  var pattern: UInt32
  var path: ActivePath
}
