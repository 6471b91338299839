import Conversation
import IntentClassifier
import Testing

private let classifier = try? WhoDoesWhat.classifier()

private func labels(_ text: String) throws -> [String] {
  try #require(classifier).read(text).labels.map(\.rawValue).sorted()
}

@Suite("Is it live")
struct IsItLiveTests {
  @Test(
    arguments: [
      ("im not saying you never care", []), ("im not saying youre lazy but you never care", [.me]),
      ("i dont think youre lazy", []), ("i dont think youre lazy i know you are lazy", [.me]),
      ("i never said you were lazy", []), ("its not that youre cold", []),
      ("no offence but youre lazy", [.me]), ("he doesnt shut down anymore", []),
      ("you never fail to help", []), ("you never help", [.me]),
      ("i didnt shut down this time", []),
    ] as [(String, [Blame])])
  func aDenialTakesBackItsOwnClauseOnly(text: String, expected: [Blame]) throws {
    #expect(try labels(text) == expected.map(\.rawValue))
  }

  @Test(arguments: [
    "if i said you never help youd be hurt", "what if he walks out", "if you have time to help",
    "do i shut down do you think", "is he pulling away", "do you have a sec to listen",
    "i almost yelled at him", "i nearly walked out", "i used to stonewall, now i ask for a break",
    "i wanted to call him an idiot but i didnt", "i wish you were home more",
    "should i walk out", "he stopped ignoring me", "i stopped nagging her",
  ])
  func whatIsNotToldAsRealIsNotHeard(text: String) throws {
    #expect(try labels(text) == [])
  }

  @Test(arguments: [
    ("if youd just listen for once", "self.blame"), ("why do you never help", "self.blame"),
    ("why do i always shut down", "self.withdrawal"), ("stop ignoring me", ""),
    ("hes shutting down again", "partner.withdrawal"), ("im shutting down", "self.withdrawal"),
    ("is it me or does he never help", "self.blame"), ("you still wont talk", "partner.withdrawal"),
    ("he keeps ignoring me", "partner.withdrawal"), ("i yelled at her", "self.blame"),
  ])
  func whatIsTakenForGrantedIsHeard(text: String, expected: String) throws {
    #expect(try labels(text) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("i talk to him, he doesnt", "partner.withdrawal"),
    ("i try to talk but he wont", "partner.withdrawal"),
    ("he wants to talk but i dont", "self.withdrawal"),
    ("does he talk to me? never", "partner.withdrawal"),
    ("does she listen? no", "partner.withdrawal"),
    ("i shut down, he doesnt", "self.withdrawal"), ("does he shut down? never", ""),
  ])
  func aVerbThatIsLeftOutIsTakenFromBefore(text: String, expected: String) throws {
    #expect(try labels(text) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("he nearly hit me", ["safety"]), ("right after he left i shut down", ["self.withdrawal"]),
    ("as soon as i speak he shuts down", ["partner.withdrawal"]),
  ])
  func whatIsSaidAroundItStays(text: String, expected: [String]) throws {
    #expect(try labels(text) == expected)
  }
}

/// Whose blame a sentence is.
enum Blame: String, Sendable {
  case me = "self.blame"
  case partner = "partner.blame"
}
