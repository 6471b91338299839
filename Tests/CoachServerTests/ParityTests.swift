import BundledIntents
import CoachServer
import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
import Synchronization
import Testing

@testable import LineProtocol

/// The same conversation with the coach in this process and with one behind a socket.
@Suite struct ParityTests {
  private static let library = Result { try BundledIntents.load() }

  /// A clock and identities that are the same for both.
  private static func setup(_ face: CoachSetup.Face) throws -> CoachSetup {
    let minutes = Mutex<Int64>(0)
    let numbers = Mutex<UInt64>(0)
    var setup = CoachSetup(
      library: try library.get(), record: .none(reason: "this is a test"),
      clock: {
        minutes.withLock { minutes in
          minutes += 1
          return Timestamp(milliseconds: 1_700_000_000_000 + minutes * 60_000)
        }
      }, seed: 11, place: .known("GB"))
    setup.newID = {
      numbers.withLock { number in
        number += 1
        return RowID(high: 1, low: number)
      }
    }
    setup.face = face
    return setup
  }

  /// What everybody asks for, each verb at least once.
  private static let conversation: [Request] = [
    .help(nil), .help(.why), .why, .say("he never listens, i said sorry and he just walked out"),
    .say("two lines\n.of a paste\n\nwith a stop"), .why, .try, .softer, .plainer, .mode(nil),
    .mode(.rehearse), .me(.anxious), .partner(.avoidant), .partner(nil), .commit(""),
    .commit("i will call on friday"), .commit("done 1"),
    .exercise("kit"), .say("we count to ten"), .stop, .rehearse("practice withdraws"),
    .say("can we talk about sunday"), .stop, .card("keep"),
    .draft(.apology, "i'm sorry but you started it"),
    .check(nil, "i'm sorry i shouted\nit scared you"), .exercise(""), .card(""), .break(""),
    .rehearse(""), .stop, .off, .on, .forget, .history, .resume(""), .export("md"),
    .report("self"), .safety, .say(""), .say("he choked me last night"), .try, .mode(.vent),
    .history, .draft(nil, "sorry"), .commit(""), .say("no im safe now"), .quit,
  ]

  /// What a terminal does by itself, or what tells of the server, is nothing to compare.
  @Test func asksForEverythingThereIs() {
    let asked = Set(Self.conversation.map(\.words.verb))
    #expect(Set(Verb.allCases).subtracting(asked) == [.clear, .x, .lock, .status])
  }

  @Test func bothFacesSayTheSame() async throws {
    let local = CoachSession(try Self.setup(.terminal))
    let remote = CoachSession(try Self.setup(.program))
    try await TestServer.talk(openCoach: { remote }) { address in
      try await CoachClient.connect(to: address, token: nil) { client, _ in
        for request in Self.conversation {
          let here = await local.respond(to: request)
          let there = await client.respond(to: request)
          #expect(there.acts.map(\.text) == here.acts.map(\.text), "\(request)")
          #expect(there.acts.map(\.kind) == here.acts.map(\.kind), "\(request)")
          #expect(there.isLast == here.isLast)
          #expect(there.prefill == here.prefill)
          #expect(Self.heard(there) == Self.heard(here))
          guard !there.isLast else { return }
          #expect(await client.refusal()?.acts.map(\.text) == local.refusal()?.acts.map(\.text))
        }
      }
    }
  }

  /// What was heard, as far as it goes over the wire.
  private static func heard(_ reply: Reply) -> [String] {
    (reply.reading?.findings ?? []).map { finding in
      "\(finding.label?.rawValue ?? "-") \(finding.intent) \(finding.rule) \(finding.span)"
    }
  }

  @Test func aLostConnectionIsSaidAndEndsTheTalk() async throws {
    let reply = try await TestServer.talk { address in
      try await CoachClient.connect(to: address, token: nil) { client, greeting in
        #expect(greeting.acts.count == 1)
        _ = await client.respond(to: .quit)
        return await client.respond(to: .why)
      }
    }
    #expect(reply.isLast && reply.acts.map(\.kind) == [.error])
  }

  @Test func tellsWhenNobodyAnswers() async throws {
    await #expect(throws: ServerProblem.self) {
      try await CoachClient.connect(to: .unix("/nowhere/mend.sock"), token: nil) { _, _ in }
    }
  }

  @Test func doesNotGetInWithTheWrongToken() async throws {
    var setup = ProtocolConnection.Setup()
    setup.token = AccessToken("secret")
    try await TestServer.talk(setup, at: .loopback("127.0.0.1:0")) { address in
      await #expect(throws: ServerProblem.wrongToken("\(address)")) {
        try await CoachClient.connect(to: address, token: "guess") { _, _ in }
      }
      let reply = try await CoachClient.connect(to: address, token: "secret") { client, _ in
        await client.respond(to: .say("hi"))
      }
      #expect(reply.acts.map(\.text) == ["You said: hi"])
    }
  }
}
