import Conversation
import IntentClassifier
import Testing

@Suite struct MatchingClassTests {
  private var fixture = MatchingFixture()

  init() {
    fixture.add(entry: "walk out", to: "LEAVE")
    fixture.add(entry: "walk out on _", to: "LEAVE")
    fixture.add(entry: "shut ... out", to: "CUT-OFF")
    fixture.add(entry: "leave", to: "LEAVE")
    fixture.add(entry: "leave", to: "GO")
    fixture.add(phrase: "he LEAVE")
    fixture.add(phrase: "LEAVE again")
    fixture.add(phrase: "he {CUT-OFF} again")
    fixture.add(phrase: "LEAVE LEAVE")
  }

  @Test func reportsEveryClassOfAnEntryOnce() {
    var fixture = fixture
    #expect(fixture.hits(in: "they leave") == ["GO:1-2", "LEAVE:1-2"].sorted(by: { $0 > $1 }))
  }

  @Test func stepsOverEntriesOfSeveralWords() {
    var fixture = fixture
    #expect(fixture.found(in: "he walk out again") == ["0:0-3", "1:1-4"])
    #expect(fixture.found(in: "he shut me out again") == ["2:0-5{1-4}"])
  }

  @Test func stepsOverEveryEntryThatBeginsAtTheSamePlace() {
    var fixture = fixture
    #expect(fixture.found(in: "he walk out on me again") == ["0:0-3", "0:0-5", "1:1-6"])
  }

  @Test func stepsFromEntryToEntry() {
    var fixture = fixture
    #expect(fixture.found(in: "walk out leave") == ["3:0-3"])
  }

  @Test func keepsEntriesAndTheStepToThemInTheSentence() {
    var fixture = fixture
    #expect(fixture.hits(in: "walk. out") == [])
    #expect(fixture.found(in: "he. walk out") == [])
  }
}
