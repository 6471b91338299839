import Foundation
import IntentClassifier
import IntentCompiler
import Testing

/// Folders and files that cannot be read as they are.
struct FolderTests {
  @Test(arguments: [
    ("", "1:1: error: the file is empty: fill it or delete it"),
    ("# nothing\n", "1:1: error: the file is empty: fill it or delete it"),
    ("- a\n", "1:1: error: the file has to hold keys, as in 'intent: blame.never'"),
    (
      "title: A\n",
      "1:1: error: neither 'intent', 'classes' nor 'exercise' stands here: say which of them the file holds"
    ),
    (
      "intent: blame.new\nintent: blame.old\n",
      "1:1: error: the key 'intent' stands twice here: take one out"
    ),
    (
      "intent: a\n---\nintent: b\n",
      "2:1: error: the YAML is broken here: but found another document"
    ),
    ("? [a]\n: b\n", "1:3: error: a key has to be a plain word"),
  ])
  func saysWhatIsWrongWithAFile(text: String, expected: String) throws {
    let problems = try problems(text)
    #expect(problems == ["blame/new.yaml:\(expected)"])
  }

  @Test func pointsAtBrokenYAML() throws {
    let problems = try problems("intent: blame.new\ntitle: \"open\nmeans: [a\n")
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("blame/new.yaml:4:1: error: the YAML is broken here: "))
    #expect(problems[0].contains("has to stand in quotation marks"))
  }

  @Test(arguments: [
    ("title: &a x\n", 1, 8), ("a: x\nb: *c\n", 2, 4), ("a: [x, *b]\n", 1, 8),
    ("a: >\n  *b and &c\n# *d\nb: '*e'\nc: \"\\\"*f\"\nd: x *g\ne: &h\n", 7, 4),
    ("- a: |\n    *b\n  c: *d\n", 3, 6), ("{a: &b [*b, *b]}\n", 1, 5),
    ("*a : b\n", 1, 1),
  ])
  func refusesAnchorsAndAliases(text: String, line: Int, column: Int) throws {
    #expect(
      try problems(text) == [
        "blame/new.yaml:\(line):\(column): error: anchors and aliases ('&', '*') are not read here: write it out, or put a text that begins with such a sign in quotation marks"
      ])
  }

  @Test func refusesAFileThatGrowsBeyondAllMemory() throws {
    var text = "a0: &a0 x\n"
    for i in 1...40 { text += "a\(i): &a\(i) [*a\(i - 1), *a\(i - 1)]\n" }
    #expect(try problems(text + "? *a40\n: b\n").count == 1)
  }

  @Test func pointsAtACharacterThatYAMLDoesNotKnow() throws {
    let problems = try problems("intent: blame.new\ntitle: é\u{1}\n")
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("blame/new.yaml:2:9: error: a character stands here"))
  }

  @Test func refusesDeepNesting() throws {
    let deep = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(
      try problems("a: \(deep)\n") == [
        "blame/new.yaml:1:16: error: lists and maps stand more than 12 deep in each other: flatten them"
      ])
  }

  @Test func survivesBottomlessNesting() throws {
    #expect(try problems(String(repeating: "[", count: 1_000_000)).count == 1)
    #expect(try problems(String(repeating: "- ", count: 200_000)).count == 1)
    #expect(try problems(String(repeating: "{a: ", count: 200_000)).count == 1)
  }

  @Test func saysInWhichLineAFileIsNotUTF8() throws {
    let folder = try Folder(Tiny.files)
    try folder.write(Data("intent: x\ntitle: ".utf8) + Data([0xFF, 0x0A]), to: "blame/new.yaml")
    #expect(
      folder.problems() == [
        "blame/new.yaml:2:1: error: the file is not UTF-8 in this line: save it as UTF-8"
      ])
  }

  @Test func readsAFileWithAByteOrderMark() throws {
    let folder = try Folder(Tiny.files)
    try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data(Tiny.never.utf8), to: "blame/never.yaml")
    #expect(folder.problems() == [])
  }

  @Test func readsFilesWithTheLineEndsOfWindows() throws {
    let files = Tiny.changing("blame/never.yaml", "(for ten", to: "for ten")
      .mapValues { $0.replacing("\n", with: "\r\n") }
    #expect(try Folder(files).problems() == [])
    let broken = Tiny.changing("blame/never.yaml", "you never GOOD", to: "you (never GOOD")
      .mapValues { $0.replacing("\n", with: "\r\n") }
    let problems = try Folder(broken).problems(checkingExamples: false)
    #expect(problems.map { $0.prefix(22) } == ["blame/never.yaml:7:17:"])
  }

  @Test func refusesALargeFile() throws {
    let text = "intent: x\n" + String(repeating: "# all of this is far too much\n", count: 80_000)
    #expect(
      try problems(text) == ["blame/new.yaml:1:1: error: the file is larger than 2 MiB: split it"])
  }

  @Test func refusesAFileThatCannotBeRead() throws {
    let folder = try Folder(Tiny.files)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/blame/new.yaml", withIntermediateDirectories: false)
    #expect(
      folder.problems() == [
        "blame/new.yaml:1:1: error: the file cannot be read: check that it is a file, and its permissions"
      ])
  }

  @Test func asksToRenameAFileThatWouldBeMissed() throws {
    let folder = try Folder(Tiny.files)
    try folder.write("a: b", to: "blame/new.yml")
    #expect(
      folder.problems() == [
        "blame/new.yml:1:1: error: rename it to end in '.yaml', else it is not read"
      ])
  }

  @Test func leavesHiddenFilesAndOtherFilesAlone() throws {
    let folder = try Folder(Tiny.files)
    try folder.write("a: [", to: ".git/config.yaml")
    try folder.write("a: [", to: "README.md")
    #expect(folder.problems() == [])
  }

  @Test func saysThatAFolderHoldsNothing() throws {
    let folder = try Folder([:])
    let compilation = folder.compiled()
    #expect(compilation.library == nil)
    #expect(
      compilation.diagnostics.map(\.message) == ["no file ends in '.yaml': is it the right folder?"]
    )
  }

  @Test func saysThatNoIntentIsThere() throws {
    let folder = try Folder(["lexicon/words.yaml": Tiny.lexicon])
    let compilation = folder.compiled(checkingExamples: false)
    #expect(compilation.library == nil)
    #expect(
      compilation.diagnostics.map(\.message) == [
        "no file holds an intent: write one, as 'mend intents new' does"
      ])
  }

  @Test func saysThatThereIsNoFolder() {
    let compilation = compile(folder: "/nowhere/at/all")
    #expect(compilation.library == nil)
    #expect(
      compilation.diagnostics.map(\.message) == [
        "there is no such folder: give the folder that holds the intents"
      ])
  }

  private func problems(_ text: String) throws -> [String] {
    let folder = try Folder(Tiny.files)
    try folder.write(text, to: "blame/new.yaml")
    return folder.problems(checkingExamples: false)
  }
}
