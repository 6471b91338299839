import Glibc
import Testing

@testable import CoachTerminal

@Suite struct CommandHistoryTests {
  @Test func keepsNamesOnly() {
    var history = CommandHistory()
    for line in ["he never listens", "/mode vent", "/say my secret", "//why", "/nope", " /WHY "] {
      history.note(line)
    }
    #expect(history.names == ["/mode", "/say", "/why"])
  }

  @Test func keepsEachNameOnceTheLatestLast() {
    var history = CommandHistory()
    for line in ["/why", "/try", "/why"] { history.note(line) }
    #expect(history.text == "/try\n/why\n")
  }

  @Test func leavesNoTraceOfLeavingAtOnce() {
    var history = CommandHistory()
    history.note("/x")
    #expect(history.names.isEmpty)
  }

  @Test func readsOnlyNamesFromAFile() {
    let history = CommandHistory(parsing: "/why\n/mode vent\nsecret\n/nope\n\n/try\n")
    #expect(history.names == ["/why", "/try"])
  }

  @Test func isWrittenForItsOwnerOnlyAndReadBack() throws {
    let folder = try #require(temporaryFolder())
    defer { rmdir(folder) }
    let file = HistoryFile(path: folder + "/history")
    defer { unlink(file.path) }
    #expect(file.read() == CommandHistory())
    var history = CommandHistory()
    history.note("/why")
    #expect(file.write(history))
    history.note("/try")
    #expect(file.write(history))
    #expect(file.read() == history)
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func isNotWrittenWhereThereIsNoFolder() {
    #expect(!HistoryFile(path: "/nonexistent/folder/history").write(CommandHistory()))
  }

  private func temporaryFolder() -> String? {
    var template = Array("/tmp/mend-history-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return nil }
      return String(cString: made)
    }
  }
}
