import Conversation
import Testing

@testable import LineProtocol

@Suite struct ConnectionTests {
  @Test func answersPipelinedRequestsInOrder() {
    let input = (0..<500).map { "SAY number \($0)\n" }.joined()
    let sent = Wire.answers(to: Array(input.utf8))
    let heard = sent.split(separator: "\r\n").filter { $0.hasPrefix("250-hear") }
    #expect(heard == (0..<500).map { "250-hear You said: number \($0)" })
  }

  @Test func doesNotCarryOutHalfALine() {
    var wire = Wire()
    wire.take(Array("FORGET".utf8))
    wire.take(.inputEnded)
    #expect(wire.coach.asked.isEmpty)
    #expect(wire.sent.hasSuffix("500 unended the line has no end and was not read\r\n"))
  }

  @Test func doesNotCarryOutHalfAText() {
    var wire = Wire()
    wire.take(Array("SAY\r\nhalf of it\r\n".utf8))
    wire.take(.inputEnded)
    #expect(wire.coach.asked.isEmpty && wire.connection.isClosed)
  }

  @Test func leavesWhenNothingCame() {
    var wire = Wire()
    wire.take(.idled)
    #expect(wire.sent.hasSuffix("421 idle nothing came for too long\r\n"))
    wire.take(Array("SAY too late\r\n".utf8))
    #expect(wire.coach.asked.isEmpty)
  }

  @Test func answersWhatWasAskedBeforeTheServerEnds() {
    var connection = ProtocolConnection(ProtocolConnection.Setup())
    let asked = connection.take(.bytes(Array("SAY one\nSAY two\n".utf8)))
    #expect(asked == [.ask(.say("one"))])
    #expect(connection.take(.draining).isEmpty)
    let last = connection.take(.answered(Reply([Act(.hear, "one")]), nil))
    #expect(
      last == [
        .send("250-hear one\r\n250 done\r\n"),
        .send("421 ending the server is ending; what was answered is kept\r\n"), .close,
      ])
  }

  @Test func givesUpOnWhoeverBringsOnlyErrors() {
    let sent = Wire.answers(to: Array(String(repeating: "nonsense\n", count: 100).utf8))
    #expect(sent.split(separator: "\r\n").count == 1 + 21 + 1)
    #expect(sent.hasSuffix("421 errors too many errors in a row\r\n"))
  }

  @Test func forgivesErrorsThatSomethingRightComesBetween() {
    let sent = Wire.answers(to: Array(String(repeating: "nonsense\nTRY\n", count: 100).utf8))
    #expect(!sent.contains("421"))
  }

  @Test func tellsEveryLimitAndEveryCommand() {
    let sent = Wire.answers(to: Array("CAPABILITIES\n".utf8))
    for (name, value) in Wire.small.limits.named {
      #expect(sent.contains("250-limit \(name) \(value)\r\n"))
    }
    for verb in Verb.allCases {
      #expect(sent.contains(" \(verb.rawValue.uppercased()) ") == !verb.isTerminalOnly)
    }
  }

  @Test func helpTellsTheWholeProtocol() {
    let sent = Wire.answers(to: Array("HELP Protocol\n".utf8))
    for (name, value) in Wire.small.limits.named {
      #expect(sent.contains("limit \(name): \(value)"))
    }
    for verb in Verb.allCases {
      #expect(sent.contains("command \(verb.rawValue.uppercased()):") == !verb.isTerminalOnly)
    }
    for farewell in Farewell.allCases { #expect(sent.contains(farewell.rawValue)) }
    for kind in Act.Kind.allCases { #expect(sent.contains(kind.keyword)) }
    let errors: [ProtocolError] = [
      .frame(.tooLong, limit: 1), .frame(.notUTF8, limit: 1), .frame(.holdsNUL, limit: 1),
      .frame(.unended, limit: 1), .empty, .request(.unknownVerb("", nearest: nil)),
      .request(.terminalOnly(.x)), .params, .locked, .wrongToken, .noTokenNeeded,
      .textTooLong(limit: 1), .noText(.say),
    ]
    for error in errors {
      #expect(sent.contains("\(error.code)") && sent.contains(error.keyword))
    }
  }

  @Test func asksNothingOfTheCoachBeforeTheToken() {
    var setup = Wire.small
    setup.token = AccessToken("secret")
    var wire = Wire(setup)
    for verb in Verb.allCases where verb != .quit {
      wire.take(Array("\(verb.rawValue) x\n\(verb.rawValue)\n.\n".utf8))
    }
    #expect(wire.coach.asked.isEmpty)
  }

  @Test func readsBytesAfterTheSwitchAsJSON() {
    let call = #"{"jsonrpc":"2.0","id":1,"method":"noop"}"#
    let sent = Wire.answers(to: Array("JSON\n\(call)\n".utf8))
    #expect(sent.contains("250 json\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\""))
  }
}

@Suite struct AccessTokenTests {
  @Test(arguments: ["", "secre", "secrets", "Secret", "secretsecret", "sécret"])
  func doesNotMatchAnythingElse(text: String) throws {
    let token = try #require(AccessToken("secret"))
    #expect(!token.matches(text))
    #expect(token.matches("secret"))
  }

  @Test func isNeverPrinted() throws {
    let token = try #require(AccessToken("hush-hush"))
    #expect(!"\(token)".contains("hush") && !String(reflecting: token).contains("hush"))
    var setup = ProtocolConnection.Setup()
    setup.token = token
    #expect(!"\(setup)".contains("hush"))
  }
}
