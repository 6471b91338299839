import Conversation

/// The automaton over plain lines, for comparing its speed with other matchers.
///
/// A pattern is one line, its elements split by blanks: a word, a choice `a|b`, or `*` for one to three
/// words. Texts are lines too, their words split by blanks and taken as they stand: base form and written form
/// are the same, and a line is one clause.
public struct MatchBenchmark {
  private let words: WordTable
  private let automaton: TokenAutomaton
  private var tokens: [Token] = []
  private var workspace = MatchWorkspace()

  /// Builds the automaton of the patterns.
  public init(patterns: [String]) throws(PatternFault) {
    var words = WordTable()
    for word in patterns.joined(separator: " ").split(whereSeparator: { " |".contains($0) }) where word != "*" {
      _ = words.number(of: String(word))
    }
    var table = words
    var builder = AutomatonBuilder(
      wordNumber: { table.number(of: $0) }, lemmaNumber: { table.number(of: $0) },
      classNumber: { _ in nil })
    for (id, line) in patterns.enumerated() where !line.isEmpty {
      try builder.add(phrase: MatchBenchmark.pattern(line), id: id)
    }
    self.words = words
    self.automaton = builder.build()
  }

  /// Returns the pattern that a line of a pattern file means.
  public static func pattern(_ line: String) -> TokenPattern {
    .sequence(
      line.split(separator: " ").flatMap { element -> [TokenPattern] in
        if element == "*" { return [.anyWord, .gap(min: 0, max: 2)] }
        let words = element.split(separator: "|").map { TokenPattern.word(String($0)) }
        return words.count == 1 ? words : [.alternatives(words)]
      })
  }

  /// Returns how many matches the line of text has.
  public mutating func matchCount(in line: Swift.Span<UInt8>) -> Int {
    tokenize(line)
    automaton.match(tokens, workspace: &workspace)
    return workspace.matches.count
  }

  /// How many states the automaton has.
  public var stateCount: Int { automaton.stateCount }

  private mutating func tokenize(_ line: Swift.Span<UInt8>) {
    tokens.clear()
    var start = 0
    while start < line.count {
      var end = start
      var key: UInt64 = 0
      while end < line.count, line[end] != 0x20 {
        key = WordTable.extended(key, by: line[end], at: end &- start)
        end &+= 1
      }
      if end > start {
        let number = words.number(of: line, from: start, to: end, key: key)
        tokens.append(Token(span: Span(start, end), word: number, lemma: number))
      }
      start = end &+ 1
    }
  }
}
