import Conversation
import Testing

@testable import Coaching

struct PartnerWordTests {
  private func word(_ messages: String...) -> PartnerWord {
    var word = PartnerWord()
    for message in messages { word.hear(message) }
    return word
  }

  @Test func isTheyAndPartnerUntilAnotherIsHeard() {
    let word = word("we had a row")
    #expect(
      [word.they, word.them, word.their, word.partner] == ["they", "them", "their", "your partner"])
  }

  @Test(arguments: [
    ("he left", "he"), ("told HIM", "he"), ("hes gone", "he"), ("he\u{2019}s gone", "he"),
    ("she left", "she"), ("her phone", "she"), ("what the hell", "they"), ("in the shed", "they"),
  ])
  func followsPronouns(_ message: String, _ pronoun: String) {
    #expect(word(message).they == pronoun)
  }

  @Test func takesTheLastPronoun() {
    #expect(word("he left", "she came back").they == "she")
  }

  @Test(arguments: [
    ("my husband left", "your husband", "he"), ("my lovely wife", "your wife", "she"),
    ("My GIRLFRIEND", "your girlfriend", "she"), ("the bf again", "your boyfriend", "he"),
    ("my ex called", "your ex", "they"),
  ])
  func usesTheirOwnNoun(_ message: String, _ partner: String, _ pronoun: String) {
    #expect(word(message).partner == partner)
    #expect(word(message).they == pronoun)
  }

  @Test func nounOutranksPronounsThatMayBeAboutOthers() {
    #expect(word("my husband took his mum's side, she always gets her way").they == "he")
  }

  @Test func nounsOfOthersAreNotTheirs() {
    #expect(word("her sister and the husband").partner == "your partner")
  }
}
