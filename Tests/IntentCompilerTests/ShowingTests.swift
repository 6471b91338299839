import Conversation
import IntentCompiler
import IntentLibrary
import Testing

struct ShowingTests {
  @Test func listsEveryIntentInALine() throws {
    let library = try #require(try Folder(Tiny.files).compiled(checkingExamples: false).library)
    #expect(
      IntentListing.list(library) == """
        blame.never  1 rule    3 replies   You never
        safety.hits  1 rule    2 replies   Hits (no clinician has read this yet)

        """)
  }

  @Test func saysWhichClinicianHasReadWhatIsAboutDanger() throws {
    let files = Tiny.changing(
      "safety/hits.yaml", "rules:", to: "reviewed_by: Dr A. Reader\nreviewed_on: 2026-11-22\nrules:"
    )
    let library = try #require(try Folder(files).compiled(checkingExamples: false).library)
    #expect(IntentListing.list(library).contains("Hits (read by Dr A. Reader on 2026-11-22)"))
    let empty = Tiny.changing(
      "safety/hits.yaml", "rules:", to: "reviewed_by:\nreviewed_on:\nrules:")
    #expect(try Folder(empty).problems(checkingExamples: false) == [])
  }

  @Test func showsAllOfAnIntent() throws {
    let compilation = try Folder(Tiny.files).compiled(checkingExamples: false)
    let library = try #require(compilation.library)
    let text = IntentListing.show(IntentID("safety.hits"), library, source: compilation.source)
    #expect(
      text == """
        safety.hits  Hits
        Somebody is hit.

        rules
          hit-me  weight 0.80  mover partner  safety check
            phrase (he|she) hit me
            hears  he hit me
            hears  then she hit me again
            ignores  he hit the wall
            ignores  it hit me that i was wrong

        replies
          safety (level check): Are you safe right now?
          safety (level act): That was not your fault.

        """)
  }

  @Test func showsWhatTheCompiledFormKeeps() throws {
    let library = try #require(try Folder(Tiny.files).compiled(checkingExamples: false).library)
    let copy = try IntentLibrary(compiled: library.compiled)
    let text = try #require(IntentListing.show(IntentID("blame.never"), copy))
    #expect(text.contains("you-never  weight 0.80  mover speaker\n    because never is said"))
    #expect(
      text.contains("say (me anxious; partner avoidant or unknown; when calm; softer): I felt"))
    #expect(IntentListing.show(IntentID("blame.always"), copy) == nil)
    #expect(IntentListing.nearest(to: "blame.nevr", copy) == "blame.never")
  }

  @Test func writesAReferenceOfTheFiles() throws {
    let text = IntentDoc.markdown(try Folder(Tiny.files).compiled(checkingExamples: false).source)
    #expect(text.contains("- [blame.never](#blamenever): You never\n"))
    #expect(text.contains("## safety.hits\n\n**Hits.** Somebody is hit.\n"))
    #expect(
      text.contains("- phrase: `you never GOOD-DEED`\n- hears: `you never listen` → self.blame\n"))
    #expect(text.contains("- ask: What did \\{they\\} miss?\n"))
    #expect(text.contains("| GOOD-DEED | verb | what one hopes that the other does | 3 |\n"))
  }
}
