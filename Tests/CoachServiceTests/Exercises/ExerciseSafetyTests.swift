import Coaching
import Conversation
import IntentLibrary
import Testing

/// Danger, heat and two people at one keyboard.
struct ExerciseSafetyTests {
  @Test func dangerInAnAnswerIsAnsweredFirstAndTheExerciseWaits() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise aftermath", "1"])
    let reply = try await bench.type("the one where he choked me")
    #expect(reply.acts.contains { $0.kind == .safety || $0.kind == .helpline })
    #expect(try await bench.type("/exercise aftermath").has("I'll leave that one for now."))
    #expect(bench.kept.allSatisfy { !$0.fields.values.contains { $0.contains("choked") } })
  }

  @Test(arguments: ["/exercise he hit me", "/break 20 he hit me", "/card he hit me"])
  func dangerBehindACommandIsHeard(line: String) async throws {
    let reply = try await Bench().type(line)
    #expect(reply.acts.contains { $0.kind == .safety || $0.kind == .helpline })
  }

  @Test func nothingIsBegunWhileDangerStands() async throws {
    let book = try Bench.loaded.get().library.exercises
    let bench = try Bench()
    try await bench.type("he choked me last night")
    for name in book.exercises.map(\.id) + ["kit together"] {
      let reply = try await bench.type("/exercise \(name)")
      #expect(reply.acts.map(\.text) == ["I'll leave that one for now."], "\(name)")
    }
    #expect(try await bench.type("/break").acts.map(\.text) == ["I'll leave that one for now."])
    #expect(try await bench.type("/card").acts.map(\.text) == ["I'll leave that one for now."])
  }

  @Test func everyGateHasItsFamily() {
    for gate in Exercise.Gate.allCases {
      #expect(gate.family.rawValue == gate.rawValue)
    }
  }

  @Test func whileHeatedOnlyABreakIsBegun() async throws {
    let bench = try Bench()
    try await bench.type("IM SO DONE hes in the next room RIGHT NOW!!!")
    let reply = try await bench.type("/exercise apology")
    #expect(reply.has("running high") && reply.acts.contains { $0.kind == .step })
    #expect(try await bench.type("/card").has("running high"))
    #expect(try await bench.type("/break").said.count == 1)
  }

  @Test func heatInAnAnswerPutsTheExerciseAside() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise limits", "the drinking"])
    let reply = try await bench.type("IM SO DONE WITH THIS RIGHT NOW!!! IM SHAKING!!!")
    #expect(reply.has("running high"))
    #expect(bench.kept.count == 1)
    bench.clock.pass(seconds: 3600)
    #expect(try await bench.type("/exercise limits").has("Here's where you were."))
  }

  // MARK: Two people

  @Test func nothingPrivateIsShownWhileTwoAreThere() async throws {
    let bench = try Bench()
    try await bench.type("he never listens")
    _ = try await bench.type(["/exercise kit together", "Ana, Ben"])
    for line in ["/history", "/why", "/try", "/commit", "/exercise kept", "/card kept", "/resume"] {
      let reply = try await bench.type(line)
      #expect(reply.has("belongs to one of you alone"), "\(line)")
    }
    #expect(try await bench.type("/stop").has("Put away"))
    #expect(try await bench.type("/history").has("he never listens"))
  }

  @Test func dangerIsAnsweredNeutrallyWhileTwoAreThere() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise kit together", "Ana, Ben", "pineapple"])
    let reply = try await bench.type("he hits me when he's drunk")
    #expect(reply.acts.map(\.text) == ["Let's stop here. Take a break separately."])
    #expect(try await bench.type("/stop").acts.allSatisfy { $0.kind == .note })
    #expect(bench.kept.allSatisfy { !$0.fields.values.contains { $0.contains("hits") } })
  }

  @Test func whatTwoAnswerIsInNobodysTranscripts() async throws {
    let record = MemoryRecord()
    let bench = try Bench(record)
    _ = try await bench.type(["/exercise pasts together", "Ana, Ben", "1", "with slammed doors"])
    #expect(record.turns.isEmpty)
    #expect(try await bench.type("/forget").has("How did people at home fight"))
  }

  @Test func theLastAnswerGoesWithTheTurn() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise kit", "banana", "/forget"])
    #expect(bench.kept.first?.fields["answer.signal"] == nil)
    #expect(try await bench.type("pineapple").has("How long is the break"))
  }
}
