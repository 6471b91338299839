import Conversation
import IntentClassifier
import Testing

@Suite struct MatchingFaultTests {
  @Test(arguments: [
    (TokenPattern.sequence([]), PatternFault.matchesNothing),
    (.optional(.word("a")), .matchesNothing),
    (.alternatives([.word("a"), .gap(min: 0, max: 2)]), .matchesNothing),
    (.assertion(.comma), .matchesNothing),
    (.alternatives([]), .noAlternatives),
    (.gap(min: 2, max: 1), .badGap(min: 2, max: 1)),
    (.gap(min: 1, max: 1000), .badGap(min: 1, max: 1000)),
    (.marked(.marked(.word("a"))), .markInMark),
    (.concept("NONE"), .unknownClass("NONE")),
    (.word("zzz"), .unknownWord("zzz")),
  ])
  func saysWhatIsWrongWithAPattern(pattern: TokenPattern, fault: PatternFault) {
    var builder = builder
    #expect(throws: fault) { try builder.add(phrase: pattern, id: 0) }
  }

  @Test func refusesAClassInAnEntry() {
    var builder = builder
    #expect(throws: PatternFault.classInEntry("LEAVE")) {
      try builder.add(entry: .concept("LEAVE"), classes: [0])
    }
  }

  @Test func findsNothingWithoutPatterns() {
    var workspace = MatchWorkspace()
    let token = Token(span: Span(0, 1), word: 1, lemma: 1, features: .messageStart)
    builder.build().match([token], workspace: &workspace)
    #expect(workspace.matches.isEmpty && workspace.classHits.isEmpty)
  }

  private var builder: AutomatonBuilder {
    AutomatonBuilder(
      wordNumber: { $0 == "a" ? 1 : 0 }, lemmaNumber: { $0 == "a" ? 1 : 0 },
      classNumber: { $0 == "LEAVE" ? 0 : nil })
  }
}
