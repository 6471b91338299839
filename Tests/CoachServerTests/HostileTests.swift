import CoachServer
import Conversation
import Foundation
import LineProtocol
import Testing

/// Clients that mean no good: whatever they do, another one is answered.
@Suite struct HostileTests {
  private static let line = Array("SAY hello there\r\n".utf8)

  /// Runs a hostile client, and asks as somebody else while it is connected.
  private func others(
    _ setup: ProtocolConnection.Setup = ProtocolConnection.Setup(),
    feelNothingOf attack: @escaping @Sendable (RawClient) throws -> Void
  ) async throws {
    try await TestServer.run(setup) { address in
      let friend = try RawClient(address)
      _ = try friend.read(until: "\n")
      let hostile = try RawClient(address)
      try attack(hostile)
      friend.send("SAY still here\r\n")
      #expect(try friend.read(until: "done").contains("You said: still here"))
      let second = try RawClient(address)
      second.send("SAY me too\r\nQUIT\r\n")
      #expect(try second.read().contains("You said: me too"))
    }
  }

  @Test func aGiantLine() async throws {
    try await others { client in
      let chunk = [UInt8](repeating: 0x78, count: 1 << 20)
      for _ in 0..<4 { #expect(client.send(chunk)) }
      client.send("\r\nNOOP\r\n")
      let answer = try client.read(until: "250 done")
      #expect(answer.contains("500 too-long"))
    }
  }

  @Test func aGiantLineWithoutAnEnd() async throws {
    try await others { client in
      let chunk = [UInt8](repeating: 0x78, count: 1 << 20)
      for _ in 0..<8 { #expect(client.send(chunk)) }
    }
  }

  @Test func fiftyThousandRequestsWithoutReading() async throws {
    try await others { client in
      let many = Array(repeating: Self.line, count: 1000).flatMap(\.self)
      var sent = 0
      for _ in 0..<50 {
        let count = client.sendWithoutWaiting(many)
        guard count > 0 else { break }
        sent += count
      }
      #expect(sent > 0)
    }
  }

  @Test func fiftyThousandRequestsAndEveryAnswer() async throws {
    try await TestServer.run { address in
      let client = try RawClient(address)
      let sender = Thread {
        let many = Array(repeating: Self.line, count: 1000).flatMap(\.self)
        for _ in 0..<50 { client.send(many) }
        client.send("QUIT\r\n")
      }
      sender.start()
      let answers = try client.read().split(separator: "\r\n").filter { $0 == "250 done" }
      #expect(answers.count == 50_000)
    }
  }

  @Test func binaryJunk() async throws {
    var dice = SeededGenerator(seed: 7)
    let junk = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
    try await others { client in
      client.send(junk)
      client.send("\r\nNOOP\r\n")
      _ = try client.read(until: "500 ")
    }
  }

  @Test func oneByteAtATime() async throws {
    var setup = ProtocolConnection.Setup()
    setup.limits.idleSeconds = 1
    try await TestServer.run(setup) { address in
      // Bytes without a line end do not keep a connection open.
      let client = try RawClient(address)
      var isOpen = true
      while isOpen { isOpen = client.send("x") }
      let friend = try RawClient(address)
      friend.send("SAY still here\r\nQUIT\r\n")
      #expect(try friend.read().contains("You said: still here"))
    }
  }

  @Test func nothingAtAll() async throws {
    var setup = ProtocolConnection.Setup()
    setup.limits.idleSeconds = 1
    try await TestServer.run(setup) { address in
      let answer = try RawClient(address).read()
      #expect(answer.hasSuffix("421 idle nothing came for too long\r\n"))
    }
  }

  @Test func goneAtEveryByteOfADialogue() async throws {
    let dialogue = Array(
      "SAY hello\r\nMODE vent\r\nDRAFT\r\nsorry\r\n.\r\nJSON\r\n{\"a\":1}\r\n".utf8)
    try await TestServer.run { address in
      for end in 0...dialogue.count {
        let client = try RawClient(address)
        client.send(dialogue.prefix(end))
      }
      let friend = try RawClient(address)
      friend.send("SAY still here\r\n")
      #expect(try friend.read(until: "done").contains("You said: still here"))
    }
  }

  @Test func zerosAndBrokenUTF8() async throws {
    try await others { client in
      client.send(Array(repeating: [0, 0x0A, 0xFF, 0xC0, 0x0A], count: 200).flatMap(\.self))
      client.send("NOOP\r\n")
      let answer = try client.read(until: "250 done")
      #expect(answer.split(separator: "\r\n").filter { $0.hasPrefix("500 nul") }.count == 200)
    }
  }
}
