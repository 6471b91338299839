import IntentClassifier
import Testing

@Suite("Diagnostics show what is meant")
struct RulesDiagnosticTests {
  private func diagnostic(_ text: String, _ culprit: String) throws -> Diagnostic {
    let range = try #require(text.firstRange(of: culprit))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Diagnostic(
      .error, "mend this", file: "a.yaml", text: text, offset: offset, length: culprit.utf8.count)
  }

  @Test func pointsAtTheCulprit() throws {
    let text = "rules:\n  - id: x\n    frame: who:parter does:LEAVE\n"
    var shown = try diagnostic(text, "who:parter")
    shown.message = "'who:parter' is no role; did you mean 'partner'?"
    #expect(
      shown.description == """
        a.yaml:3:12: error: 'who:parter' is no role; did you mean 'partner'?
            3 |     frame: who:parter does:LEAVE
              |            ^~~~~~~~~~
        """)
  }

  @Test(arguments: [
    ("é é x", 5, "      |     ^"),
    ("\tx", 2, "      | \t^"),
    ("😭 x", 3, "      |    ^"),
    ("日本 x", 4, "      |      ^"),
  ])
  func countsCharactersAndShowsColumns(text: String, column: Int, carets: String) throws {
    let shown = try diagnostic(text, "x")
    #expect(shown.column == column)
    #expect(shown.description.hasSuffix("\n" + carets), "\(shown)")
  }

  @Test func underlinesAWideCharacterWhole() throws {
    #expect(try diagnostic("a 😭", "😭").description.hasSuffix("|   ^~"))
  }

  @Test(arguments: [("a\nb", 2, 1), ("a\r\nb\r\n", 2, 1), ("b", 1, 1), ("\n\n b", 3, 2)])
  func countsLines(text: String, line: Int, column: Int) throws {
    let shown = try diagnostic(text, "b")
    #expect(shown.line == line)
    #expect(shown.column == column)
    #expect(shown.sourceLine.filter { !$0.isWhitespace } == "b")
  }

  @Test(arguments: [-5, 0, 3, 4, 5, 900])
  func staysInsideTheText(offset: Int) {
    for length in [-1, 0, 1, 900] {
      for text in ["", "abc\n", "\n\n\n\n\n", "\r", "é\r\n"] {
        let shown = Diagnostic(
          .warning, "m", file: "f", text: text, offset: offset, length: length)
        #expect(shown.line >= 1 && shown.column >= 1 && shown.length >= 1)
        #expect(shown.description.split(separator: "\n").count == 3)
      }
    }
  }

  @Test func underlinesOnlyTheFirstLine() throws {
    let shown = try diagnostic("ab cd\nef", "cd\nef")
    #expect(shown.length == 2)
    #expect(shown.description.hasSuffix("|    ^~"))
  }

  @Test func showsAWindowOfALongLine() throws {
    let text =
      String(repeating: "word, ", count: 60) + "CULPRIT" + String(repeating: ", word", count: 60)
    let lines = try diagnostic(text, "CULPRIT").description.split(separator: "\n")
    #expect(lines[1].count < 120)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("CULPRIT"))
    #expect(lines[2].hasSuffix("^~~~~~~"))
  }

  @Test func letsNoFileSteerATerminal() throws {
    let shown = try diagnostic("a \u{1B}[31m \u{202E} b", "b")
    #expect(!shown.description.contains("\u{1B}"))
    #expect(!shown.description.contains("\u{202E}"))
  }

  @Test func sortsByPlace() {
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)]
    let sorted = places.map {
      Diagnostic(.error, "m", file: $0.0, line: $0.1, column: $0.2, sourceLine: "")
    }.sorted()
    #expect(sorted.map { "\($0.file)\($0.line)\($0.column)" } == ["a12", "a19", "a21", "b11"])
  }
}

@Suite("The checker guesses what was meant")
struct RulesSuggestionTests {
  @Test(arguments: [
    ("parter", "partner"), ("dose", "does"), ("negatde", "negated"), ("refuse", "refuses"),
    ("other_side", "other-side"), ("NEVER", "never"),
  ])
  func findsTheNearestName(word: String, meant: String) {
    let names = ["typist", "partner", "other-side", "does", "negated", "never", "refuses"]
    #expect(Suggestion.nearest(to: word, among: names) == meant)
  }

  @Test(arguments: ["", "zebra", "xylophone", String(repeating: "partner", count: 500)])
  func keepsSilentWhenNothingIsNear(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["typist", "partner"]) == nil)
  }
}
