import Foundation
import Testing

/// `mend check` as scripts use it.
struct CheckCommandTests {
  private func check(_ text: String, _ arguments: [String] = []) throws -> Command.Result {
    try Command.run(
      ["check"] + arguments, input: Data(text.utf8), data: try Command.folder() + "/none")
  }

  private func object(_ result: Command.Result) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func tellsWhatHurtsAndWhereInBytes() throws {
    let text = "Désolé. sorry i shouted, but you started it\n"
    let result = try check(text, ["--as", "apology", "--format", "json"])
    let verdict = try object(result)
    #expect(result.status == 1)
    #expect(verdict["kind"] as? String == "apology" && verdict["clean"] as? Bool == false)
    let flag = try #require((verdict["flags"] as? [[String: Any]])?.first)
    let start = try #require(flag["start"] as? Int)
    let end = try #require(flag["end"] as? Int)
    #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == "but you started it")
    #expect(flag["type"] as? String == "but-cancels")
    #expect((flag["why"] as? String)?.isEmpty == false)
    #expect((flag["instead"] as? String)?.isEmpty == false)
  }

  @Test func leavesWithNoughtOnACleanDraftAndWithOneWhenStrict() throws {
    let text = "I'm sorry I shouted at you. It was wrong."
    #expect(try check(text, ["--as", "apology"]).status == 0)
    #expect(try check(text, ["--as", "apology", "--strict"]).status == 1)
  }

  @Test func givesOneObjectALineForSeveralFiles() throws {
    let folder = try Command.folder()
    try "I miss you. Fancy a walk?".write(toFile: "\(folder)/a", atomically: true, encoding: .utf8)
    try "You idiot.".write(toFile: "\(folder)/b", atomically: true, encoding: .utf8)
    let result = try check("", ["--format", "json", "\(folder)/a", "\(folder)/b", "\(folder)/c"])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3 && result.status == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"file\":") })
    #expect(lines.last?.contains("\"error\"") == true)
  }

  @Test func dangerAnswersWithSafetyAndNothingElse() throws {
    let text = "sorry i made you angry, please dont hit me again"
    let verdict = try object(try check(text, ["--as", "apology", "--format", "json"]))
    #expect(verdict["safety"] as? String == "act")
    for key in ["flags", "missing", "parts", "good", "notes"] {
      #expect((verdict[key] as? [Any])?.isEmpty == true)
    }
    let shown = try check(text, ["--as", "apology"])
    #expect(shown.status == 1 && !shown.output.contains("instead"))
    #expect(!shown.output.isEmpty)
  }

  @Test(arguments: [["--as", "letter"], ["--format", "xml"], ["/no/such/file"]])
  func tellsErrorsWithTwo(arguments: [String]) throws {
    let result = try check("hello", arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("'"))
  }

  @Test func showsTheWordsUnderlinedAndNoEscapesInAPipe() throws {
    let result = try check("first line\nyou never listen to me \u{1B}[31m", ["--as", "raise"])
    #expect(result.output.contains("2:1: always-never"))
    #expect(result.output.contains("~~~~"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func refusesADraftWithoutWords() throws {
    #expect(try check(" \n").status == 2)
  }
}
