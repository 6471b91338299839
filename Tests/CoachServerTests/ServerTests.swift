import CoachServer
import Conversation
import Glibc
import LineProtocol
import Testing

@Suite struct ServerTests {
  private static let greeting = "220 mend 1 ready, HELP lists commands\r\n"

  @Test func answersOverAUnixSocket() async throws {
    try await TestServer.run { address in
      let client = try RawClient(address)
      client.send("SAY hello\r\nQUIT\r\n")
      #expect(
        try client.read() == Self.greeting
          + "250-hear You said: hello\r\n250 done\r\n221-note Till another time.\r\n221 bye\r\n")
    }
  }

  @Test func letsOnlyTheOwnerIn() async throws {
    try await TestServer.run { address in
      var found = stat()
      #expect(lstat("\(address)", &found) == 0)
      #expect(found.st_mode & 0o777 == 0o600)
    }
  }

  @Test func takesTheSocketOfAServerThatIsGone() async throws {
    let path = TestServer.socketPath()
    try await TestServer.run(at: .path(path)) { _ in }
    var found = stat()
    #expect(lstat(path, &found) != 0)
    let stale = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let bound = withUnsafeBytes(of: &address) {
      bind(
        stale, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self),
        socklen_t(MemoryLayout<sockaddr_un>.size))
    }
    #expect(bound == 0)
    close(stale)
    try await TestServer.run(at: .path(path)) { address in
      let answer = try RawClient(address).read(until: "\n")
      #expect(answer == Self.greeting)
    }
  }

  @Test func leavesThePlaceOfAnotherServerAlone() async throws {
    try await TestServer.talk { address in
      await #expect(throws: ServerProblem.inUse("\(address)")) {
        try await TestServer.talk(at: address) { _ in }
      }
      try await CoachClient.connect(to: address, token: nil) { client, _ in
        #expect(await client.respond(to: .say("hi")).acts.map(\.text) == ["You said: hi"])
      }
    }
  }

  @Test func leavesAFileThatIsNoSocketAlone() async throws {
    let file = TestServer.socketPath()
    close(creat(file, 0o600))
    await #expect(throws: ServerProblem.notASocket(file)) {
      try await TestServer.talk(at: .path(file)) { _ in }
    }
    #expect(unlink(file) == 0)
  }

  @Test func wantsATokenOverTCP() async throws {
    var setup = ProtocolConnection.Setup()
    setup.token = AccessToken("secret")
    try await TestServer.run(setup, at: .loopback("127.0.0.1:0")) { address in
      let client = try RawClient(address)
      client.send("SAY apples\r\nAUTH secret\r\nSAY pears\r\nQUIT\r\n")
      let answer = try client.read()
      #expect(answer.contains("530 auth") && answer.contains("235 done"))
      #expect(!answer.contains("apples") && answer.contains("You said: pears"))
    }
  }

  @Test(arguments: [
    "0.0.0.0:1", "192.168.0.1:80", "[::]:5", "example.org:80", "10.0.0.1:70", "127.0.0.1",
    "127.0.0.1:70000", "127.0.0.1:x", ":80", "[::1:80",
  ])
  func staysOnThisMachine(text: String) {
    #expect(throws: ServerProblem.self) { try ServerAddress.loopback(text) }
  }

  @Test(arguments: ["127.0.0.1:80", "[::1]:80", "/run/mend.sock", "unix:mend.sock", "127.1.2.3:9"])
  func readsAddressesAsItWritesThem(text: String) throws {
    #expect(try ServerAddress(text).description == text)
  }

  @Test func answersWhoeverClosedTheirHalf() async throws {
    try await TestServer.run { address in
      let client = try RawClient(address)
      client.send("SAY hello\nSAY half")
      client.endInput()
      let answer = try client.read()
      #expect(answer.contains("You said: hello") && answer.hasSuffix("was not read\r\n"))
    }
  }

  @Test func turnsAwayWhoeverIsOneTooMany() async throws {
    var setup = ProtocolConnection.Setup()
    setup.limits.sessions = 2
    try await TestServer.run(setup) { address in
      let clients = try (0..<2).map { _ in try RawClient(address) }
      for client in clients { _ = try client.read(until: "\n") }
      let answer = try RawClient(address).read()
      #expect(answer.hasPrefix("421 full"))
      clients[0].send("NOOP\r\n")
      #expect(try clients[0].read(until: "\n") == "250 done\r\n")
    }
  }

  @Test func countsWhatItDoes() async throws {
    try await TestServer.run { address in
      let client = try RawClient(address)
      client.send("SAY a\nnonsense\nSTATUS\nQUIT\n")
      let answer = try client.read()
      for figure in ["sessions-open 1", "sessions-total 1", "requests 2", "errors 1"] {
        #expect(answer.contains("250-server \(figure)\r\n"))
      }
      #expect(answer.contains("250-server p99-us "))
    }
  }

  @Test func tellsItsClientsThatItEnds() async throws {
    let client = try await TestServer.run { address in
      let client = try RawClient(address)
      client.send("SAY hello\r\n")
      _ = try client.read(until: "250 done")
      return client
    }
    #expect(try client.read().hasPrefix("421 ending"))
  }
}
