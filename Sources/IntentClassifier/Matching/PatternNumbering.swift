/// Turns words and class names into numbers.
struct PatternNumbering {
  let wordNumber: (String) -> WordNumber
  let lemmaNumber: (String) -> WordNumber
  let classNumber: (String) -> Int?

  /// Returns the canonical form of an entry.
  func entry(_ pattern: TokenPattern) throws(PatternFault) -> PatternElement {
    try checked(try element(pattern, inMark: false, inEntry: true))
  }

  /// Returns the canonical form of a phrase.
  func phrase(_ pattern: TokenPattern) throws(PatternFault) -> PatternElement {
    try checked(try element(pattern, inMark: false, inEntry: false))
  }

  private func checked(_ element: PatternElement) throws(PatternFault) -> PatternElement {
    guard !element.isNullable else { throw .matchesNothing }
    return element
  }

  private func element(
    _ pattern: TokenPattern, inMark: Bool, inEntry: Bool
  ) throws(PatternFault) -> PatternElement {
    switch pattern {
    case .word(let word): return .take(EdgeLabel(.lemma, try known(lemmaNumber(word), word)))
    case .exact(let word): return .take(EdgeLabel(.exact, try known(wordNumber(word), word)))
    case .concept(let name): return .take(try concept(name, inEntry: inEntry))
    case .anyWord: return .take(EdgeLabel(.any))
    case .gap(let min, let max):
      guard min >= 0, min <= max, max <= PatternFault.longestGap else {
        throw .badGap(min: min, max: max)
      }
      return max == 0 ? .sequence([]) : .gap(min: min, max: max)
    case .assertion(let assertion): return .check(Check(assertion))
    case .optional(let inner):
      return .optional(try element(inner, inMark: inMark, inEntry: inEntry))
    case .sequence(let parts):
      return .joined(try elements(parts, inMark: inMark, inEntry: inEntry))
    case .alternatives(let parts):
      guard !parts.isEmpty else { throw .noAlternatives }
      return .choice(try elements(parts, inMark: inMark, inEntry: inEntry))
    case .marked(let inner):
      guard !inMark else { throw .markInMark }
      let part = try element(inner, inMark: true, inEntry: inEntry)
      return .joined([.check(.openMark), part, .check(.closeMark)])
    }
  }

  private func elements(
    _ patterns: [TokenPattern], inMark: Bool, inEntry: Bool
  ) throws(PatternFault) -> [PatternElement] {
    var parts: [PatternElement] = []
    for pattern in patterns {
      parts.append(try element(pattern, inMark: inMark, inEntry: inEntry))
    }
    return parts
  }

  private func known(_ number: WordNumber, _ word: String) throws(PatternFault) -> WordNumber {
    guard number != 0, number <= TokenAutomaton.lastWord else { throw .unknownWord(word) }
    return number
  }

  private func concept(_ name: String, inEntry: Bool) throws(PatternFault) -> EdgeLabel {
    guard !inEntry else { throw .classInEntry(name) }
    guard let number = classNumber(name), (0...Int(TokenAutomaton.lastClass)).contains(number)
    else { throw .unknownClass(name) }
    return EdgeLabel(.concept, UInt32(number))
  }
}
