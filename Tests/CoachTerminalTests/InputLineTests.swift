import Conversation
import Testing

@testable import CoachTerminal

@Suite struct InputLineTests {
  @Test(arguments: ["", "   ", "\n\t"])
  func hearsNothingInBlanks(line: String) {
    #expect(InputLine(line) == .nothing)
  }

  @Test func saysALineExactlyAsTyped() {
    #expect(InputLine("  he left ") == .request(.say("  he left ")))
    #expect(InputLine("one\ntwo") == .request(.say("one\ntwo")))
  }

  @Test(arguments: [
    ("/why", InputLine.request(.why)), (" /WHY  ", .request(.why)), ("/mode", .request(.mode(nil))),
    ("/mode Vent", .request(.mode(.vent))), ("/help /try", .request(.help(.try))),
    ("/clear", .clear), ("/x", .leaveAtOnce), ("/x now", .leaveAtOnce), ("/quit", .request(.quit)),
  ])
  func readsCommands(line: String, expected: InputLine) {
    #expect(InputLine(line) == expected)
  }

  @Test func saysWhatStartsWithASlash() {
    #expect(InputLine("//why not") == .request(.say("/why not")))
    #expect(InputLine("/say /why not") == .request(.say("/why not")))
    #expect(InputLine("/say") == .noWordsToSay)
  }

  @Test func tellsWhatIsWrongWithACommand() {
    #expect(InputLine("/wyh") == .problem(.unknownVerb("wyh", nearest: .why)))
    #expect(InputLine("/hist") == .problem(.unknownVerb("hist", nearest: .history)))
    #expect(InputLine("/") == .problem(.unknownVerb("", nearest: nil)))
    #expect(InputLine("/why me") == .problem(.unexpectedArgument(.why)))
    #expect(InputLine("/clear me") == .problem(.unexpectedArgument(.clear)))
    #expect(
      InputLine("/mode sing")
        == .problem(.badArgument(.mode, choices: ["vent", "rehearse", "review"])))
  }

  @Test(arguments: [
    ("", false), ("a", false), ("a\\", true), ("\\", true), ("a\\\\", false), ("a\\\\\\", true),
    ("a\\ ", false), ("a\nb\\", true),
  ])
  func goesOnAfterABackslash(line: String, goesOn: Bool) {
    #expect(InputLine.goesOn(Array(line.utf8)) == goesOn)
  }
}

@Suite struct SentencesTests {
  @Test func offerTheNearestCommandAndNeverWhatWasTyped() {
    let sentence = Sentences.explanation(of: .unknownVerb("secret", nearest: .history))
    #expect(sentence.contains("did you mean '/history'?"))
    #expect(!sentence.contains("secret"))
  }

  @Test func listTheChoices() {
    let sentence = Sentences.explanation(of: .badArgument(.mode, choices: ["vent", "review"]))
    #expect(sentence == "'/mode' takes vent or review, or nothing")
  }
}
