/// Quotation marks around a word that is not speech: my "loving" husband.
extension ClauseReader {
  /// Takes the marks off one or two words that stand inside a phrase and are nobody's speech.
  mutating func unquoteWords() {
    for i in tokens.indices where tokens[i].features.contains(.quoteStart) {
      let isPair = continuesQuote(i + 1)
      let last = isPair ? i + 1 : i
      guard !continuesQuote(last + 1), isScareQuote(i, last) else { continue }
      for word in i...last { tokens[word].features.subtract([.quoted, .quoteStart]) }
    }
  }

  private func continuesQuote(_ i: Int) -> Bool {
    i < tokens.count && tokens[i].features.contains(.quoted)
      && !tokens[i].features.contains(.quoteStart)
  }

  private func isScareQuote(_ i: Int, _ last: Int) -> Bool {
    let edges: TokenFeatures = [.comma, .stop, .question, .exclamation]
    guard i > 0, !tokens[i].features.contains(.sentenceStart), !pauses(after: i - 1),
      i == last || may(i - 1, [.determiner, .possessive]),
      tokens[last].features.isDisjoint(with: edges) || last + 1 >= tokens.count
        || tokens[last + 1].features.contains(.sentenceStart),
      !(i...last).contains(where: { may($0, [.pronoun, .interrogative]) })
    else { return false }
    if may(last + 1, .report) || may(last + 1, .subjectPronoun) && may(last + 2, .report) {
      return false
    }
    if may(i - 1, [.determiner, .possessive]) { return true }
    if at(i - 1, .it) { return true }
    if may(i - 1, .preposition) { return !at(i - 1, .like) && !at(i - 1, .with) }
    return lemma(i - 1, .be) && may(i - 2, .subjectPronoun)
  }
}
