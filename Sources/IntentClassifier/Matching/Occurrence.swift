/// An entry of a lexicon class, found in an utterance.
public struct ClassHit: Hashable, Sendable {
  private var classWord: UInt32
  private var startWord: UInt32
  private var endWord: UInt32

  /// Creates a hit; numbers are cut to 32 bits.
  public init(classNumber: Int, start: Int, end: Int) {
    self.classWord = UInt32(truncatingIfNeeded: classNumber)
    self.startWord = UInt32(truncatingIfNeeded: start)
    self.endWord = UInt32(truncatingIfNeeded: end)
  }

  @inline(__always)
  init(classWord: UInt32, start: UInt32, end: UInt32) {
    self.classWord = classWord
    self.startWord = start
    self.endWord = end
  }

  /// The class that the entry belongs to.
  public var classNumber: Int { Int(classWord) }
  /// The first token of the entry.
  public var start: Int { Int(startWord) }
  /// The token after the entry.
  public var end: Int { Int(endWord) }

  /// Whether it comes first: by end, class and start.
  func precedes(_ other: ClassHit) -> Bool {
    if endWord != other.endWord { return endWord < other.endWord }
    if classWord != other.classWord { return classWord < other.classWord }
    return startWord < other.startWord
  }
}

/// A phrase or formula, found in an utterance.
public struct PhraseMatch: Hashable, Sendable {
  private var idWord: UInt32
  private var startWord: UInt32
  private var endWord: UInt32
  private var markStartWord: UInt32
  private var markEndWord: UInt32

  /// Creates a match that reports the tokens from `markStart` up to `markEnd`; numbers are cut to 32 bits.
  public init(id: Int, start: Int, end: Int, markStart: Int, markEnd: Int) {
    self.idWord = UInt32(truncatingIfNeeded: id)
    self.startWord = UInt32(truncatingIfNeeded: start)
    self.endWord = UInt32(truncatingIfNeeded: end)
    self.markStartWord = UInt32(truncatingIfNeeded: markStart)
    self.markEndWord = UInt32(truncatingIfNeeded: markEnd)
  }

  /// Creates the match of a path that ends before token `end`; no mark or an empty one is all of it.
  @inline(__always)
  init(id: UInt32, path: ActivePath, end: UInt32) {
    let isMarked = path.markEnd > path.markStart
    self.idWord = id
    self.startWord = path.start
    self.endWord = end
    self.markStartWord = isMarked ? path.markStart : path.start
    self.markEndWord = isMarked ? path.markEnd : end
  }

  /// The number that the phrase was added with.
  public var id: Int { Int(idWord) }
  /// The first token of the match.
  public var start: Int { Int(startWord) }
  /// The token after the match.
  public var end: Int { Int(endWord) }
  /// The first token of the part that is reported.
  public var markStart: Int { Int(markStartWord) }
  /// The token after the part that is reported.
  public var markEnd: Int { Int(markEndWord) }

  /// Whether it comes first: by end and number.
  @inline(__always)
  func precedes(_ other: PhraseMatch) -> Bool {
    endWord != other.endWord ? endWord < other.endWord : idWord < other.idWord
  }
}
