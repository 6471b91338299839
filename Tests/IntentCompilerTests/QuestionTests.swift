import Conversation
import IntentClassifier
import IntentCompiler
import IntentLibrary
import Testing

/// The file of questions, and how old the lines of help are.
struct QuestionTests {
  private func files(_ questions: String) -> [String: String] {
    Tiny.files.merging(["questions.yaml": questions]) { $1 }
  }

  private static let whole = """
    questions:
      - question: why-hit
        about: [safety.hits/hit-me]
        for: partner
        help: yes
        asks: ["Were you hurt?"]
        choices:
          - {says: "yes", hears: ["yes", hurt], leads: safety.hits, replies: ["I believe you."]}
          - {says: "no", leads: care}
        otherwise: ["Take care."]

    """

  @Test func isReadAndComesBackFromTheCompiledForm() throws {
    let folder = try Folder(files(Self.whole))
    #expect(folder.problems() == [])
    let library = try #require(folder.compiled(checkingExamples: false).library)
    let question = try #require(library.questions.first)
    #expect(question.showsHelp && question.mover == .partner)
    #expect(question.choices.map(\.leads) == [.danger(IntentID("safety.hits")), .care])
    #expect(try IntentLibrary(compiled: library.compiled).questions == library.questions)
  }

  @Test(arguments: [
    ("safety.hits/hit-me", "safety.hits/hit-mee", "there is no intent and no rule"),
    ("leads: care", "leads: cara", "'leads' knows no 'cara': did you mean 'care'?"),
    ("asks: [\"Were you hurt?\"]", "asks: []", "has no 'asks'"),
    ("for: partner", "for: nobody", "'for' knows no 'nobody'"),
  ])
  func saysWhatIsWrong(_ text: String, _ other: String, _ expected: String) throws {
    let problems = try Folder(files(Self.whole.replacing(text, with: other)))
      .problems(checkingExamples: false)
    #expect(problems.contains { $0.contains("questions.yaml") && $0.contains(expected) })
  }

  @Test(arguments: [("2027-11-01", 0), ("2027-11-02", 1)])
  func warnsOfLinesThatWereCheckedMoreThanAYearAgo(_ today: String, _ count: Int) throws {
    let folder = try Folder(
      Tiny.files.merging([
        "helplines.yaml": """
        checked: 2026-11-01
        countries:
          - code: IE
            name: Ireland
            emergency: "112"
            lines: [{for: crisis, name: A line, reach: "1"}, {for: crisis, name: B, reach: "2"}]
        anywhere: []

        """
      ]) { $1 })
    let found = compile(folder: folder.path, checkingExamples: false, today: today).diagnostics
    #expect(found.count == count && found.allSatisfy { $0.severity == .warning })
  }
}
