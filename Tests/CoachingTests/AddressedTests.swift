import Testing

@testable import Coaching

struct AddressedTests {
  private func turned(_ clause: String, _ partner: String, mine: Bool = false) -> String? {
    var address = PartnerWord()
    address.hear(partner)
    return Addressed(address: address).turned(clause, mine: mine)
  }

  @Test(arguments: [
    ("he just went upstairs", "my husband", "you went upstairs"),
    ("and he picked up his phone", "he", "you picked up your phone"),
    ("she told her mother", "my wife", "you told your mother"),
    ("she didnt look at me", "my wife", "you didn't look at me"),
    ("my husband walked out", "my husband", "you walked out"),
    ("he was late again", "he", "you were late again"),
    ("he forgot our anniversary", "he", "you forgot our anniversary"),
  ])
  func tellsThePartnerWhatTheyDid(_ clause: String, _ partner: String, _ said: String) {
    #expect(turned(clause, partner) == said)
  }

  @Test(
    arguments: [
      ("i shouted at her", "she", "I shouted at you"),
      ("i forgot her birthday", "she", "I forgot your birthday"),
      ("i followed him from room to room", "he", "I followed you from room to room"),
    ])
  func tellsThePartnerWhatOneDid(_ clause: String, _ partner: String, _ said: String) {
    #expect(turned(clause, partner, mine: true) == said)
  }

  @Test(arguments: [
    "he goes upstairs", "he told", "he is late", "they went upstairs", "his mother told me off",
    "he told her about it", "he said you were there", "he said that", "he went to the",
    "he walked and walked and walked until the street came to its end",
  ])
  func leavesOutWhatCannotBeSaidSafely(_ clause: String) {
    #expect(turned(clause, "my husband") == nil)
  }
}
