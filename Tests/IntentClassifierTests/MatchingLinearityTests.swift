import Conversation
import IntentClassifier
import Testing

@Suite struct MatchingLinearityTests {
  @Test func takesTheSameStepsForEachFurtherWordAgainstManyGaps() throws {
    checkGrowth(of: try gappyAutomaton())
  }

  @Test func takesTheSameStepsForEachFurtherHitOfAClass() throws {
    var builder = builder
    try builder.add(entry: .word("word"), classes: [0])
    try builder.add(
      entry: .sequence([.word("word"), .gap(min: 0, max: 3), .word("word")]), classes: [0])
    for id in 0..<10 {
      let parts = (0...id).flatMap { _ in [TokenPattern.gap(min: 0, max: 3), .concept("CLASS")] }
      try builder.add(phrase: .sequence([.concept("CLASS")] + parts), id: id)
    }
    checkGrowth(of: builder.build())
  }

  /// Paths fill up over the first words; from then on, each further word costs the same.
  private func checkGrowth(of automaton: TokenAutomaton) {
    let atHundred = steps(automaton, words: 100)
    let perWord = steps(automaton, words: 101) - atHundred
    #expect(atHundred > 0 && perWord > 0)
    #expect(steps(automaton, words: 8000) == atHundred + 7900 * perWord)
  }

  private func steps(_ automaton: TokenAutomaton, words: Int) -> Int {
    var workspace = MatchWorkspace()
    automaton.match(repeated(words), workspace: &workspace)
    return workspace.steps
  }

  @Test func hardlyTakesMoreStepsForPhrasesThatDoNotOccur() throws {
    var workspace = MatchWorkspace()
    try gappyAutomaton().match(repeated(100), workspace: &workspace)
    let few = workspace.steps
    try gappyAutomaton(strangers: 500).match(repeated(100), workspace: &workspace)
    #expect(workspace.steps == few)
  }

  private var builder: AutomatonBuilder {
    AutomatonBuilder(
      wordNumber: number, lemmaNumber: number, classNumber: { $0 == "CLASS" ? 0 : nil })
  }

  /// 50 phrases with ten gaps each, and others of words that do not occur.
  private func gappyAutomaton(strangers: Int = 0) throws -> TokenAutomaton {
    var builder = builder
    let nine = (0..<9).flatMap { _ in [TokenPattern.gap(min: 0, max: 3), .word("word")] }
    for id in 0..<50 {
      let last = TokenPattern.alternatives([.word("word"), .word("other\(id)")])
      let tenth: [TokenPattern] = [.gap(min: 0, max: 1 + id % 3), last]
      try builder.add(phrase: .sequence([.word("word")] + nine + tenth), id: id)
    }
    for id in 0..<strangers {
      try builder.add(phrase: .sequence([.word("other\(50 + id)"), .word("word")]), id: 50 + id)
    }
    return builder.build()
  }

  private func repeated(_ count: Int) -> [Token] {
    (0..<count).map {
      Token(span: Span($0, $0 + 1), word: number("word"), lemma: number("word"))
    }
  }

  private func number(_ word: String) -> WordNumber {
    word == "word" ? 1 : 2 + (WordNumber(word.dropFirst(5)) ?? 0)
  }
}
