import Conversation
import IntentLibrary
import Testing

@testable import Coaching

struct LineFillingTests {
  private func fill(_ text: String, mirror: String? = nil, quote: String? = nil) -> String? {
    let line = LineDraft.lines([.hear(nil, text)], owner: "test")[0]
    var context = LineContext(mirror: mirror, quote: quote)
    context.address.hear("my wife")
    return context.score(line) == nil ? nil : context.filled(line)
  }

  @Test func startsSentencesWithACapital() {
    #expect(
      fill("{mirror}. That hurts. {they} knew.", mirror: "you left")
        == "You left. That hurts. She knew.")
  }

  @Test func leavesSlotsInsideASentenceSmall() {
    #expect(
      fill("So {mirror}, and {partner} knew?", mirror: "you left")
        == "So you left, and your wife knew?")
  }

  @Test func fillsEveryWordForThePartner() {
    #expect(fill("{They} {them} {Their} {their} {partner}") == "She her Her her your wife")
  }

  @Test func lineWithoutItsFillingDoesNotFit() {
    #expect(fill("{Mirror}.") == nil)
    #expect(fill("\u{201C}{quote}\u{201D}") == nil)
  }

  @Test(arguments: [
    "", "  ", "two\nlines", "with \"marks\"", String(repeating: "long ", count: 20),
  ])
  func wordsThatCannotStandInALineAreNotQuoted(_ words: String) {
    #expect(Quotation.quotable(words) == nil)
  }

  @Test func quotesExactWordsWithoutBlanksAround() {
    #expect(Quotation.quotable(" you NEVER listen ") == "you NEVER listen")
  }

  @Test func clauseIsSaidBackWithoutItsStop() {
    #expect(Quotation.sayable("you told him...") == "you told him")
    #expect(Quotation.sayable("a\u{7}b") == nil)
  }
}
