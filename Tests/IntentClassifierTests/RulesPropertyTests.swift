import IntentClassifier
import Testing

@Suite("Reading and printing rules are inverse")
struct RulesPropertyTests {
  @Test func patternsComeBackAsTheyWere() throws {
    for seed in 0..<1_000 {
      var language = RulesRandomLanguage(seed: UInt64(seed))
      let pattern = language.pattern()
      let text = pattern.description
      #expect(try PatternParser.parse(text) == pattern, "seed \(seed): \(text)")
    }
  }

  @Test func framesComeBackAsTheyWere() throws {
    for seed in 0..<1_000 {
      var language = RulesRandomLanguage(seed: UInt64(seed))
      let frame = language.frame()
      let text = frame.description
      #expect(try FrameParser.parse(text) == frame, "seed \(seed): \(text)")
    }
  }

  @Test func whateverIsReadCanBePrintedAndReadAgain() throws {
    for seed in 0..<2_000 {
      var language = RulesRandomLanguage(seed: UInt64(seed))
      let text = language.garbage()
      if let pattern = try? PatternParser.parse(text) {
        #expect(try PatternParser.parse(pattern.description) == pattern, "seed \(seed): \(text)")
      }
      if let frame = try? FrameParser.parse(text, isVeto: true) {
        #expect(
          try FrameParser.parse(frame.description, isVeto: true) == frame, "seed \(seed): \(text)")
      }
    }
  }

  @Test func mistakesStandInsideTheText() {
    for seed in 0..<2_000 {
      var language = RulesRandomLanguage(seed: UInt64(seed))
      let text = language.garbage()
      var problems = PatternParser.parseEntries(text).problems
      do { _ = try PatternParser.parse(text) } catch { problems.append(error) }
      do { _ = try FrameParser.parse(text) } catch { problems.append(error) }
      for problem in problems {
        let end = problem.offset + problem.length
        #expect(problem.offset >= 0 && end <= max(1, text.utf8.count), "seed \(seed): \(text)")
        let diagnostic = Diagnostic(.error, problem, file: "x.yaml", text: text, base: 0)
        #expect(!diagnostic.description.isEmpty)
      }
    }
  }
}
