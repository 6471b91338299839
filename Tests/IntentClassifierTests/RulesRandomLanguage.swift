import Conversation
import IntentClassifier

/// A test of a clause, told apart from the tests that are run here.
typealias ClauseTest = IntentClassifier.Test

/// Draws patterns and frames in canonical form, and texts that look much like them.
struct RulesRandomLanguage {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick<C: RandomAccessCollection>(_ choices: C) -> C.Element {
    let offset = Int.random(in: 0..<choices.count, using: &generator)
    return choices[choices.index(choices.startIndex, offsetBy: offset)]
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  // MARK: Patterns

  private static let words = [
    "walk", "don't", "self-made", "24", "café", "😭", "i", "x-2", "ok'", "then",
  ]
  private static let classes = ["LEAVE", "CUT-OFF", "T2", "AB"]

  /// Draws a pattern that some word has to meet.
  mutating func pattern() -> TokenPattern {
    let part = self.part(depth: 3, inMark: false)
    let parts = flat([part, .word(pick(Self.words)), self.part(depth: 2, inMark: true)])
    return .sequence(parts)
  }

  private mutating func part(depth: Int, inMark: Bool) -> TokenPattern {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return choice(depth: depth, inMark: inMark)
    case 1: return .optional(optionalPart(depth: depth, inMark: inMark))
    case 2 where !inMark: return .marked(part(depth: depth - 1, inMark: true))
    case 3, 4: return sequence(depth: depth, inMark: inMark)
    default: return leaf()
    }
  }

  private mutating func choice(depth: Int, inMark: Bool) -> TokenPattern {
    let parts = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
      let part = self.part(depth: depth - 1, inMark: inMark)
      if case .alternatives = part { return TokenPattern.anyWord }
      return part
    }
    return .alternatives(parts)
  }

  private mutating func sequence(depth: Int, inMark: Bool) -> TokenPattern {
    .sequence(
      flat([part(depth: depth - 1, inMark: inMark), part(depth: depth - 1, inMark: inMark)]))
  }

  private mutating func optionalPart(depth: Int, inMark: Bool) -> TokenPattern {
    let inner = part(depth: depth - 1, inMark: inMark)
    switch inner {
    case .optional, .gap(min: 0, _): return .word("so")
    default: return inner
    }
  }

  private func flat(_ parts: [TokenPattern]) -> [TokenPattern] {
    parts.flatMap { if case .sequence(let inner) = $0 { inner } else { [$0] } }
  }

  private mutating func leaf() -> TokenPattern {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .exact(pick(Self.words))
    case 1: return .concept(pick(Self.classes))
    case 2: return .anyWord
    case 3:
      let most = Int.random(in: 1...8, using: &generator)
      return .gap(min: chance(3) ? Int.random(in: 0...most, using: &generator) : 0, max: most)
    case 4: return .assertion(pick(TokenPattern.Assertion.allCases))
    default: return .word(pick(Self.words))
    }
  }

  // MARK: Frames

  /// Draws a frame that asks for a word.
  mutating func frame() -> Frame {
    let clauses = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let terms = (0..<Int.random(in: 0...5, using: &generator)).map { _ in term() }
      return ClauseCondition(terms + [Term(.required, [entry()])])
    }
    return Frame(clauses)
  }

  private mutating func term() -> Term {
    let mode = pick([Term.Mode.required, .required, .forbidden, .allowed])
    let tests = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      mode == .allowed ? .feature(pick(ClauseFeature.allCases)) : test()
    }
    return Term(mode, tests)
  }

  private mutating func test() -> ClauseTest {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .subject(pick(RoleTest.allCases))
    case 1: .object(pick(RoleTest.allCases))
    case 2: .speaker(pick(RoleTest.allCases))
    case 3: .feature(pick(ClauseFeature.allCases))
    default: entry()
    }
  }

  private mutating func entry() -> ClauseTest {
    let place = pick(Test.Place.allCases)
    if chance(2) { return .entry(place, .concept(pick(Self.classes))) }
    return .entry(place, .word(pick(Self.words), isExact: chance(3)))
  }

  // MARK: Garbage

  private static let scraps = [
    "a", "walk", "LEAVE", "Leave", "I", "=", "_", "(", ")", "{", "}", "|", "?", "??", "<", ">",
    "<<", ">>",
    ",", ".", "..", "...", "..5", "..9", "2..4", "!", "^", " ", " ", " ", "\t", "\n", "-", "--",
    "'",
    "\u{2019}", "…", "😭", "\u{200D}", "\u{FE0F}", "\u{301}", "é", "\u{0}", "\u{7}", "\u{A0}",
    "\r\n",
    "who:", "who:typist", "does:LEAVE", "does:", ":", "then", " then ", "negated", "-if", "asked?",
    "*",
    "99999999999999999999", "\"", "/", "٣", "ǅ", "🇮🇪", "👩‍👧",
  ]

  /// Draws a text put together from scraps of the language and of what does not belong to it.
  mutating func garbage() -> String {
    (0..<Int.random(in: 0...14, using: &generator)).map { _ in pick(Self.scraps) }.joined()
  }
}
