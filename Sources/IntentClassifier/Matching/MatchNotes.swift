/// What matching notes down now and then: patterns that end, phrases that wait for a class, paths to
/// be followed.
struct MatchNotes: Sendable {
  /// The patterns that end at the place at hand.
  var reports: [Report] = []
  /// The paths that wait for a class, by the place where they wait.
  var waiting: [ActivePath] = []
  /// Where the waiting paths of each place begin.
  var waitingStarts: [Int] = []
  /// The paths that have yet to be put into their state.
  var pending: [ActivePath] = []
  /// When each pattern with several ends was last reported, and where.
  private var reported: [Stamp] = []

  mutating func begin(patternCount: Int) {
    if reported.count < patternCount {
      reported = Array(repeating: Stamp(), count: patternCount)
    }
  }

  /// Starts on a pass over the tokens.
  mutating func beginPass() {
    waiting.clear()
    waitingStarts.clear()
  }

  /// Starts on the next place where paths may wait.
  @inline(__always)
  mutating func beginPlace() { waitingStarts.append(waiting.count) }

  mutating func forgetReports() {
    reported = Array(repeating: Stamp(), count: reported.count)
  }

  /// Notes the end of a pattern, once per place.
  mutating func report(_ report: Report, epoch: UInt32) {
    let stamp = reported[Int(report.pattern)]
    let slot = Int(stamp.slot)
    if stamp.epoch == epoch, slot < reports.count, reports[slot].pattern == report.pattern {
      if report.path.isPreferred(to: reports[slot].path) { reports[slot] = report }
      return
    }
    reported[Int(report.pattern)] = Stamp(epoch: epoch, slot: UInt32(reports.count))
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
