import Conversation
import IntentClassifier

/// A library and texts in a short notation, for tables of what is found.
///
/// Patterns: `word`, `=exact`, `CLASS`, `_`, `...` (0 to 3 words), `a|b`, `x?`, `{x}` and the assertions, with
/// blanks between. Texts: words with blanks between; `left/leave` is a form of a base word, `#` a word
/// that is not in the vocabulary, `!word` a verb that stops gaps; a word may be followed by `,` `.` `?` `!`, by
/// `|` for a clause edge, and is in capitals when written so.
struct MatchingFixture {
  private(set) var reference = ReferenceMatcher()

  /// Adds an entry to a class, by pattern.
  mutating func add(entry text: String, to name: String) {
    let number = reference.classes[name] ?? reference.classes.count
    reference.classes[name] = number
    reference.entries.append(.init(pattern: pattern(text), classes: [number]))
  }

  /// Adds a phrase, by pattern; its number is how many were added before.
  mutating func add(phrase text: String, isFormula: Bool = false) {
    add(phrase: pattern(text), isFormula: isFormula)
  }

  /// Adds a phrase; its number is how many were added before.
  mutating func add(phrase: TokenPattern, isFormula: Bool = false) {
    reference.phrases.append(
      .init(pattern: phrase, id: reference.phrases.count, isFormula: isFormula))
  }

  /// Returns what is found, as `number:start-end`, with `{start-end}` where less is marked.
  mutating func found(in text: String) -> [String] {
    var workspace = MatchWorkspace()
    let automaton = reference.automaton()
    automaton.match(tokens(text), workspace: &workspace)
    return workspace.matches.map { match in
      let isPart = match.markStart != match.start || match.markEnd != match.end
      let mark = isPart ? "{\(match.markStart)-\(match.markEnd)}" : ""
      return "\(match.id):\(match.start)-\(match.end)\(mark)"
    }
  }

  /// Returns the class hits, as `CLASS:start-end`.
  mutating func hits(in text: String) -> [String] {
    var workspace = MatchWorkspace()
    let automaton = reference.automaton()
    automaton.match(tokens(text), workspace: &workspace)
    let names = Dictionary(uniqueKeysWithValues: reference.classes.map { ($1, $0) })
    return workspace.classHits.map { "\(names[$0.classNumber] ?? "?"):\($0.start)-\($0.end)" }
  }

  // MARK: Notation

  /// Reads a pattern.
  mutating func pattern(_ text: String) -> TokenPattern {
    .sequence(text.split(separator: " ").map { part(String($0)) })
  }

  private mutating func part(_ text: String) -> TokenPattern {
    if let assertion = TokenPattern.Assertion(rawValue: text) { return .assertion(assertion) }
    if text == "_" { return .anyWord }
    if text == "..." { return .gap(min: 0, max: 3) }
    if text.hasPrefix("{") { return .marked(part(String(text.dropFirst().dropLast()))) }
    if text.hasSuffix("?") { return .optional(part(String(text.dropLast()))) }
    if text.contains("|") {
      return .alternatives(text.split(separator: "|").map { part(String($0)) })
    }
    if text.hasPrefix("=") {
      _ = number(of: String(text.dropFirst()))
      return .exact(String(text.dropFirst()))
    }
    if text.uppercased() == text { return .concept(text) }
    _ = number(of: text)
    return .word(text)
  }

  private mutating func number(of word: String) -> WordNumber {
    if let known = reference.words[word] { return known }
    let number = WordNumber(reference.words.count + 1)
    reference.words[word] = number
    reference.lemmas[word] = number
    return number
  }

  /// Reads a text.
  mutating func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var opening: TokenFeatures = [.messageStart, .sentenceStart, .clauseStart]
    for piece in text.split(separator: " ") {
      var token = token(String(piece))
      token.span = Span(tokens.count, tokens.count + 1)
      token.features.formUnion(opening)
      opening = []
      if token.features.contains(.clauseEnd) { opening.insert(.clauseStart) }
      if !token.features.isDisjoint(with: [.stop, .question, .exclamation]) {
        opening.insert(.sentenceStart)
      }
      tokens.append(token)
    }
    if !tokens.isEmpty { tokens[tokens.count - 1].features.formUnion([.messageEnd, .clauseEnd]) }
    return tokens
  }

  private mutating func token(_ text: String) -> Token {
    var word = text
    var features: TokenFeatures = []
    if word.hasPrefix("!") {
      features.insert(.stopsGap)
      word.removeFirst()
    }
    while let last = word.last, let mark = MatchingFixture.marks[last] {
      features.formUnion(mark)
      word.removeLast()
    }
    if word.count > 1, word.uppercased() == word { features.insert(.capitals) }
    let forms = word.lowercased().split(separator: "/").map(String.init)
    guard let written = forms.first, written != "#" else {
      return Token(span: Span(0, 0), word: 0, lemma: 0, features: features)
    }
    return Token(
      span: Span(0, 0), word: number(of: written), lemma: number(of: forms.last ?? written),
      features: features)
  }

  private static let marks: [Character: TokenFeatures] = [
    ",": .comma, ".": [.stop, .clauseEnd], "?": [.question, .clauseEnd],
    "!": [.exclamation, .clauseEnd], "|": .clauseEnd,
  ]
}
