import Conversation
import IntentClassifier
import IntentCompiler
import IntentLibrary
import Testing

struct CompilingTests {
  @Test func findsNothingWrongInAWholeLibrary() throws {
    #expect(try Folder(Tiny.files).problems() == [])
  }

  @Test func hearsWhatTheFilesSay() throws {
    let folder = try Folder(Tiny.files)
    let library = try #require(folder.compiled().library)
    let reading = Classifier(library.program).read("You never help out")
    #expect(reading.labels == [.selfBlame])
    #expect(reading.hears(IntentID("blame.never")))
  }

  @Test func hearsANewIntentAsSoonAsItsFileIsThere() throws {
    let folder = try Folder(Tiny.files)
    let before = try #require(folder.compiled().library)
    #expect(!Classifier(before.program).read("i walked out").hears(IntentID("withdrawal.leaving")))
    try folder.write(
      """
      intent: withdrawal.leaving
      title: Leaving
      means: Walks out.
      rules:
        - id: walks
          frame: who:someone does:walk with:out
          hears: [i walked out, he walked out on me -> partner.withdrawal]
          ignores: [we walked the dog, i went out for milk]
      replies:
        - {act: hear, text: "Gone, mid-sentence."}
        - {act: ask, text: "What was said last?"}
        - {act: say, text: "I need ten minutes, then I'm back."}
      """, to: "withdrawal/leaving.yaml")
    #expect(folder.problems() == [])
    let after = try #require(folder.compiled().library)
    #expect(Classifier(after.program).read("i walked out").hears(IntentID("withdrawal.leaving")))
  }

  @Test func keepsAllThatARepliesSays() throws {
    let library = try #require(try Folder(Tiny.files).compiled().library)
    let replies = try #require(library.intent(IntentID("blame.never"))).replies
    #expect(replies.map(\.id) == ["blame.never/hear/1", "blame.never/ask/1", "blame.never/say/1"])
    #expect(replies[0].mover == .self)
    #expect(replies[1].text == [.words("What did "), .slot(.they), .words(" miss?")])
    #expect(replies[2].me == [.anxious])
    #expect(replies[2].partner == [.avoidant, .unknown])
    #expect(replies[2].phases == [.calm])
    #expect(replies[2].tone == .softer)
    #expect(replies[2].written == "I felt alone on Tuesday. Could we talk for ten minutes?")
  }

  @Test func keepsTheCoachsLinesAndTheHelplines() throws {
    let library = try #require(try Folder(Tiny.files).compiled().library)
    #expect(library.coach["opening"]?.map(\.id) == ["coach/opening/note/1", "coach/opening/ask/1"])
    #expect(library.coach["no-more"]?.map(\.written) == ["That's all I have for this."])
    #expect(library.helplines.checked == "2026-11-22")
    #expect(library.helplines.countries.map(\.emergency) == ["112 or 999"])
    #expect(library.helplines.anywhere.map(\.purpose) == [.partnerAbuse])
  }

  @Test func buildsTheRestOfALibraryWithABrokenRule() throws {
    let folder = try Folder(
      Tiny.changing("safety/hits.yaml", "phrase: (he|she) hit me", to: "phrase: (he|she hit me"))
    let compilation = folder.compiled(checkingExamples: false)
    #expect(compilation.hasErrors)
    #expect(compilation.library?.program.rules.map(\.id.name) == ["you-never"])
  }

  @Test func leavesTheExamplesAloneWhenOnlyBuilding() throws {
    let folder = try Folder(
      Tiny.changing("blame/never.yaml", "you never listen ", to: "thank you "))
    #expect(folder.problems(checkingExamples: false) == [])
    #expect(folder.problems().count == 1)
  }
}
