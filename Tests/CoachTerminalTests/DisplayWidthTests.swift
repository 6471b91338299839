import Testing

@testable import CoachTerminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ｶﾅ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇬🇧", 2),
    ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("“quoted” — so", 13), ("a\u{200B}b", 2), ("…", 1),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
