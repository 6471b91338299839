import Conversation
import Testing

@testable import Coaching

/// The words of plain texts are found byte by byte; any text by characters. Both agree.
@Suite struct WordsTests {
  @Test(arguments: [
    ("He NEVER listens, I said sorry!", ["he", "never", "listens", "i", "said", "sorry"]),
    ("i\u{2019}m 2 tired", ["i'm", "2", "tired"]), ("", []), (" \r\n\t ", []),
    ("\u{C9}T\u{C9} na\u{EF}ve", ["\u{E9}t\u{E9}", "na\u{EF}ve"]),
  ])
  func findsWords(text: String, words: [String]) { #expect(Words.of(text) == words) }

  @Test func agreesWithTheSlowWay() {
    let alphabet = Array(
      "aZ09'\u{2019} \t\n\r\u{B}\u{C}\u{1C}.,-!\"\u{7F}\u{0}\u{E9}\u{301}\u{2018}\u{3000}\u{1F600}")
    var dice = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let length = Int.random(in: 0...12, using: &dice)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &dice) })
      #expect(Words.of(text) == Words.anyOf(text))
      #expect(Words.count(text) == Words.anyCount(text))
    }
  }
}
