extension ClauseReader {
  /// Reads one clause that begins at `start`; returns where the next one begins.
  mutating func readClause(_ start: Int, _ end: Int, opensSentence: Bool) -> Int {
    isFronted = false
    var i = readOpening(start, end, opensSentence: opensSentence)
    i = readQuestionWord(i, end, opensSentence: opensSentence)
    i = readInversion(i, end)
    if current.subjectTokens.isEmpty { i = readSubject(i, end) }
    i = readVerbGroup(i, end)
    takeHelperAsVerb()
    return readRest(i, end)
  }

  /// "are we ok": the helper is the verb when no other follows.
  mutating func takeHelperAsVerb() {
    guard current.verb < 0, current.group >= 0, kind(current.group) == .auxiliary else { return }
    current.verb = current.group
    current.isCopular = lemma(current.group, .be)
  }
}
