import Foundation
import Testing

private let line = "he never listens, i said sorry and he just walked out again\n"

private func objects(_ text: String) throws -> [[String: Any]] {
  try text.split(separator: "\n").map {
    try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
  }
}

@Test func answersAPipedMessageInTheUsersOwnWords() throws {
  let result = try Command.run([], input: Data(line.utf8), data: try Command.folder())
  #expect(result.status == 0)
  #expect(result.output.lowercased().contains("walked out again"))
  #expect(!result.output.contains("\u{1b}"))
  #expect(result.output.hasSuffix("\n\n"))
}

@Test func classifiesWithLabelsAndSpans() throws {
  let result = try Command.run(["classify"], input: Data(line.utf8), data: try Command.folder())
  let object = try #require(try objects(result.output).first)
  #expect(object["labels"] as? [String] == ["partner.withdrawal", "repair", "self.blame"])
  let findings = try #require(object["findings"] as? [[String: Any]])
  for finding in findings {
    let start = try #require(finding["start"] as? Int)
    let end = try #require(finding["end"] as? Int)
    #expect(
      finding["quote"] as? String == String(decoding: Array(line.utf8)[start..<end], as: UTF8.self))
  }
  let blame = findings.first { $0["label"] as? String == "self.blame" }
  #expect(blame?["quote"] as? String == "he never listens")
}

@Test func answersEveryLineEvenBrokenOnes() throws {
  var input = Data("hi\n\n".utf8)
  input.append(contentsOf: [0xFF, 0xFE, 0x0A])
  input.append(contentsOf: Array("a\u{0}b\nfine.\n".utf8))
  let result = try Command.run(["classify"], input: input, data: try Command.folder())
  let lines = try objects(result.output)
  #expect(result.status == 0)
  #expect(lines.count == 5)
  #expect(lines.map { $0["error"] != nil } == [false, true, true, true, false])
}

@Test func readsObjectsWithJSONL() throws {
  let input = "{\"text\":\"he hit me\\n\"}\n{\"no\":1}\nnonsense\n"
  let result = try Command.run(
    ["classify", "--jsonl"], input: Data(input.utf8), data: try Command.folder())
  let lines = try objects(result.output)
  #expect(lines.count == 3)
  #expect(lines[0]["safety"] as? String == "act")
  #expect(lines[1]["error"] != nil && lines[2]["error"] != nil)
}

@Test func explainsForAPerson() throws {
  let result = try Command.run(["explain"], input: Data(line.utf8), data: try Command.folder())
  #expect(result.output.contains("clauses") && result.output.contains("verdict"))
}

@Test func keepsTheConversationSealed() throws {
  let data = try Command.folder()
  _ = try Command.run([], input: Data(line.utf8), data: data)
  let shown = try Command.run(["transcripts", "show", "last"], data: data)
  #expect(shown.output.contains("walked out again"))
  for file in try FileManager.default.subpathsOfDirectory(atPath: data) {
    let bytes = FileManager.default.contents(atPath: "\(data)/\(file)") ?? Data()
    for word in ["walked", "listens", "withdrawal", "self.blame"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "'\(word)' stands in \(file)")
    }
  }
}

@Test func writesNothingOffTheRecord() throws {
  let data = try Command.folder()
  _ = try Command.run(["--off"], input: Data(line.utf8), data: data)
  _ = try Command.run([], input: Data("/off\n\(line)".utf8), data: data)
  let listed = try Command.run(["transcripts", "list"], data: data)
  #expect(listed.output.contains("Nothing is kept"))
}

@Test func goesOnAfterALineThatIsTooLong() throws {
  let long = String(repeating: "a", count: 10_000_000)
  let result = try Command.run(
    [], input: Data("\(long)\nhe walked out again\n".utf8), data: try Command.folder())
  #expect(result.status == 0)
  #expect(result.output.lowercased().contains("walked out again"))
}

@Test func runsSlashCommandsWhenPiped() throws {
  let result = try Command.run(
    [], input: Data("\(line)/why\n/nosuch\n".utf8), data: try Command.folder())
  #expect(result.output.contains("withdrawal"))
  #expect(result.output.contains("walked out"))
}

@Test func talksOnWhenNothingCanBeWritten() throws {
  let file = "\(try Command.folder())/occupied"
  _ = FileManager.default.createFile(atPath: file, contents: Data())
  let result = try Command.run([], input: Data(line.utf8), data: file)
  #expect(result.status == 0)
  #expect(result.errors.contains("occupied"))
  #expect(result.output.lowercased().contains("walked out again"))
}

@Test func scoresLabelledMessages() throws {
  let folder = try Command.folder()
  let gold = """
    {"text":"he never listens","labels":["partner.withdrawal","self.blame"]}
    {"text":"the bus was late","labels":[]}
    """
  try gold.write(toFile: "\(folder)/gold.jsonl", atomically: true, encoding: .utf8)
  let result = try Command.run(["eval", "\(folder)/gold.jsonl"], data: folder)
  #expect(result.output.contains("self.blame"))
  #expect(result.output.contains("plain messages flagged 0/1"))
  #expect(result.output.contains("95 % of draws: macro"))
  #expect(result.output.contains("given with a confidence of"))
}

@Test func showsWhatAChangeFixedAndBroke() throws {
  let folder = try Command.folder()
  let gold = """
    {"text":"he never listens","labels":["partner.withdrawal","self.blame"]}
    {"text":"the bus was late","labels":[]}
    """
  let old = """
    {"labels":[]}
    {"labels":[]}
    """
  try gold.write(toFile: "\(folder)/gold.jsonl", atomically: true, encoding: .utf8)
  try old.write(toFile: "\(folder)/old.jsonl", atomically: true, encoding: .utf8)
  let run = ["eval", "\(folder)/gold.jsonl", "--compare", "\(folder)/old.jsonl"]
  let result = try Command.run(run, data: folder)
  #expect(result.output.contains("1 fixed\n  found partner.withdrawal, found self.blame"))
  #expect(result.output.contains("0 broken"))
  try "{\"labels\":[]}".write(toFile: "\(folder)/old.jsonl", atomically: true, encoding: .utf8)
  let short = try Command.run(run, data: folder)
  #expect(short.status != 0)
  #expect(short.errors.contains("ends before line 2"))
}
