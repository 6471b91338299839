import Conversation
import IntentClassifier

/// Draws small libraries and utterances in which patterns meet often.
struct RandomLibrary {
  var generator: SeededGenerator
  let wordCount: Int
  let classCount = 3
  let longestPattern = 3

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.wordCount = Int.random(in: 2...5, using: &generator)
    self.generator = generator
  }

  /// Draws a library of entries, phrases and formulas.
  mutating func matcher() -> ReferenceMatcher {
    var matcher = ReferenceMatcher()
    for word in 0..<wordCount {
      matcher.words["w\(word)"] = WordNumber(word + 1)
      // Some words are forms of another one.
      matcher.lemmas["w\(word)"] = WordNumber(Int.random(in: 0...word, using: &generator) + 1)
    }
    for number in 0..<classCount { matcher.classes["C\(number)"] = number }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let classes = (0..<classCount).filter { _ in chance(2) }
      matcher.entries.append(.init(pattern: pattern(inEntry: true), classes: classes))
    }
    for id in 0..<Int.random(in: 1...6, using: &generator) {
      matcher.phrases.append(
        .init(pattern: pattern(inEntry: false), id: id, isFormula: chance(5)))
    }
    return matcher
  }

  /// Draws an utterance.
  mutating func tokens(for matcher: ReferenceMatcher) -> [Token] {
    let count = Int.random(in: 1...9, using: &generator)
    return (0..<count).map { position in
      let word = Int.random(in: 0..<wordCount, using: &generator)
      let isKnown = !chance(10)
      var features: TokenFeatures = []
      if position == 0 ? !chance(8) : chance(20) { features.insert(.messageStart) }
      if position == count - 1 ? !chance(8) : chance(20) { features.insert(.messageEnd) }
      for rare in RandomLibrary.rareFeatures where chance(7) { features.insert(rare) }
      return Token(
        span: Span(position, position + 1), word: isKnown ? WordNumber(word + 1) : 0,
        lemma: isKnown ? matcher.lemmas["w\(word)"] ?? 0 : 0, features: features)
    }
  }

  private static let rareFeatures: [TokenFeatures] = [
    .sentenceStart, .clauseStart, .clauseEnd, .stopsGap, .comma, .stop, .question, .questions,
    .exclamation, .exclamations, .capitals,
  ]

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  private mutating func pattern(inEntry: Bool) -> TokenPattern {
    sequence(depth: 2, inMark: false, inEntry: inEntry)
  }

  private mutating func sequence(depth: Int, inMark: Bool, inEntry: Bool) -> TokenPattern {
    let count = Int.random(in: 1...longestPattern, using: &generator)
    return .sequence(
      (0..<count).map { _ in part(depth: depth, inMark: inMark, inEntry: inEntry) })
  }

  private mutating func part(depth: Int, inMark: Bool, inEntry: Bool) -> TokenPattern {
    let word = "w\(Int.random(in: 0..<wordCount, using: &generator))"
    switch Int.random(in: 0..<(depth == 0 ? 11 : 18), using: &generator) {
    case 0...4: return .word(word)
    case 5, 6: return .exact(word)
    case 7: return .anyWord
    case 8:
      let min = Int.random(in: 0...1, using: &generator)
      return .gap(min: min, max: min + Int.random(in: 0...3, using: &generator))
    case 9:
      return inEntry
        ? .word(word) : .concept("C\(Int.random(in: 0..<classCount, using: &generator))")
    case 10:
      let all = TokenPattern.Assertion.allCases
      return .assertion(all[Int.random(in: 0..<all.count, using: &generator)])
    case 11...13:
      let count = Int.random(in: 1...3, using: &generator)
      return .alternatives(
        (0..<count).map { _ in sequence(depth: depth - 1, inMark: inMark, inEntry: inEntry) })
    case 14, 15:
      return .optional(sequence(depth: depth - 1, inMark: inMark, inEntry: inEntry))
    default:
      let inner = sequence(depth: depth - 1, inMark: true, inEntry: inEntry)
      return inMark ? inner : .marked(inner)
    }
  }
}

extension ReferenceMatcher {
  /// Builds the automaton of the same library; patterns that cannot be built are dropped from both.
  mutating func automaton(mergeBudget: Int = 4) -> TokenAutomaton {
    let (words, lemmas, classes) = (words, lemmas, classes)
    var builder = AutomatonBuilder(
      wordNumber: { words[$0] ?? 0 }, lemmaNumber: { lemmas[$0] ?? 0 },
      classNumber: { classes[$0] })
    builder.mergeBudget = mergeBudget
    entries = entries.filter { entry in
      (try? builder.add(entry: entry.pattern, classes: entry.classes)) != nil
    }
    phrases = phrases.filter { phrase in
      (try? builder.add(phrase: phrase.pattern, id: phrase.id, isFormula: phrase.isFormula)) != nil
    }
    return builder.build()
  }
}
