import Foundation
import Testing

private let refusal = "I'll leave that one for now."

/// Returns the replies to the lines, one after the other.
private func talk(_ lines: String..., data: String? = nil) throws -> [String] {
  let input = Data(lines.map { $0 + "\n" }.joined().utf8)
  let result = try Command.run([], input: input, data: data ?? (try Command.folder()))
  let replies = result.output.components(separatedBy: "\n\n").dropLast()
  #expect(replies.count == lines.count, "\(result.output)\(result.errors)")
  return Array(replies)
}

/// As a user would type it: what is heard, asked and held back.
struct SafetyTests {
  @Test func silenceOutOfFearIsAskedAboutAndGetsNoComeBackLine() throws {
    let replies = try talk("i stay quiet so he doesnt kick off", "/try", "no im fine", "/try")
    #expect(replies[0].contains("afraid of what") && replies[0].contains("1 to rest"))
    #expect(!replies.joined().contains("back at") && !replies.joined().contains("\""))
    #expect(replies[1] == refusal && replies[3] == refusal)
  }

  @Test func blockingSomebodyWhoWaitsOutsideGetsHelp() throws {
    let replies = try talk("blocked him. hes outside my work")
    #expect(replies[0].contains("999") && replies[0].contains("0808 2000 247"))
  }

  @Test func pushIsAskedAboutProtecting() throws {
    let replies = try talk("i pushed him, he had me pinned", "1")
    #expect(replies[0].contains("protect") && replies[0].contains("2 in anger"))
    #expect(replies[1].contains("I believe you") || replies[1].contains("isn't starting it"))
    #expect(!replies[1].contains("yours to stop"))
  }

  @Test func dyingIsAskedAboutDirectlyAndHeldBackAlike() throws {
    let replies = try talk(
      "theres no point living", "no im fine", "/exercise reframe", "/rehearse", "/try")
    #expect(replies[0].contains("killing yourself") || replies[0].contains("ending your life"))
    #expect(replies[0].contains("1 yes") && replies[0].contains("116 123"))
    #expect(replies[2...].allSatisfy { $0 == refusal })
  }

  @Test func dangerIsKnownAfterARestart() throws {
    let data = try Command.folder()
    _ = try talk("he choked me", data: data)
    let replies = try talk("hello", "/try", "/rehearse", "/why", data: data)
    #expect(!replies[0].contains("999"))
    #expect(replies[1...].allSatisfy { $0 == refusal })
  }

  @Test func typedWordsStandNowhereInTheHomeFolder() throws {
    let home = try Command.folder()
    let terminal = try Terminal(home: home)
    try terminal.type("zanzibar zanzibar\r", until: "\r\n\r\n")
    try terminal.type("/x\r")
    terminal.wait()
    try expectNowhere("zanzibar", in: home)
    // The Up key after a restart: what it brings would be sent, and answered as a message.
    let again = try Terminal(home: home)
    try again.type("\u{1B}[A\r")
    try again.type("/x\r")
    again.wait()
    #expect(!again.shown.contains("zanzibar"))
    try expectNowhere("zanzibar", in: home)
  }

  private func expectNowhere(_ word: String, in folder: String) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
      #expect(bytes.range(of: Data(word.utf8)) == nil, "'\(word)' stands in \(file)")
    }
  }
}
