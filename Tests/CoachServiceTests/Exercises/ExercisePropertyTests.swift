import Conversation
import IntentLibrary
import Testing

/// Whatever is typed, in whatever order: nothing traps, and every exercise ends or waits.
struct ExercisePropertyTests {
  private static let lines = [
    "", " ", "1", "2", "9", "0", "-1", "99999999999999999999", "skip", "back", "next", "stop",
    "done", "yes", "no", "keep", "pineapple", "20", "half an hour", "1441 minutes", "{signal}",
    "i shouted at you", "you never listen", "he hit me", "IM SO DONE RIGHT NOW!!!", "🙂", "\u{0}",
    "\u{301}", "Ana, Ben", "a/b/c", "i stormed off and slammed the door", "ok", "how long",
    "/exercise", "/exercise next", "/exercise back", "/exercise skip", "/exercise pause",
    "/exercise stop", "/exercise kept", "/exercise kept 0", "/exercise kept 1", "/exercise xyz",
    "/card", "/card keep", "/card kept", "/card again", "/break", "/break 0", "/break 999999999999",
    "/break -5", "/stop", "/forget", "/why", "/off", "/on", "/history",
  ]

  @Test(arguments: 0..<24)
  func randomInputNeverTraps(seed: UInt64) async throws {
    var dice = SeededGenerator(seed: seed)
    let names = try Bench.loaded.get().library.exercises.exercises.map(\.id)
    let bench = try Bench(seed: seed)
    for _ in 0..<60 {
      switch Int.random(in: 0..<12, using: &dice) {
      case 0:
        let how = ["", " together", " again", " together again"].randomElement(using: &dice) ?? ""
        try await bench.type("/exercise \(names.randomElement(using: &dice) ?? "")\(how)")
      case 1: bench.restart()
      case 2: bench.clock.pass(seconds: Int64.random(in: 0..<100_000, using: &dice))
      default:
        let line = Self.lines.randomElement(using: &dice) ?? ""
        try await bench.type(line == "" ? "hello" : line)
      }
    }
    let waiting = bench.kept.filter { $0.fields["state"] == "waiting" }
    #expect(Set(waiting.map(\.id)).count == waiting.count)
  }

  @Test(arguments: ["kit", "pasts", "aftermath", "limits", "request", "understanding"])
  func plainAnswersAlwaysComeToAnEnd(name: String) async throws {
    for people in ["", " together"] {
      let bench = try Bench()
      var reply = try await bench.type("/exercise \(name)\(people)")
      for _ in 0..<60 where reply.acts.last?.kind == .ask || reply.acts.last?.kind == .step {
        reply = try await bench.type("1")
      }
      #expect(reply.acts.last?.kind == .note, "\(name)\(people)")
      #expect(try await bench.type("/exercise").has("Open now") == false)
    }
  }
}
