import Conversation
import IntentClassifier
import Testing

private let english = Vocabulary.english()

/// The words of a text as the reader sees them, with base forms where these differ.
private func words(_ text: String) -> [String] {
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  return workspace.words(english)
}

@Test(arguments: [
  ("dont", ["do", "not"]), ("DON’T", ["do", "not"]), ("im", ["i", "am"]),
  ("youre late", ["you", "are", "late"]), ("ur phone", ["your", "phone"]),
  ("ur so lazy", ["you", "are", "so", "lazy"]), ("u r right", ["you", "are", "right"]),
  ("idk", ["i", "do", "not", "know"]), ("its fine", ["it", "is", "fine"]),
  ("its door", ["its", "door"]), ("ill call", ["i", "will", "call"]),
  ("im ill", ["i", "am", "ill"]), ("hell leave", ["he", "will", "leave"]),
  ("what the hell", ["what", "the", "hell"]), ("well talk", ["we", "will", "talk"]),
  ("were done", ["we", "are", "done"]), ("we were there", ["we", "were", "there"]),
  ("sooo tired", ["so", "tired"]), ("pleeease stop", ["please", "stop"]),
  ("noooo", ["no"]), ("gonna", ["going", "to"]), ("he's", ["he", "is"]),
  ("passive-aggressive", ["passive", "aggressive"]),
])
func spellsOutWhatIsTyped(text: String, expected: [String]) {
  #expect(words(text) == expected)
}

@Test func leadsFormsBackToTheirBase() {
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable("he yelled cried slammed stopped denies going kids", english)
  #expect(
    workspace.lemmas(english) == ["he", "yell", "cry", "slam", "stop", "deny", "go", "kid"])
}

@Test func keepsExactSpansIntoTheTextAsTyped() {
  let text = "Ünd “you DON’T listen”, 🙄 ok…"
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  let quotes = workspace.spans.map { $0.quote(from: text) }
  #expect(quotes == ["Ünd", "you", "DON’T", "DON’T", "listen", "🙄", "ok"])
}

@Test func spansLieOnScalarBoundariesInsideAnyText() {
  var chance = SeededGenerator(seed: 11)
  let pieces = [
    "you", "never", "’", "'", "é", "🙂", "👩‍👩‍👧", "\u{200d}", "…", "\n", " ", "?", "DONT", "\u{0}", "\"",
    "“", "7pm",
  ]
  for _ in 0..<3_000 {
    let text = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &chance)]
    }.joined()
    var workspace = ReadingWorkspace()
    _ = workspace.clauseTable(text, english)
    for span in workspace.spans {
      #expect(span.start < span.end && span.end <= text.utf8.count)
      let index = text.utf8.index(text.startIndex, offsetBy: span.start)
      #expect(index.samePosition(in: text.unicodeScalars) != nil)
    }
  }
}
