import Foundation
import Testing

/// The commands for what is kept, as a person at a shell uses them.
struct KeepingCommandTests {
  private let data: String

  init() throws { data = try Command.folder() + "/mend" }

  private func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command.run(arguments, input: Data(input.utf8), data: data, environment: environment)
  }

  private func talk(_ lines: String...) throws {
    _ = try run(input: lines.joined(separator: "\n") + "\n")
  }

  private func file(_ name: String, _ content: String) throws -> String {
    let path = try Command.folder() + "/" + name
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func listsShowsAndSearchesByName() throws {
    try talk("he never listens", "the scan is on thursday")
    let list = try run("transcripts", "list").output
    let name = try #require(list.split(separator: " ").dropFirst().first).description
    #expect(list.hasPrefix("1  ") && list.contains("2 turns") && name.count == 8)
    for choice in ["last", "1", name, String(name.prefix(4))] {
      #expect(try run("transcripts", "show", choice).output.contains("the scan is on thursday"))
    }
    #expect(try run("transcripts", "search", input: "SCAN\n").output.contains("on thursday"))
    #expect(try run("transcripts", "search", "giraffe").output == "No turn holds these words.\n")
    let blamed = try run("transcripts", "search", "--label", "self.blame").output
    #expect(blamed.contains("he never listens") && !blamed.contains("thursday"))
    #expect(try run("transcripts", "search", "--label", "joy").status != 0)
    #expect(try run("transcripts", "list", "--to", "2001-01-01").output.contains("No turn"))
  }

  @Test func readingMakesNoStore() throws {
    #expect(try run("transcripts", "list").output.contains("Nothing is kept"))
    #expect(try run("status").output.contains("Nothing is kept"))
    #expect(!FileManager.default.fileExists(atPath: data))
  }

  @Test func passphraseIsSetChangedAndRemoved() throws {
    try talk("he never listens")
    let one = try file("one", "warm cups\n")
    let two = try file("two", "cold cups\n")
    #expect(try run("passphrase", "set", "--new-passphrase-file", one).status == 0)
    #expect(!FileManager.default.fileExists(atPath: data + "/key"))
    let locked = try run("transcripts", "show")
    #expect(locked.status != 0 && locked.errors.contains("need their passphrase"))
    #expect(
      try run("transcripts", "show", "--passphrase-file", two).errors.contains("does not open"))
    #expect(
      try run("passphrase", "change", "--passphrase-file", one, "--new-passphrase-file", two)
        .status == 0)
    let shown = try run("transcripts", "show", environment: ["MEND_PASSPHRASE_FILE": two])
    #expect(shown.output.contains("he never listens"))
    #expect(try run("passphrase", "set", "--new-passphrase-file", two).status != 0)
    #expect(try run("passphrase", "remove", "--passphrase-file", two).status == 0)
    #expect(try run("transcripts", "show").output.contains("he never listens"))
  }

  @Test func deletesATurnAndEverything() throws {
    try talk("he never listens", "the scan is on thursday")
    #expect(try run("transcripts", "delete", "last", "--turn", "1").errors.contains("--yes"))
    let one = try run("transcripts", "delete", "last", "--turn", "1", "--yes")
    #expect(one.output.hasPrefix("Gone from mend's files: 1 turn."))
    #expect(try !run("transcripts", "show").output.contains("listens"))
    #expect(try run("transcripts", "delete", "--yes").status != 0)
    _ = try run("transcripts", "delete", "--all", "--yes")
    #expect(try run("transcripts", "list").output.contains("Nothing is kept"))
  }

  @Test func exportIsPrivateAndComesBack() throws {
    try talk("he never listens")
    _ = try run("transcripts", "tag", "last", "1", "scan")
    _ = try run("transcripts", "note", "last", "1", input: "about thursday\n")
    _ = try run("transcripts", "share", "last", "1", "shared")
    let out = try Command.folder() + "/out.jsonl"
    let export = try run("transcripts", "export", "--output", out)
    #expect(export.output.contains("plain file"))
    let mode = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try run("transcripts", "export", "--output", out).status != 0)
    let other = try Command.folder() + "/other"
    let report = try Command.run(["transcripts", "import", out], data: other)
    #expect(report.output.contains("1 turn, 3 notes and other things"))
    let shown = try Command.run(["transcripts", "show"], data: other).output
    #expect(shown.contains("he never listens") && shown.contains("note  about thursday"))
    #expect(shown.contains("#scan") && shown.contains("shared"))
    #expect(try run("transcripts", "search", "--tag", "scan").output.contains("never listens"))
    let markdown = try run("transcripts", "export", "--format", "md")
    #expect(
      markdown.output.contains("> he never listens") && markdown.errors.contains("plain text"))
  }

  @Test func backupIsRestored() throws {
    try talk("he never listens")
    let copy = try Command.folder() + "/copy"
    #expect(try run("transcripts", "backup", copy).output.contains("cannot be opened without"))
    _ = try run("transcripts", "delete", "--all", "--yes")
    #expect(try run("transcripts", "restore", copy).errors.contains("is there already"))
    #expect(try run("transcripts", "restore", copy, "--replace").status == 0)
    #expect(try run("transcripts", "show").output.contains("he never listens"))
    #expect(try run("transcripts", "check").output.contains("each is as it was written"))
  }

  @Test func erasesEverything() throws {
    try talk("he never listens")
    #expect(try run("erase").status != 0)
    #expect(try run("erase", "--yes").output.hasPrefix("Erased"))
    #expect(!FileManager.default.fileExists(atPath: data))
    #expect(try run("erase", "--yes").errors.contains("no transcripts are kept"))
  }

  @Test func statusSaysWhatWhereSinceWhenAndWho() throws {
    try talk("he never listens")
    let status = try run("status").output
    for part in [
      data, "1 session, 1 turn", "your account", "synced folders", "Nothing is deleted",
    ] {
      #expect(status.contains(part), "status does not say '\(part)'")
    }
    _ = try run("transcripts", "expire", "--after", "90")
    #expect(try run("status", "--format", "json").output.contains("\"expiry_days\":90"))
  }

  @Test func sessionIsResumedByName() throws {
    try talk("he never listens")
    _ = try run("--resume", "last", input: "still not\n")
    let list = try run("transcripts", "list").output
    #expect(list.contains("2 turns") && list.split(separator: "\n").count == 1)
  }

  @Test func killedWritersLoseNothingAcknowledged() throws {
    let long = ProcessInfo.processInfo.environment["MEND_LONG"] != nil
    let result = try run("bench", "kill", data, "--times", long ? "1000" : "6", "--seed", "5")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("\"lost\":0,\"returned\":0,\"words_found\":0"))
  }
}
