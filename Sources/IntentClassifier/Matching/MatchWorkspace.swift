/// The memory that matching needs, used again from message to message so that nothing is allocated.
///
/// One workspace serves one match at a time, with whatever automaton.
public struct MatchWorkspace: Sendable {
  /// The entries found, by end, class and start; of a class each token range once.
  public var classHits: [ClassHit] { notes.classHits }
  /// The phrases and formulas found, by end and number.
  public var matches: [PhraseMatch] { notes.matches }
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

  mutating func begin(_ automaton: TokenAutomaton, tokenCount: Int) {
    steps = 0
    notes.begin(patternCount: automaton.patterns.count)
    if stamps.count < automaton.states.count {
      stamps = Array(repeating: Stamp(), count: automaton.states.count)
    }
    // All places have to be told apart from earlier ones, in either pass and when a pass is made again:
    // begin anew after four billion.
    guard Int(epoch) + 64 * (tokenCount + 2) >= Int(UInt32.max) else { return }
    epoch = 0
    stamps = Array(repeating: Stamp(), count: stamps.count)
    notes.forgetReports()
  }

  /// Doubles the room for paths, and forgets what a pass has found.
  mutating func grow(_ pass: MatchPass) {
    paths = Array(repeating: ActivePath(start: 0), count: paths.count * 2)
    notes.forget(pass)
  }
}

/// The two kinds of pattern, each with a pass over the tokens.
enum MatchPass {
  case entries
  case phrases
}

/// A path through a pattern: the state reached, and where the match and its mark began.
///
/// Packed into two words, which are stored and loaded as such.
struct ActivePath {
  /// The start above the state.
  private var startAndState: UInt64
  /// The start of the mark above its end.
  private var mark: UInt64

  /// Creates a path that begins before a token.
  @inline(__always)
  init(start: UInt32) {
    self.startAndState = UInt64(start) &<< 32
    self.mark = UInt64(start) &<< 32
  }

  @inline(__always)
  var state: UInt32 { UInt32(truncatingIfNeeded: startAndState) }
  @inline(__always)
  var start: UInt32 { UInt32(truncatingIfNeeded: startAndState &>> 32) }
  /// Where the mark begins; `start` while there is none.
  @inline(__always)
  var markStart: UInt32 { UInt32(truncatingIfNeeded: mark &>> 32) }
  /// Where the mark ends; 0 while there is none.
  @inline(__always)
  var markEnd: UInt32 { UInt32(truncatingIfNeeded: mark) }

  /// Returns the same path at another state.
  @inline(__always)
  func at(_ state: UInt32) -> ActivePath {
    var path = self
    path.startAndState = startAndState & ~0xFFFF_FFFF | UInt64(state)
    return path
  }

  /// Begins the mark at a place, and forgets an earlier one.
  mutating func openMark(at place: UInt32) { mark = UInt64(place) &<< 32 }

  /// Ends the mark at a place.
  mutating func closeMark(at place: UInt32) { mark = mark & ~0xFFFF_FFFF | UInt64(place) }

  /// Whether this path is to be reported rather than the other one; see *latest start*.
  @inline(__always)
  func isPreferred(to other: ActivePath) -> Bool {
    start != other.start ? start > other.start : mark > other.mark
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

  /// Takes over the elements of another array into the room that there is, rather than sharing its
  /// room: shared room would have to be allocated anew before either is changed.
  mutating func replace(with other: [Element]) {
    removeAll(keepingCapacity: true)
    append(contentsOf: other)
  }

  /// Sorts the elements without allocating (Shell 1959); quickest when they are nearly sorted.
  mutating func sortInPlace(by precedes: (Element, Element) -> Bool) {
    var gap = count > 32 ? count / 2 : 1
    while gap > 0 {
      for index in stride(from: gap, to: count, by: 1)
      where precedes(self[index], self[index - gap]) {
        let element = self[index]
        var hole = index
        while hole >= gap, precedes(element, self[hole - gap]) {
          self[hole] = self[hole - gap]
          hole -= gap
        }
        self[hole] = element
      }
      gap = gap == 2 ? 1 : gap * 5 / 11
    }
  }
}
