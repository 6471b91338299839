/// What matching notes down now and then: what it finds, phrases that wait for a class, paths to be
/// followed.
struct MatchNotes: Sendable {
  var classHits: [ClassHit] = []
  var matches: [PhraseMatch] = []
  /// The ends of patterns that a pass has come to.
  var reports: [Report] = []
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
    classHits.clear()
    matches.clear()
    forgetPaths()
    if reported.count < 2 * patternCount {
      reported = Array(repeating: Stamp(), count: 2 * patternCount)
    }
  }

  /// Forgets what a pass has found.
  mutating func forget(_ pass: MatchPass) {
    switch pass {
    case .entries: classHits.clear()
    case .phrases: matches.clear()
    }
    forgetPaths()
  }

  private mutating func forgetPaths() {
    reports.clear()
    waiting.clear()
    waitingStarts.clear()
  }

  /// Starts on the next place where paths may wait.
  @inline(__always)
  mutating func beginPlace() { waitingStarts.append(waiting.count) }

  mutating func forgetReports() {
    reported = Array(repeating: Stamp(), count: reported.count)
  }

  /// Notes that a pattern ends, or that it ends with a preferred path.
  @inline(__always)
  mutating func report(_ report: Report, epoch: UInt32) {
    if report.pattern & Target.repeats == 0 {
      reports.append(report)
    } else {
      reportOnce(report, epoch: epoch)
    }
  }

  private mutating func reportOnce(_ report: Report, epoch: UInt32) {
    let place = 2 * Int(report.pattern & Target.patternBits) + Int(epoch & 1)
    let stamp = reported[place]
    let slot = Int(stamp.slot)
    if stamp.epoch == epoch, slot < reports.count, reports[slot].pattern == report.pattern {
      if report.path.isPreferred(to: reports[slot].path) { reports[slot] = report }
      return
    }
    reported[place] = Stamp(epoch: epoch, slot: UInt32(truncatingIfNeeded: reports.count))
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
  /// The word of the pattern; see ``Target/repeats``.
  var pattern: UInt32
  /// The place where it ends.
  var end: UInt32
  var path: ActivePath
}
