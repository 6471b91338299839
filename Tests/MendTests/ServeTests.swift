import Foundation
import Testing

/// Other programs talk to the coach.
@Suite struct ServeTests {
  /// Holds a conversation with `smtplib.SMTP` as it is.
  private static let mail = """
    import smtplib, sys
    coach = smtplib.SMTP()
    coach.command_encoding = "utf-8"
    print(coach.connect("127.0.0.1", int(sys.argv[1])))
    print(coach.docmd("AUTH", open(sys.argv[2]).read().strip()))
    print(coach.docmd("SAY", "he never listens \\u2013 he walked out again"))
    print(coach.docmd("SAY"))
    coach.send("two lines\\r\\n..of a paste\\r\\n.\\r\\n".encode())
    print(coach.getreply())
    print(coach.docmd("NOSUCH"))
    print(coach.noop())
    print(coach.quit())
    """

  /// A client of JSON-RPC 2.0 in Python's standard library.
  private static let json = """
    import itertools, json, socket, sys

    class Coach:
        def __init__(self, path):
            link = socket.socket(socket.AF_UNIX)
            link.connect(path)
            self.file, self.ids = link.makefile("rw"), itertools.count(1)

        def __getattr__(self, method):
            def call(**params):
                sent = {"jsonrpc": "2.0", "id": next(self.ids), "method": method, "params": params}
                self.file.write(json.dumps(sent) + "\\n")
                self.file.flush()
                answer = json.loads(self.file.readline())
                assert answer["id"] == sent["id"]
                return answer.get("result") or answer["error"]
            return call

    coach = Coach(sys.argv[1])
    for answer in [coach.say(text="he walked out again \\u2013 \\U0001F62D"), coach.why(), coach.nosuch()]:
        print(answer.get("text"), answer.get("reading", {}).get("labels"), answer.get("code"))
    print(coach.quit()["last"])
    """

  @Test func talksWithPythonsMailClient() throws {
    let data = try Command.folder()
    let server = try Server(["--tcp", "127.0.0.1:0"], data: data)
    let script = ["-c", Self.mail, server.port, "\(data)/token"]
    guard let shown = try other("python3", script, input: "") else { return }
    let codes = shown.split(separator: "\n").map { $0.prefix(5) }
    #expect(codes == ["(220,", "(235,", "(250,", "(354,", "(250,", "(500,", "(250,", "(221,"])
    #expect(shown.contains("partner.withdrawal"))
    #expect(server.end() == 0)
    #expect(!server.errors.contains("walked"))
    let token = try String(contentsOfFile: "\(data)/token", encoding: .utf8)
    #expect(token.count > 40 && !server.errors.contains(token.dropLast()))
  }

  @Test func talksWithAClientOfTwentyLines() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s", "--json"], data: data)
    guard let shown = try other("python3", ["-c", Self.json, server.address], input: "") else {
      return
    }
    let lines = shown.split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("['partner.withdrawal'] None") })
    #expect(lines.contains { $0.hasSuffix("None None -32601") })
    #expect(lines.last == "True")
  }

  @Test func talksWithNetcat() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s"], data: data)
    let typed = "SAY he walked out again\nWHY\nQUIT\n"
    guard let shown = try other("nc", ["-U", server.address], input: typed) else { return }
    #expect(shown.hasPrefix("220 mend 1 ready") && shown.hasSuffix("221 bye\r\n"))
    #expect(shown.contains("250-reading partner.withdrawal"))
  }

  @Test func answersOnStandardInputWhateverThatIs() throws {
    let input = "SAY he walked out again\r\nQUIT\r\n"
    let data = try Command.folder()
    let result = try Command.run(["serve", "--stdio"], input: Data(input.utf8), data: data)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("220 mend") && result.output.hasSuffix("221 bye\r\n"))
  }

  @Test func isTheSameConversationOverAConnection() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s"], data: data)
    let input = Data("he walked out again\n/nosuch\n/history\n".utf8)
    let result = try Command.run(["connect", server.address], input: input, data: data)
    #expect(result.status == 0)
    #expect(result.output.lowercased().contains("he walked out again."))
    #expect(result.output.contains("there is no such command"))
    #expect(result.output.contains("you: he walked out again"))
  }

  @Test func losesNothingWhenItIsKilled() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s"], data: data)
    let said = (0..<5).map { "he walked out again, number \($0)\n" }.joined()
    _ = try Command.run(["connect", server.address], input: Data(said.utf8), data: data)
    server.kill()
    let again = try Server(["--unix", "\(data)/s"], data: data)
    let shown = try Command.run(["transcripts", "show", "last"], data: data)
    for number in 0..<5 { #expect(shown.output.contains("number \(number)")) }
    #expect(again.end() == 0)
  }

  @Test func writesNothingWhenItIsOff() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s", "--off"], data: data)
    let input = Data("he walked out again\n/status\n".utf8)
    let result = try Command.run(["connect", server.address], input: input, data: data)
    #expect(result.output.contains("written down: no"))
    #expect(server.end() == 0)
    let listed = try Command.run(["transcripts", "list"], data: data)
    #expect(listed.output.contains("Nothing is kept"))
  }

  @Test
  func showsNothingOfTheStoreToWhoeverTalksOffTheRecord() throws {
    let data = try Command.folder()
    let server = try Server(["--unix", "\(data)/s"], data: data)
    let first = Data("the marmalade was thrown at the wall\n".utf8)
    _ = try Command.run(["connect", server.address], input: first, data: data)
    let asked = ["/off", "/history", "/resume", "/resume last", "/export md", "/report self"]
      .joined(separator: "\n")
    let result = try Command.run(["connect", server.address], input: Data(asked.utf8), data: data)
    #expect(result.status == 0 && !result.output.contains("marmalade"))
  }

  @Test(arguments: [
    ["--tcp", "0.0.0.0:0"], ["--tcp", "192.0.2.1:80"], [], ["--stdio", "--tcp", "127.0.0.1:0"],
    ["--tcp", "127.0.0.1:0", "--token-file", "/nowhere/token"], ["--unix", "/nowhere/at/all"],
  ])
  func saysWhyItDoesNotStart(arguments: [String]) throws {
    let result = try Command.run(["serve"] + arguments, data: try Command.folder())
    #expect(result.status != 0 && result.output.isEmpty)
    #expect(result.errors.contains("'") || result.errors.contains("--stdio"))
  }
}
