import Foundation

/// A look at SQLite's write-ahead log before SQLite itself takes it up.
///
/// SQLite reads the log up to the first frame whose checksum is wrong and forgets the rest, which is
/// right after a power cut, and silently loses synced transactions when a byte was damaged. Since each
/// commit is synced before the next begins, a power cut can spoil one transaction at most: two commits
/// at or beyond the wrong frame mean damage. One commit there may have been cut short before it was
/// acknowledged, or damaged after; that can't be told apart, so that it is left out and said. See "WAL-mode File Format" of SQLite.
enum SideFile {
  private static let headSize = 32
  private static let frameHeadSize = 24

  /// How much of a log SQLite will take up.
  enum Condition {
    /// All that was committed.
    case whole
    /// All but the last commit, which is not whole.
    case cutShort
    /// Not all that was synced: it was damaged after it was written.
    case damaged
  }

  /// Returns how much of the log at `path` will be taken up. A log that another process is writing to
  /// is looked at again before anything bad is said.
  static func condition(_ path: String) -> Condition {
    guard let first = FileManager.default.contents(atPath: path) else { return .whole }
    let condition = condition(of: first)
    guard condition != .whole else { return .whole }
    let again = FileManager.default.contents(atPath: path) ?? Data()
    guard again.prefix(headSize) == first.prefix(headSize) else { return .whole }
    return self.condition(of: again)
  }

  /// Returns how much of a log will be taken up, by the commits at or beyond the first frame that is
  /// wrong.
  static func condition(of log: Data) -> Condition {
    switch lostCommits(in: log) {
    case 0: .whole
    case 1: .cutShort
    default: .damaged
    }
  }

  private static func lostCommits(in log: Data) -> Int {
    log.withUnsafeBytes { bytes in
      guard bytes.count >= headSize else { return 0 }
      let unreadable = bytes.count > headSize ? Int.max : 0
      func number(_ offset: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      let pageSize = Int(number(8))
      guard number(0) & ~1 == 0x377F_0682, (512...65_536).contains(pageSize) else {
        return unreadable
      }
      var sum = Checksum(isBigEndian: number(0) & 1 == 1)
      sum.add(bytes, 0..<24)
      guard sum.first == number(24), sum.second == number(28) else { return unreadable }
      let frameSize = frameHeadSize + pageSize
      var isWrong = false
      var isTorn = false
      var commits = 0
      for start in stride(from: headSize, through: bytes.count - frameSize, by: frameSize) {
        // What is left of the log before has other numbers, both of them.
        let isOfThisLog = number(start + 8) == number(16) || number(start + 12) == number(20)
        if !isWrong {
          sum.add(bytes, start..<start + 8)
          sum.add(bytes, start + frameHeadSize..<start + frameSize)
          isWrong =
            number(start + 8) != number(16) || number(start + 12) != number(20)
            || sum.first != number(start + 16) || sum.second != number(start + 20)
        }
        guard isWrong, isOfThisLog else { continue }
        isTorn = true
        if number(start + 4) != 0 { commits += 1 }
      }
      return max(commits, isTorn ? 1 : 0)
    }
  }

  /// The running checksum of a log.
  private struct Checksum {
    let isBigEndian: Bool
    var first: UInt32 = 0
    var second: UInt32 = 0

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    /// Adds bytes, eight at a time.
    mutating func add(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        first &+= word(bytes, start) &+ second
        second &+= word(bytes, start + 4) &+ first
      }
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}
