import IntentCompiler
import Testing

/// Names that are given twice, across files.
struct NameTests {
  @Test func reportsAClassThatStandsInTwoFiles() throws {
    var files = Tiny.files
    files["lexicon/more.yaml"] = "classes: [{class: GOOD-DEED, kind: verb, words: cook}]"
    let folder = try Folder(files)
    #expect(
      folder.problems(checkingExamples: false) == [
        "lexicon/words.yaml:2:12: error: the class 'GOOD-DEED' stands in \(folder.path)/lexicon/more.yaml:1 too: join them or rename one"
      ])
  }

  @Test func reportsARuleThatStandsTwiceInAnIntent() throws {
    let rule = "rules:\n  - {id: you-never, phrase: you never care, hears: [a, b], ignores: [c, d]}"
    let files = Tiny.changing("blame/never.yaml", "rules:", to: rule)
    let problems = try Folder(files).problems(checkingExamples: false)
    #expect(
      problems == [
        "blame/never.yaml:7:9: error: the intent has another rule 'you-never': rename one"
      ])
  }

  @Test func reportsACycleOfClasses() throws {
    var files = Tiny.files
    files["lexicon/more.yaml"] = """
      classes:
        - {class: AA, kind: verb, includes: [BB]}
        - {class: BB, kind: verb, includes: [CC], words: cook}
        - {class: CC, kind: verb, includes: [AA, BB]}
      """
    let problems = try Folder(files).problems(checkingExamples: false)
    #expect(
      problems == [
        "lexicon/more.yaml:4:40: error: the class 'AA' comes to include itself (AA, BB, CC, AA): take this out",
        "lexicon/more.yaml:4:44: error: the class 'BB' comes to include itself (BB, CC, BB): take this out",
      ])
  }

  @Test func reportsEverythingAtOnce() throws {
    var files = Tiny.files
    files["blame/never.yaml"] = Tiny.never.replacing("title:", with: "titel:")
      .replacing("you never GOOD-DEED", with: "you (never").replacing("{they}", with: "{the}")
    files["lexicon/words.yaml"] = "classes: 3"
    files["helplines.yaml"] = "a: [\n"
    #expect(try Folder(files).problems(checkingExamples: false).count == 6)
  }
}
