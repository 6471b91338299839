import Conversation
import IntentClassifier
import Testing

/// The automaton agrees with the reference matcher.
@Suite struct MatchingPropertyTests {
  @Test(arguments: [0, 4])
  func findsWhatTheReferenceMatcherFinds(mergeBudget: Int) {
    var workspace = MatchWorkspace()
    var found = (hits: 0, matches: 0)
    for seed in 0..<600 as Range<UInt64> {
      var library = RandomLibrary(seed: seed)
      var reference = library.matcher()
      let automaton = reference.automaton(mergeBudget: mergeBudget)
      for _ in 0..<6 {
        let tokens = library.tokens(for: reference)
        automaton.match(tokens, workspace: &workspace)
        let hits = reference.classHits(in: tokens)
        let matches = reference.matches(in: tokens)
        guard workspace.classHits == hits, workspace.matches == matches else {
          return report(seed, reference, tokens, workspace)
        }
        found.hits += hits.count
        found.matches += matches.count
      }
    }
    #expect(found.hits > 2000 && found.matches > 2000)
  }

  private func report(
    _ seed: UInt64, _ reference: ReferenceMatcher, _ tokens: [Token], _ workspace: MatchWorkspace
  ) {
    Issue.record(
      """
      seed \(seed)
      entries \(reference.entries.map { "\($0.pattern)" })
      phrases \(reference.phrases.map { "\($0.pattern)" })
      lemmas \(reference.lemmas)
      tokens \(tokens.map { "\($0.word)/\($0.lemma)/\($0.features.rawValue)" })
      hits \(workspace.classHits.map { "\($0.classNumber):\($0.start)-\($0.end)" })
      expected \(reference.classHits(in: tokens).map { "\($0.classNumber):\($0.start)-\($0.end)" })
      matches \(workspace.matches.map { "\($0.id):\($0.start)-\($0.end):\($0.markStart)-\($0.markEnd)" })
      expected \(reference.matches(in: tokens).map { "\($0.id):\($0.start)-\($0.end):\($0.markStart)-\($0.markEnd)" })
      """)
  }
}
