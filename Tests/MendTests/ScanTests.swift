import Foundation
import Glibc
import Testing

/// None of 200 known words stands in any file under a person's home, at any time, however wide the
/// umask: while `mend` runs, after it was killed, after deletion, with others reading.
@Suite(.serialized) struct ScanTests {
  /// Words that no file holds by chance.
  private static let words = (0..<200).map { number in
    let letters = Array("abcdefghij")
    return "zqb" + String(String(number + 100).map { letters[$0.wholeNumberValue ?? 0] })
  }

  private let home: String
  private var data: String { home + "/.local/share/mend" }

  init() throws { home = try Command.folder() }

  private func run(_ arguments: String..., input: String = "") throws -> Command.Result {
    try Command.run(
      arguments, input: Data(input.utf8), data: data,
      environment: ["HOME": home, "TMPDIR": home + "/tmp", "SQLITE_TMPDIR": home + "/tmp"])
  }

  /// Returns the files under the home folder that hold one of the words, or a part of one.
  private func findings() throws -> [String] {
    let mark = Data("zqb".utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: home).filter { file in
      let bytes = FileManager.default.contents(atPath: "\(home)/\(file)") ?? Data()
      return bytes.range(of: mark) != nil
    }
  }

  /// Returns the paths under the data folder that somebody else could look into.
  private func openPaths() throws -> [String] {
    let inside = try FileManager.default.subpathsOfDirectory(atPath: data)
    return ([data] + inside.map { "\(data)/\($0)" }).filter { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }
  }

  @Test func wordsStandInNoFileAtAnyTime() throws {
    let before = umask(0)
    defer { umask(before) }
    try FileManager.default.createDirectory(
      atPath: home + "/tmp", withIntermediateDirectories: false)
    #expect(Self.words.count == 200 && Self.words.allSatisfy { $0.hasPrefix("zqb") })
    let terminal = try Terminal(home: home)
    for start in stride(from: 0, to: 160, by: 10) {
      let some = Self.words[start..<start + 10].joined(separator: " ")
      try terminal.type("he never listens about \(some)\r", until: "\r\n\r\n")
      #expect(try findings() == [], "while mend runs")
    }
    try terminal.type("/me \(Self.words[160])\r", until: "\r\n\r\n")
    try terminal.type("/check \(Self.words[161...170].joined(separator: " "))\r", until: "\r\n\r\n")
    // Another reads while it runs, and marks turns.
    #expect(try run("transcripts", "search", input: Self.words[7]).output.contains(Self.words[7]))
    #expect(try run("transcripts", "tag", "last", "1", Self.words[171]).status == 0)
    let note = Self.words[172...199].joined(separator: " ")
    #expect(try run("transcripts", "note", "last", "2", input: note).status == 0)
    #expect(try findings() == [], "with another process beside it")
    #expect(try openPaths() == [])
    terminal.kill()
    #expect(try findings() == [], "after a kill")
    #expect(try run("transcripts", "show").output.contains(Self.words[155]))
    #expect(try run("transcripts", "backup", home + "/copy", "--with-key").status == 0)
    #expect(try findings() == [], "in a backup")
    #expect(try run("transcripts", "delete", "last", "--yes").status == 0)
    #expect(try findings() == [], "after deletion")
    #expect(try openPaths() == [])
    // The scan itself finds what is there.
    _ = try run("transcripts", "restore", home + "/copy", "--data", home + "/again")
    _ = try run("transcripts", "export", "--data", home + "/again", "--output", home + "/plain")
    #expect(try findings() == ["plain"])
  }
}
