import IntentClassifier

/// Checks that slots fit the words around them whatever is filled in.
///
/// `{they}` becomes "he", "she" or "they", so the verb must be one that takes all three: the past
/// tense, or would, could, can.
struct SlotGrammar {
  private static let advice =
    "takes a verb that fits 'he', 'she' and 'they' alike: the past tense, or would, could, can"

  /// Forms that fit only one of "he" and "they".
  private static let numbered: Set<String> = [
    "is", "are", "was", "were", "has", "does", "isn't", "aren't", "wasn't", "weren't", "hasn't",
    "doesn't",
  ]
  /// Forms that fit "he" only behind a helping verb, as in "did he have".
  private static let plural: Set<String> = ["have", "do", "haven't", "don't"]
  private static let helping: Set<String> = [
    "did", "would", "could", "can", "will", "should", "might", "may", "must", "shall", "let",
    "didn't",
    "wouldn't", "couldn't", "can't", "won't", "shouldn't",
  ]
  /// Words in -s that are no verbs.
  private static let otherWords: Set<String> = [
    "always", "sometimes", "perhaps", "besides", "as", "us", "this", "its", "yes", "towards",
    "afterwards",
    "nevertheless", "unless", "plus", "whereas", "yours", "ours", "hers", "theirs", "less",
    "across",
  ]

  /// What does not fit.
  private(set) var problems: [SyntaxProblem] = []

  init(_ words: ReplyWords) {
    for (i, word) in words.words.enumerated() where word.isSlot {
      let before = i > 0 && word.followsDirectly ? words.words[i - 1].text : ""
      let next = i + 1 < words.words.count ? words.words[i + 1] : nil
      if word.text == "{they}" || word.text == "{They}" { checkThey(word, before: before, next) }
      if ["{Mirror}", "{They}", "{Their}"].contains(word.text), !word.startsSentence {
        report(word, "starts a sentence: write '\(word.text.lowercased())' here")
      }
    }
  }

  private mutating func report(_ word: ReplyWords.Word, _ message: String) {
    problems.append(
      SyntaxProblem(
        "'\(word.text)' \(message)", offset: word.offset, length: word.text.utf8.count))
  }

  private mutating func checkThey(
    _ word: ReplyWords.Word, before: String, _ next: ReplyWords.Word?
  ) {
    if Self.numbered.contains(before) || Self.plural.contains(before) {
      return report(word, "\(Self.advice) (not '\(before)')")
    }
    guard let next, next.followsDirectly, !next.isSlot else { return }
    if next.isTied {
      if !["'d", "'ll"].contains(next.text) { report(word, "\(Self.advice) (not '\(next.text)')") }
      return
    }
    let isWrong =
      Self.numbered.contains(next.text)
      || Self.plural.contains(next.text) && !Self.helping.contains(before)
      || next.text.hasSuffix("s") && !next.text.hasSuffix("ss")
        && !Self.otherWords.contains(next.text)
    if isWrong { report(word, "\(Self.advice) (not '\(next.text)')") }
  }
}
