import Testing

@testable import CoachTerminal

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "\\x1b[31mred"), ("\u{9B}1m", "\\x9b1m"), ("bell\u{7}", "bell\\x07"),
    ("del\u{7F}", "del\\x7f"), ("a\u{202E}b", "a\\u{202e}b"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("one\ntwo", "one\\x0atwo"), ("\u{2028}", "\\u{2028}"), ("\0", "\\x00"),
  ])
  func spellsOutWhatCouldSteerTheTerminal(text: String, shown: String) {
    #expect(TerminalText.sanitized(text) == shown)
  }

  @Test(arguments: ["plain", "naïve café", "日本語", "👨‍👩‍👧", "e\u{301}", "שלום", ""])
  func leavesOtherTextAsItIs(text: String) {
    #expect(Array(TerminalText.sanitized(text).utf8) == Array(text.utf8))
  }

  @Test func leavesNoControlInAnyTextAtAll() {
    let every = (0...0x3000).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(every))
    let shown = TerminalText.sanitized(text)
    #expect(shown.unicodeScalars.allSatisfy { !TerminalText.steers($0) })
  }

  @Test func splitsLinesAtBothKindsOfEnd() {
    #expect(TerminalText.lines(of: "a\r\nb\n\nc\n\n") == ["a", "b", "", "c"])
  }

  @Test func showsALoneCarriageReturn() {
    #expect(TerminalText.lines(of: "a\rb") == ["a\\x0db"])
  }

  @Test func makesATabTwoSpaces() {
    #expect(TerminalText.lines(of: "a\tb") == ["a  b"])
  }

  @Test func hasNoLinesForNoText() {
    #expect(TerminalText.lines(of: "").isEmpty)
  }
}
