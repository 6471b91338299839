import Conversation
import IntentClassifier

/// A matcher so plain that it can be seen to be right: it tries every way through every pattern.
///
/// It shares no code with the automaton, which must agree with it.
struct ReferenceMatcher {
  /// A pattern and what it stands for.
  struct Entry {
    var pattern: TokenPattern
    var classes: [Int]
  }

  /// A phrase and its number.
  struct Phrase {
    var pattern: TokenPattern
    var id: Int
    var isFormula = false
  }

  var entries: [Entry] = []
  var phrases: [Phrase] = []
  /// The numbers of words and classes by name.
  var words: [String: WordNumber] = [:]
  var lemmas: [String: WordNumber] = [:]
  var classes: [String: Int] = [:]

  /// Returns the class hits by end, class and start.
  func classHits(in tokens: [Token]) -> [ClassHit] {
    var hits: Set<ClassHit> = []
    for entry in entries {
      let run = Run(matcher: self, tokens: tokens, hits: [], isFormula: false)
      for (end, path) in run.latest(entry.pattern) {
        for number in entry.classes {
          hits.insert(ClassHit(classNumber: number, start: path.start, end: end))
        }
      }
    }
    return hits.sorted { ($0.end, $0.classNumber, $0.start) < ($1.end, $1.classNumber, $1.start) }
  }

  /// Returns the matches by end and number.
  func matches(in tokens: [Token]) -> [PhraseMatch] {
    let hits = classHits(in: tokens)
    var matches: [PhraseMatch] = []
    for phrase in phrases {
      let run = Run(matcher: self, tokens: tokens, hits: hits, isFormula: phrase.isFormula)
      for (end, path) in run.latest(phrase.pattern) {
        if phrase.isFormula, !tokens[end - 1].features.contains(.messageEnd) { continue }
        let isMarked = path.markEnd > path.markStart
        matches.append(
          PhraseMatch(
            id: phrase.id, start: path.start, end: end,
            markStart: isMarked ? path.markStart : path.start,
            markEnd: isMarked ? path.markEnd : end))
      }
    }
    return matches.sorted { ($0.end, $0.id) < ($1.end, $1.id) }
  }
}

/// One pattern against one utterance.
private struct Run {
  struct Path {
    var at: Int
    var start: Int
    var markStart: Int
    var markEnd = 0
    var mayStartSentence = true

    var rank: (Int, Int, Int) { (start, markStart, markEnd) }
  }

  let matcher: ReferenceMatcher
  let tokens: [Token]
  let hits: [ClassHit]
  let isFormula: Bool

  /// Returns the preferred path for every token that the pattern can end before.
  func latest(_ pattern: TokenPattern) -> [Int: Path] {
    var best: [Int: Path] = [:]
    for start in tokens.indices {
      if isFormula, !tokens[start].features.contains(.messageStart) { continue }
      walk(pattern, Path(at: start, start: start, markStart: start)) { path in
        guard path.at > start else { return }
        if let known = best[path.at], known.rank >= path.rank { return }
        best[path.at] = path
      }
    }
    return best
  }

  private func walk(_ pattern: TokenPattern, _ path: Path, _ then: (Path) -> Void) {
    switch pattern {
    case .word(let word):
      take(path, then) { $0.lemma != 0 && $0.lemma == matcher.lemmas[word] }
    case .exact(let word):
      take(path, then) { $0.word != 0 && $0.word == matcher.words[word] }
    case .anyWord: take(path, then) { _ in true }
    case .concept(let name): takeHit(name, path, then)
    case .gap(let min, let max): takeGap(min, max, 0, path, then)
    case .sequence(let parts): walk(parts[...], path, then)
    case .alternatives(let parts): for part in parts { walk(part, path, then) }
    case .optional(let inner):
      then(path)
      walk(inner, path, then)
    case .marked(let inner):
      var opened = path
      opened.markStart = path.at
      opened.markEnd = 0
      walk(inner, opened) { path in
        var closed = path
        closed.markEnd = path.at
        then(closed)
      }
    case .assertion(let assertion):
      guard holds(assertion, at: path.at) else { return }
      var passed = path
      if assertion != .comma, assertion != .capitals { passed.mayStartSentence = true }
      then(passed)
    }
  }

  private func walk(_ parts: ArraySlice<TokenPattern>, _ path: Path, _ then: (Path) -> Void) {
    guard let first = parts.first else { return then(path) }
    walk(first, path) { walk(parts.dropFirst(), $0, then) }
  }

  private func take(_ path: Path, _ then: (Path) -> Void, where fits: (Token) -> Bool) {
    guard path.at < tokens.count, fits(tokens[path.at]), mayRead(path) else { return }
    then(moved(path, to: path.at + 1))
  }

  private func takeHit(_ name: String, _ path: Path, _ then: (Path) -> Void) {
    guard path.at < tokens.count, mayRead(path), let number = matcher.classes[name] else { return }
    for hit in hits where hit.start == path.at && hit.classNumber == number {
      then(moved(path, to: hit.end))
    }
  }

  private func takeGap(
    _ min: Int, _ max: Int, _ taken: Int, _ path: Path, _ then: (Path) -> Void
  ) {
    if taken >= min { then(path) }
    guard taken < max, path.at < tokens.count else { return }
    let features = tokens[path.at].features
    if features.contains(.stopsGap) { return }
    if !isFormula, features.contains(.clauseStart) || features.contains(.sentenceStart) { return }
    takeGap(min, max, taken + 1, moved(path, to: path.at + 1), then)
  }

  private func mayRead(_ path: Path) -> Bool {
    isFormula || path.mayStartSentence || !tokens[path.at].features.contains(.sentenceStart)
  }

  private func moved(_ path: Path, to position: Int) -> Path {
    var moved = path
    moved.at = position
    moved.mayStartSentence = false
    return moved
  }

  private func holds(_ assertion: TokenPattern.Assertion, at position: Int) -> Bool {
    let before = position > 0 ? tokens[position - 1].features : []
    let after = position < tokens.count ? tokens[position].features : []
    return switch assertion {
    case .messageStart: after.contains(.messageStart)
    case .messageEnd: before.contains(.messageEnd)
    case .clauseStart: after.contains(.clauseStart)
    case .clauseEnd: before.contains(.clauseEnd)
    case .comma: before.contains(.comma)
    case .stop: before.contains(.stop)
    case .question: before.contains(.question) || before.contains(.questions)
    case .questions: before.contains(.questions)
    case .exclamation: before.contains(.exclamation) || before.contains(.exclamations)
    case .capitals: before.contains(.capitals)
    }
  }
}
