import Foundation

/// A look at SQLite's write-ahead log before SQLite itself takes it up.
///
/// SQLite reads the log up to the first frame whose checksum is wrong and forgets the rest, which is
/// right after a power cut, and silently loses synced transactions when a byte was damaged. Since each
/// commit is synced before the next begins, a power cut can spoil one transaction at most: two commits
/// at or beyond the wrong frame mean damage. See "WAL-mode File Format" of SQLite.
enum SideFile {
  private static let headSize = 32
  private static let frameHeadSize = 24

  /// Returns whether the log at `path` was damaged after it was written, so that what was synced would
  /// be lost. A log that another process is writing to is looked at again before that is said.
  static func isDamaged(_ path: String) -> Bool {
    guard let first = FileManager.default.contents(atPath: path), losesCommits(first) else {
      return false
    }
    let again = FileManager.default.contents(atPath: path) ?? Data()
    return again.prefix(headSize) == first.prefix(headSize) && losesCommits(again)
  }

  /// Returns whether two commits or more stand at or beyond the first frame that is wrong.
  static func losesCommits(_ log: Data) -> Bool {
    log.withUnsafeBytes { bytes in
      guard bytes.count >= headSize else { return false }
      func number(_ offset: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      let pageSize = Int(number(8))
      guard number(0) & ~1 == 0x377F_0682, (512...65_536).contains(pageSize) else {
        return bytes.count > headSize
      }
      var sum = Checksum(isBigEndian: number(0) & 1 == 1)
      sum.add(bytes, 0..<24)
      guard sum.first == number(24), sum.second == number(28) else { return bytes.count > headSize }
      let frameSize = frameHeadSize + pageSize
      var isWrong = false
      var commits = 0
      for start in stride(from: headSize, through: bytes.count - frameSize, by: frameSize) {
        let isOfThisLog = number(start + 8) == number(16) && number(start + 12) == number(20)
        if !isWrong {
          sum.add(bytes, start..<start + 8)
          sum.add(bytes, start + frameHeadSize..<start + frameSize)
          isWrong =
            !isOfThisLog || sum.first != number(start + 16) || sum.second != number(start + 20)
        }
        if isWrong, isOfThisLog, number(start + 4) != 0 { commits += 1 }
      }
      return commits >= 2
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
