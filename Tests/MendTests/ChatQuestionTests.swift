import Foundation
import Testing

private let doubtful = """
  12/11/2024, 21:05 - Ann: why do you never answer me
  13/11/2024, 10:00 - Bo: sorry, i fell asleep
  13/11/2024, 10:05 - Ann: whatever
  13/11/2024, 10:06 - Ann: i'm walking on eggshells here
  14/11/2024, 10:05 - Ann: sorry i was short with you
  """

/// What happens at a terminal when there may be danger in a chat.
struct ChatQuestionTests {
  /// Takes the chat in, answers both questions, and returns the home folder and what was shown.
  private func taken(answering answer: String) throws -> (home: String, shown: String) {
    let home = try Command.folder()
    let file = "\(home)/chat.txt"
    try doubtful.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      home: home, ["import", "chat", file, "--me", "Ann", "--data", "\(home)/data"],
      until: "Do they know")
    try terminal.type("yes, they do\n", until: "may have misread")
    try terminal.type(answer + "\n")
    terminal.wait()
    return (home, terminal.shown)
  }

  @Test func goesOnAfterANoWithoutHandsHeldOut() throws {
    let (home, shown) = try taken(answering: "no")
    #expect(shown.contains("5 messages"))
    let report = try Command.run(["report", "--chat"], data: "\(home)/data")
    #expect(report.output.contains("why do you never answer me"))
    #expect(!report.output.contains("Where you reached out"))
    #expect(!report.output.contains("What you may have missed"))
  }

  @Test(arguments: ["yes", "not sure", ""])
  func keepsNothingAfterAnythingElse(answer: String) throws {
    let (home, shown) = try taken(answering: answer)
    #expect(shown.contains("999") && !shown.contains("5 messages"))
    let list = try Command.run(["import", "list"], data: "\(home)/data")
    #expect(list.output.contains("No chat"))
  }

  @Test func leavesTheChatAfterANoToConsent() throws {
    let home = try Command.folder()
    let file = "\(home)/chat.txt"
    try doubtful.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      home: home, ["import", "chat", file, "--me", "Ann", "--data", "\(home)/data"],
      until: "Do they know")
    try terminal.type("no, not yet\n")
    terminal.wait()
    #expect(terminal.shown.contains("nothing was taken in"))
  }
}
