/// Brings the words of patterns into the form that the tokenizer gives to text.
struct PatternNormaliser {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Returns the pattern with its words spelt out: `don't` as `do not`.
  func normalise(_ pattern: TokenPattern) -> TokenPattern {
    switch pattern {
    case .word(let word): spellOut(word) { isForm($0) ? .exact($0) : .word($0) }
    case .exact(let word): spellOut(word) { .exact($0) }
    case .sequence(let parts): .sequence(join(parts).map(normalise))
    case .alternatives(let parts): .alternatives(parts.map(normalise))
    case .optional(let part): .optional(normalise(part))
    case .marked(let part): .marked(normalise(part))
    case .concept, .anyWord, .gap, .assertion: pattern
    }
  }

  /// Joins neighbours that the tokenizer reads as one word: "over react".
  private func join(_ parts: [TokenPattern]) -> [TokenPattern] {
    var result: [TokenPattern] = []
    for part in parts {
      if case .word(let first)? = result.last, case .word(let second) = part {
        let joined = vocabulary.pair(vocabulary.number(first), Array(second.utf8))
        if joined != 0 {
          result[result.count - 1] = .word(vocabulary.text(joined))
          continue
        }
      }
      result.append(part)
    }
    return result
  }

  private func spellOut(_ word: String, _ make: (String) -> TokenPattern) -> TokenPattern {
    let all = Self.parts(word).flatMap(expand)
    return all.count == 1 ? make(all[0]) : .sequence(all.map(make))
  }

  /// Whether a word is written in a form of its own ("done", "feelings"), which then hears that form
  /// only; forms of be, have and do stand for each other.
  private func isForm(_ word: String) -> Bool {
    let number = vocabulary.number(word)
    let tags = vocabulary.tags(number)
    guard number != 0, vocabulary.lemma(number) != number, !tags.contains(.base) else {
      return false
    }
    return !tags.contains(.auxiliary) || tags.contains(.participle) && !tags.contains(.past)
      || tags.contains(.ing)
  }

  private func expand(_ word: String) -> [String] {
    if word.contains("'") { return tokens(of: word) }
    let number = vocabulary.number(word)
    guard number != 0 else { return [word] }
    let expansion = vocabulary.expansion(number)
    return expansion.isEmpty ? [word] : expansion.map { vocabulary.text($0) }
  }

  /// Reads a word with an apostrophe as the tokenizer does.
  private func tokens(of word: String) -> [String] {
    var tokenizer = Tokenizer()
    var word = word
    word.withUTF8 { tokenizer.read($0, vocabulary) }
    let texts = tokenizer.tokens.map { vocabulary.text($0.word) }
    return texts.isEmpty || texts.contains("") ? [word.filter { $0 != "'" }] : texts
  }

  /// Returns the parts of a hyphenated word, with straight apostrophes.
  static func parts(_ word: String) -> [String] {
    let straight = word.map { $0 == "\u{2019}" ? "'" : $0 }
    return String(straight).split(separator: "-").map(String.init)
  }
}

extension TokenPattern {
  /// All words that the pattern holds.
  var words: [String] {
    switch self {
    case .word(let word), .exact(let word): [word]
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.words)
    case .optional(let part), .marked(let part): part.words
    case .concept, .anyWord, .gap, .assertion: []
    }
  }

  /// The words that the pattern may begin with.
  var firstWords: [String] {
    switch self {
    case .word(let word), .exact(let word): return [word]
    case .alternatives(let parts): return parts.flatMap(\.firstWords)
    case .optional(let part), .marked(let part): return part.firstWords
    case .sequence(let parts):
      var result: [String] = []
      for part in parts {
        result += part.firstWords
        if case .optional = part { continue }
        break
      }
      return result
    case .concept, .anyWord, .gap, .assertion: return []
    }
  }
}
