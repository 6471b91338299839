import Conversation
import IntentClassifier
import Testing

private let classifier = try? WhoDoesWhat.classifier()

/// A sentence and the labels it must get, short: `s.w` is `self.withdrawal`.
private typealias Case = (text: String, labels: String)

private func labels(_ text: String) throws -> String {
  try #require(classifier).read(text).labels.map { label in
    let parts = label.rawValue.split(separator: ".")
    return parts.count == 2 ? "\(parts[0].prefix(1)).\(parts[1].prefix(1))" : label.rawValue
  }.joined(separator: " ")
}

@Suite("Who does what")
struct WhoDoesWhatTests {
  @Test(arguments: [
    ("i clammed up", "s.w"), ("he clammed up", "p.w"), ("i go quiet when he shouts", "s.w"),
    ("he goes quiet when i shout", "p.w"), ("she stormed off on me", "p.w"),
    ("i stormed off on her", "s.w"), ("ive gone quiet", "s.w"), ("shes gone quiet", "p.w"),
    ("my hubby hung up", "p.w"), ("you blanked me", "p.w"),
  ])
  func theSubjectMakesTheMove(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("can you help me write to her", ""), ("can you help for once", ""),
    ("do you think he is selfish", ""), ("you never help", "s.b"),
  ])
  func youIsThePartnerUnlessTheCoachIsAsked(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("youre lazy", "s.b"), ("hes lazy", "s.b"), ("im so lazy", ""), ("i feel useless", ""),
    ("my boss is a lazy idiot", ""), ("my husband is a lazy idiot", "s.b"),
  ])
  func aJudgementIsTheSpeakersBlameOfThePartner(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("she shuts down when i mention rent", "p.w"),
    ("she always shuts down when i mention rent", "p.w s.b"), ("you shut me out", "p.w"),
    ("you constantly shut me out", "p.w s.b"),
  ])
  func alwaysTurnsAReportIntoBlame(text: String, expected: String) throws {
    #expect(try labels(text).split(separator: " ").sorted().joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("he said i always ignore him", "p.b"), ("she told me im lazy", "p.b"),
    ("i told her shes lazy", "s.b"), ("\"you never help\" he said", "p.b"),
    ("i said \"you never help\"", "s.b"), ("she was like you never help", "p.b"),
    ("i was like you never help", "s.b"), ("shes like you never help", "p.b"),
    ("according to him im the problem", "p.b"), ("according to me hes the problem", "s.b"),
    ("my counsellor says i clam up", "s.w"), ("my counsellor says he clams up", "p.w"),
    ("my mum says hes useless", ""), ("im with mum on this, hes useless", "s.b"),
    ("he says i nag him", ""), ("i nag him", "s.p"), ("he accused me again", "p.b"),
    ("i accused him again", "s.b"), ("he talks to me like im stupid", ""),
    ("i told him: youre lazy", "s.b"), ("she said she goes quiet when im loud", "p.w"),
    ("she said i go quiet when shes loud", ""), ("he admitted he ignored my calls", "p.w"),
  ])
  func whoSaysItIsWhoDoesIt(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("i told her to leave me alone", "s.w"), ("she told me to leave her alone", "p.w"),
    ("my mum told me to leave him alone", ""), ("i didnt tell her to go away", ""),
    ("he told me to get out", "p.w"), ("go away", "s.w"),
  ])
  func anOrderThatIsToldIsWhoeverGivesIt(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("i got blanked all evening", "p.w"), ("i blanked her all evening", "s.w"),
    ("i get stonewalled", "p.w"), ("got ignored again", "p.w"), ("voices were raised", ""),
    ("i got yelled at by my boss", ""), ("i got yelled at by my wife", "p.b"),
    ("i got hit by a car", ""), ("she had a go at me", "p.b"), ("i had him yell at me", "p.b"),
  ])
  func whatIsDoneToTheTypistIsThePartners(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("he makes me shut down", "s.w"), ("you never listening to me hurts", "s.b p.w"),
    ("him ignoring me all day hurts", "p.w"), ("im sick of you ignoring my calls", "p.w"),
    ("with her ignoring me i cant eat", "p.w"), ("instead of listening he walks out", "p.w"),
    ("without answering me he hung up", "p.w"), ("we both clam up", "p.w s.w"),
    ("we sat quiet and it was nice", ""), ("your lies wear me out", "s.b"),
    ("my husbands constant nagging", "s.b"), ("my boss yelled. his silence scares me", ""),
    ("i cant bear your pathetic excuses", "s.b"), ("my silence was wrong", ""),
  ])
  func gerundsAndThingsOwnedHaveTheirDoer(text: String, expected: String) throws {
    let got = try labels(text).split(separator: " ").sorted()
    #expect(got == expected.split(separator: " ").sorted())
  }

  @Test(arguments: [
    ("shut down again", "s.w"), ("he cried and shut down again", "p.w"),
    ("walked out", "s.w"), ("keeps asking if im ok", "p.p"), ("makes me feel useless", ""),
    ("never listens", "s.b p.w"), ("wont talk to me", "p.w"), ("went quiet again", "s.w"),
    ("he got home. went quiet again", "p.w"), ("says im lazy", "p.b"),
    ("my boss came in. keeps asking me", ""), ("ignored me all weekend", "p.w"),
  ])
  func aSubjectThatIsLeftOutIsFound(text: String, expected: String) throws {
    let got = try labels(text).split(separator: " ").sorted()
    #expect(got == expected.split(separator: " ").sorted())
  }

  @Test(arguments: [
    ("me: whatever him: youre lazy", "p.b"), ("him: hi me: youre lazy", "s.b"),
    ("Me: can we talk\nSam: youre lazy", "p.b"), ("my \"lazy\" husband called", ""),
    ("he is \"selfish\" again", "s.b"),
  ])
  func tagsAndMarksSayWhoSpeaks(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }

  @Test(arguments: [
    ("my ex hung up on me before i met my husband", ""), ("my dad never listened to me", ""),
    ("my sisters husband never listens", ""), ("my boss had a go at me. he never listens", ""),
    ("they never call", ""), ("my boss shouted, then my husband walked out", "p.w"),
    ("her husband walked out", ""), ("even my friends wife shuts down", ""),
  ])
  func otherPeopleMakeNoMove(text: String, expected: String) throws {
    #expect(try labels(text) == expected)
  }
}
