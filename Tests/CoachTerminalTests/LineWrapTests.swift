import Testing

@testable import CoachTerminal

@Suite struct LineWrapTests {
  private func wrap(_ text: String, _ width: Int, hanging: Int = 0) -> [String] {
    StyledLine(text).wrapped(to: width, hanging: hanging).map(\.text)
  }

  @Test func breaksAtSpaces() {
    #expect(wrap("one two three", 8) == ["one two", "three"])
  }

  @Test func fillsALineToTheLastColumn() {
    #expect(wrap("one two", 7) == ["one two"])
    #expect(wrap("one two", 6) == ["one", "two"])
  }

  @Test func breaksAWordThatIsTooWide() {
    #expect(wrap("a abcdefghij", 4) == ["a", "abcd", "efgh", "ij"])
  }

  @Test func neverSplitsAWideCharacter() {
    #expect(wrap("日本語", 5) == ["日本", "語"])
  }

  @Test func neverSplitsACharacterFromItsMarks() {
    #expect(wrap("e\u{301}e\u{301}e\u{301}", 2).map(\.count) == [2, 1])
  }

  @Test func keepsSpacesInsideALine() {
    #expect(wrap("so:  \"hi\"", 20) == ["so:  \"hi\""])
  }

  @Test func indentsFurtherLines() {
    #expect(wrap("/why  what was heard", 14, hanging: 6) == ["/why  what was", "      heard"])
  }

  @Test func doesNotIndentBeyondHalfTheWidth() {
    #expect(wrap("aaaaaaaa  b c", 10, hanging: 10) == ["aaaaaaaa", "b c"])
  }

  @Test func hasOneEmptyLineForNothing() {
    #expect(wrap("", 10) == [""])
  }

  @Test func keepsTheStyleOfEachCharacter() {
    var line = StyledLine("plain ")
    line.append(StyledLine("bold words", .emphasis))
    let parts = line.wrapped(to: 11).map { $0.rendered(inColor: true) }
    #expect(parts == ["plain \u{1B}[1mbold\u{1B}[0m", "\u{1B}[1mwords\u{1B}[0m"])
  }

  @Test(arguments: 2...40)
  func staysWithinTheWidthAndLosesNothing(width: Int) {
    let text = "told him about the 日本語 scan 👨‍👩‍👧 and extraordinarily-long-words   with gaps"
    let parts = wrap(text, width)
    #expect(parts.allSatisfy { DisplayWidth.of($0) <= width })
    let kept = parts.joined().filter { $0 != " " }
    #expect(kept == text.filter { $0 != " " })
  }

  @Test(arguments: [
    ("/why   what was heard", 7), ("  margin only", 2), ("plain", 0), ("end.  Next", 0),
    ("so:  \"words\"", 0), ("  /x  leave", 6),
  ])
  func findsTheSecondColumn(text: String, column: Int) {
    #expect(StyledLine(text).hangingColumn == column)
  }
}
