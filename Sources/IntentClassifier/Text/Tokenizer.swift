import Conversation

/// Turns text into tokens: cut, put into lower case, spelt out, led back to base forms.
///
/// Reusable; no allocation once its buffers have grown.
struct Tokenizer {
  private var scanner = Scanner()
  private(set) var tokens: [Token] = []
  /// What each token may be, in the order of `tokens`.
  private(set) var tags: [WordTags] = []

  /// Reads the text; the result is in `tokens` and `tags`.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    tokens.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    scanner.scan(text, vocabulary)
    for i in scanner.words.indices { spellOut(i, vocabulary) }
    markEdges()
  }

  private mutating func spellOut(_ i: Int, _ vocabulary: Vocabulary) {
    let raw = scanner.words[i]
    let next = i + 1 < scanner.words.count ? scanner.words[i + 1] : nil
    let previous = i > 0 ? scanner.words[i - 1] : nil
    let expansion = vocabulary.expansion(raw.analysis.word)
    if raw.apostrophe == .none, !expansion.isEmpty {
      let has = FunctionWord.has.rawValue
      for (k, word) in expansion.enumerated() {
        let isHas = word == FunctionWord.is.rawValue && Contraction.isGot(next)
        append(raw, known(isHas ? has : word, vocabulary), k, of: expansion.count)
      }
      return
    }
    let isAfterBe = tokens.last?.lemma == FunctionWord.be.rawValue
    let reading = Contraction.read(raw, previous: previous, next: next, isAfterBe: isAfterBe)
    guard let second = reading.second else {
      append(raw, reading.first.map { known($0.rawValue, vocabulary) } ?? raw.analysis, 0, of: 1)
      return
    }
    append(raw, reading.first.map { known($0.rawValue, vocabulary) } ?? raw.analysis, 0, of: 2)
    append(raw, known(second.rawValue, vocabulary), 1, of: 2)
  }

  private func known(_ word: WordNumber, _ vocabulary: Vocabulary) -> WordAnalysis {
    WordAnalysis(word: word, lemma: vocabulary.lemma(word), tags: vocabulary.tags(word))
  }

  private mutating func append(_ raw: RawWord, _ analysis: WordAnalysis, _ k: Int, of count: Int) {
    let before: TokenFeatures = [.sentenceStart, .quoteStart, .lineStart, .capitalised]
    let after: TokenFeatures = [
      .comma, .stop, .question, .questions, .exclamation, .exclamations, .ellipsis, .colon,
    ]
    var features = raw.features
    if k > 0 { features.subtract(before) }
    if k > 0 { features.insert(.joined) }
    if k < count - 1 { features.subtract(after) }
    tokens.append(
      Token(
        span: .init(raw.start, raw.end), word: analysis.word, lemma: analysis.lemma,
        features: features))
    tags.append(analysis.tags)
  }

  private mutating func markEdges() {
    guard !tokens.isEmpty else { return }
    tokens[0].features.insert(.messageStart)
    tokens[tokens.count - 1].features.insert(.messageEnd)
    if let first = tokens.firstIndex(where: { !$0.features.contains(.emoji) }) {
      tokens[first].features.formUnion([.messageStart, .sentenceStart])
    }
    if let last = tokens.lastIndex(where: { !$0.features.contains(.emoji) }) {
      tokens[last].features.insert(.messageEnd)
    }
  }

  /// Changes the features of a token, for the clause reader.
  mutating func insert(_ features: TokenFeatures, at index: Int) {
    tokens[index].features.formUnion(features)
  }

  /// Changes the tags of a token, for the tagger.
  mutating func setTags(_ new: WordTags, at index: Int) { tags[index] = new }

  /// Changes the word of a token, for the tagger.
  mutating func setWord(_ word: FunctionWord, at index: Int, _ vocabulary: Vocabulary) {
    tokens[index].word = word.rawValue
    tokens[index].lemma = vocabulary.lemma(word.rawValue)
    tags[index] = vocabulary.tags(word.rawValue)
  }
}
