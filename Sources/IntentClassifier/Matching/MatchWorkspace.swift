/// The memory that matching needs, used again from message to message so that nothing is allocated.
///
/// One workspace serves one match at a time, with whatever automaton.
public struct MatchWorkspace: Sendable {
  /// The entries found, by end, class and start; of a class each token range once.
  public internal(set) var classHits: [ClassHit] = []
  /// The phrases and formulas found, by end and number.
  public internal(set) var matches: [PhraseMatch] = []
  /// How many steps were taken: the work done, for tests of its growth.
  public internal(set) var steps = 0

  /// Room for the paths before the token at hand and for those after it, one half each.
  var paths = Array(repeating: ActivePath(start: 0), count: 64)
  /// When each state was last entered, and at which path.
  var stamps: [Stamp] = []
  /// The places between tokens so far, in all messages.
  var epoch: UInt32 = 0
  var notes = MatchNotes()

  /// Creates an empty workspace.
  public init() {}

  mutating func begin(_ automaton: TokenAutomaton) {
    steps = 0
    classHits.clear()
    matches.clear()
    if stamps.count < automaton.states.count {
      stamps = Array(repeating: Stamp(), count: automaton.states.count)
    }
    notes.begin(patternCount: automaton.patterns.count)
  }

  /// Sees to it that so many places can be told apart from all earlier ones.
  mutating func reservePlaces(_ count: Int) {
    guard Int(epoch) + count >= Int(UInt32.max) else { return }
    epoch = 0
    stamps = Array(repeating: Stamp(), count: stamps.count)
    notes.forgetReports()
  }

  /// Doubles the room for paths.
  mutating func grow() {
    paths = Array(repeating: ActivePath(start: 0), count: paths.count * 2)
  }
}

/// A path through a pattern: the state reached, and where the match and its mark began.
struct ActivePath {
  var state: UInt32 = 0
  var start: UInt32
  /// Where the mark begins; `start` while there is none.
  var markStart: UInt32
  /// Where the mark ends; 0 while there is none.
  var markEnd: UInt32

  /// Creates a path that begins before a token.
  @inline(__always)
  init(start: UInt32) {
    self.start = start
    self.markStart = start
    self.markEnd = 0
  }

  /// Returns the same path at another state.
  @inline(__always)
  func at(_ state: UInt32) -> ActivePath {
    var path = self
    path.state = state
    return path
  }

  /// Whether this path is to be reported rather than the other one; see *latest start*.
  @inline(__always)
  func isPreferred(to other: ActivePath) -> Bool {
    if start != other.start { return start > other.start }
    if markStart != other.markStart { return markStart > other.markStart }
    return markEnd > other.markEnd
  }
}

/// When something last happened, and where it was put.
struct Stamp {
  var epoch: UInt32 = 0
  var slot: UInt32 = 0
}

extension Array {
  /// Removes all elements and keeps the room.
  @inline(__always)
  mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }

  /// Sorts the elements from an index on, in place and without allocating (Shell 1959).
  mutating func sortTail(from first: Int, by precedes: (Element, Element) -> Bool) {
    var gap = (count - first) / 2
    while gap > 0 {
      for index in first + gap..<count {
        var hole = index
        while hole - gap >= first, precedes(self[hole], self[hole - gap]) {
          swapAt(hole, hole - gap)
          hole -= gap
        }
      }
      gap = gap == 2 ? 1 : gap * 5 / 11
    }
  }
}
