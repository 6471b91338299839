import Conversation

/// The automaton over plain lines, for comparing its speed with other matchers.
///
/// A pattern is one line, its elements split by blanks: a word, a choice `a|b`, or `*` for one to three
/// words. Texts are lines too, their words split by blanks and taken as they stand: base form and written form
/// are the same, and a line is one clause.
public struct MatchBenchmark {
  /// What is used again from line to line.
  public struct Room {
    fileprivate var tokens: [Token] = []
    fileprivate var workspace = MatchWorkspace()

    /// Creates an empty room.
    public init() {}
  }

  private let words: WordTable
  private let automaton: TokenAutomaton

  /// Builds the automaton of the patterns; choices become classes of the lexicon on request.
  public init(patterns: [String], choicesAsClasses: Bool = false) throws(PatternFault) {
    var table = WordTable()
    var names: [String: Int] = [:]
    let elements = patterns.map { line in line.split(separator: " ").map { String($0) } }
    for element in elements.joined() where element != "*" {
      let words = element.split(separator: "|")
      for word in words { _ = table.number(of: String(word)) }
      if choicesAsClasses, words.count > 1, names[element] == nil { names[element] = names.count }
    }
    let (words, classes) = (table, names)
    var builder = AutomatonBuilder(
      wordNumber: { words.known($0) }, lemmaNumber: { words.known($0) },
      classNumber: { classes[$0] })
    for (name, number) in classes.sorted(by: { $0.value < $1.value }) {
      for word in name.split(separator: "|") {
        try builder.add(entry: .word(String(word)), classes: [number])
      }
    }
    for (id, parts) in elements.enumerated() where !parts.isEmpty {
      let pattern = parts.map { classes[$0] == nil ? MatchBenchmark.element($0) : .concept($0) }
      try builder.add(phrase: .sequence(pattern), id: id)
    }
    self.words = words
    self.automaton = builder.build()
  }

  /// Returns the pattern that a line of a pattern file means.
  public static func pattern(_ line: String) -> TokenPattern {
    .sequence(line.split(separator: " ").map { element(String($0)) })
  }

  private static func element(_ text: String) -> TokenPattern {
    if text == "*" { return .sequence([.anyWord, .gap(min: 0, max: 2)]) }
    let words = text.split(separator: "|").map { TokenPattern.word(String($0)) }
    return words.count == 1 ? words[0] : .alternatives(words)
  }

  /// Returns how many matches the line of text has.
  public func matchCount(in line: Swift.Span<UInt8>, room: inout Room) -> Int {
    // A word takes two bytes at least, its blank included.
    while room.tokens.count < line.count / 2 + 1 {
      room.tokens.append(Token(span: Span(0, 0), word: 0, lemma: 0))
    }
    var tokens: [Token] = []
    swap(&tokens, &room.tokens)
    let count = tokenize(line, into: &tokens)
    automaton.match(tokens.span.extracting(first: count), workspace: &room.workspace)
    swap(&tokens, &room.tokens)
    return room.workspace.matches.count
  }

  /// How many states the automaton has.
  public var stateCount: Int { automaton.stateCount }

  /// Writes the tokens of the line into the room and returns how many they are.
  private func tokenize(_ line: Swift.Span<UInt8>, into room: inout [Token]) -> Int {
    var tokens = room.mutableSpan
    var count = 0
    var start = 0
    while start < line.count {
      var (key, length) = MatchBenchmark.block(of: line, at: start)
      var end = start &+ length
      while length == 8, end < line.count {
        let block: UInt64
        (block, length) = MatchBenchmark.block(of: line, at: end)
        if length > 0 { key = WordTable.mixed(key, block) }
        end &+= length
      }
      if end > start {
        let number = words.number(of: line, from: start, to: end, key: key)
        tokens[count] = Token(span: Span(start, end), word: number, lemma: number)
        count &+= 1
      }
      start = end &+ 1
    }
    return count
  }

  /// Returns the bytes up to the next blank, eight at most, as a number, and how many they are.
  @inline(__always)
  private static func block(
    of line: Swift.Span<UInt8>, at start: Int
  ) -> (key: UInt64, length: Int) {
    let blanks: UInt64 = 0x2020_2020_2020_2020
    let left = line.count &- start
    var block: UInt64
    if left >= 8 {
      block = word(of: line, at: start)
    } else if start >= 8 {
      // The bytes end too early: read eight that end with them.
      let bits = UInt64(truncatingIfNeeded: 8 &* left)
      block = word(of: line, at: line.count &- 8) &>> (64 &- bits) | blanks &<< bits
    } else {
      block = blanks
      for index in start..<line.count {
        block ^= UInt64(line[index] ^ 0x20) << UInt64(8 * (index - start))
      }
    }
    let difference = block ^ blanks
    let hits = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    guard hits != 0 else { return (block, 8) }
    let bits = UInt64(hits.trailingZeroBitCount & ~7)
    return (block & (1 &<< bits &- 1), Int(bits) / 8)
  }

  @inline(__always)
  private static func word(of line: Swift.Span<UInt8>, at start: Int) -> UInt64 {
    UInt64(littleEndian: line.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
