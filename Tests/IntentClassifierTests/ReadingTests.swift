import Conversation
import IntentClassifier
import Testing

private let classifier = try? Fixture.classifier()

private func labels(_ text: String) throws -> [String] {
  try #require(classifier).read(text).labels.map(\.rawValue)
}

@Test(arguments: [
  ("i wont talk to him", ["self.withdrawal"]), ("he wont talk to me", ["partner.withdrawal"]),
  ("we both shut down", ["partner.withdrawal", "self.withdrawal"]),
  ("my boss wont talk to me", []), ("he walked out and slammed the door", ["partner.withdrawal"]),
  ("she said i never help", ["partner.blame"]), ("i told him he never helps", ["self.blame"]),
  ("my mum says hes lazy", []), ("he says he shuts down", ["partner.withdrawal"]),
  ("she says i shut down", []), ("i got insulted by him", ["partner.blame"]),
  ("\"youre so lazy\" she said", ["partner.blame"]), ("you always interrupt", ["self.blame"]),
])
func givesTheMoveToWhoeverMakesIt(text: String, expected: [String]) throws {
  #expect(try labels(text) == expected)
}

@Test(arguments: [
  "i dont think youre selfish", "do you listen", "if he walked out id cry",
  "i used to yell at him", "im not saying youre lazy", "would he ever walk out",
  "i want to yell at him", "you never forget", "the film was lazy",
])
func hearsOnlyWhatIsToldAsReal(text: String) throws {
  #expect(try labels(text) == [])
}

@Test func startsAgainAfterADenial() throws {
  #expect(try labels("im not saying youre lazy but you never help") == ["self.blame"])
}

@Test func keepsSilentWhenAVetoSpeaks() throws {
  #expect(try labels("he stormed off") == ["partner.withdrawal"])
  #expect(try labels("he stormed off, back in ten minutes") == [])
  #expect(try labels("he stormed off. im back in ten minutes") == ["partner.withdrawal"])
}

@Test func findsPhrasesAndWholeMessages() throws {
  #expect(try labels("ANSWER ME!!") == ["self.pursuit"])
  #expect(try labels("fine.") == ["self.withdrawal"])
  #expect(try labels("🙄 k") == ["self.withdrawal"])
  #expect(try labels("fine by me") == [])
}

@Test func safetySilencesWhatItsRulesSay() throws {
  let reading = try #require(classifier).read("he hit me and you always ignore it")
  #expect(reading.labels.contains(.safety))
  #expect(try #require(classifier).read("i just want to end it all").safety == .act)
}

@Test func readsTwoClausesAsOneSequence() throws {
  let reading = try #require(classifier).read("youre kind but youre so lazy")
  #expect(reading.findings.contains { $0.rule == RuleID("praise-then-sting") })
}

@Test func tellsWhereItHeardSomething() throws {
  let text = "Honestly? He NEVER listens, i said sorry."
  let reading = try #require(classifier).read(text)
  let quotes = reading.findings.map { $0.span.quote(from: text) }
  #expect(quotes == ["He NEVER listens", "He NEVER listens"])
}

@Test(arguments: [
  ("i said sorry and he just walked out again", "you said sorry and he just walked out again"),
  ("im telling you my husband hung up on me", nil), ("its my fault", nil), ("hes an idiot", nil),
  ("i told him about the scan", "you told him about the scan"),
  ("my wife wont talk to me", "your wife won't talk to you"),
  ("i cant stop crying", "you can't stop crying"), ("did he call", nil),
])
func saysClausesBack(text: String, expected: String?) throws {
  let mirrored = try #require(classifier).read(text).clauses.compactMap(\.mirrored)
  #expect(mirrored.last == expected)
}

@Test func heatRisesWithCapitalsAndRowsOfMarks() throws {
  let classifier = try #require(classifier)
  #expect(classifier.read("he left").heat == 0)
  #expect(classifier.read("HE LEFT AGAIN AND AGAIN!!").heat == 3)
}

@Test func explainsEveryStep() throws {
  let text = try #require(classifier).explain("he never listens").description
  for word in ["words", "clauses", "classes", "heard", "verdict", "blame.generalisation/never"] {
    #expect(text.contains(word))
  }
}

@Test func readsTheSameFromItsCompiledForm() throws {
  let program = try RuleProgram(rules: Fixture.rules(), classes: Fixture.classes)
  var writer = ByteWriter()
  program.encode(into: &writer)
  var reader = ByteReader(writer.bytes)
  let again = Classifier(try RuleProgram(from: &reader))
  #expect(reader.isAtEnd)
  for text in ["he walked out", "she said i never help", "answer me", "k", "im fine"] {
    #expect(again.read(text) == Classifier(program).read(text))
  }
}

@Test func brokenCompiledFormsAreErrorsNotTraps() throws {
  var writer = ByteWriter()
  try RuleProgram(rules: Fixture.rules(), classes: Fixture.classes).encode(into: &writer)
  var chance = SeededGenerator(seed: 5)
  for _ in 0..<60 {
    var bytes = writer.bytes
    bytes[Int.random(in: 0..<bytes.count, using: &chance)] ^=
      1 << UInt8.random(in: 0..<8, using: &chance)
    var reader = ByteReader(bytes)
    guard let program = try? RuleProgram(from: &reader) else { continue }
    _ = Classifier(program).read("he never listens, i said sorry and he walked out")
  }
}

@Test func survivesAnyText() throws {
  let classifier = try #require(classifier)
  var chance = SeededGenerator(seed: 19)
  let pieces = [
    "i", "he", "you", "said", "never", "to", "talk", "that", "when", "who", "and", ",", ".", "\"",
    "'", "?",
    "me", "made", "\n", "🙂", "is", "not", "walking", "of", "her", "\u{202e}", "é", "7", ":",
  ]
  var workspace = ReadingWorkspace()
  for _ in 0..<4_000 {
    let text = (0..<Int.random(in: 0...25, using: &chance)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &chance)]
    }.joined(separator: Bool.random(using: &chance) ? " " : "")
    let reading = classifier.read(text, workspace: &workspace)
    for finding in reading.findings { #expect(finding.span.end <= text.utf8.count) }
  }
}

@Test func asksWhoItWasWhereNobodyIsNamed() throws {
  let classifier = try #require(classifier)
  let calls = classifier.read("walked out again").closeCalls
  #expect(calls.map(\.question) == [.who])
  #expect(calls.first?.first.label == .selfWithdrawal)
  #expect(calls.first?.second.label == .partnerWithdrawal)
  #expect(classifier.read("he walked out again").closeCalls.isEmpty)
}
