import CoachService
import Coaching
import Conversation
import Foundation
import IntentLibrary
import Testing
import Transcripts

/// Breaks with their countdown, the plan that opens later, and cards.
struct BreakAndCardTests {
  @Test(arguments: [
    ("/break", "at 22:33"), ("/break 30", "at 22:43"), ("/break half an hour", "at 22:43"),
    ("/break 10 min", "at 22:23"), ("/break 1 hour too loud in here", "at 23:13"),
  ])
  func saysWhenOneIsBack(line: String, until: String) async throws {
    let reply = try await Bench().type(line)
    #expect(reply.said.first?.hasSuffix("I'll be back \(until).") == true, "\(reply.said)")
  }

  @Test func theReasonStandsInTheMessage() async throws {
    let reply = try await Bench().type("/break 20 too loud in my head")
    #expect(reply.has("It's this: too loud in my head."))
  }

  @Test func takesTheLengthFromThePlan() async throws {
    let bench = try Bench()
    _ = try await bench.type(
      ["/exercise kit", "pineapple", "30"] + [String](repeating: "skip", count: 6))
    bench.restart()
    #expect(try await bench.type("/break").has("22:48"))
  }

  @Test func tellsTheRemainingTimeWhenAsked() async throws {
    let bench = try Bench()
    try await bench.type("/break")
    bench.clock.pass(seconds: 60 * 11)
    #expect(try await bench.type("how long").has("9 minutes to go."))
    #expect(try await bench.type("/break").has("8 minutes to go."))
    #expect(try await bench.type("/exercise").has("8 minutes to go."))
  }

  @Test func theTalkGoesOnDuringABreak() async throws {
    let bench = try Bench()
    try await bench.type("/break")
    let reply = try await bench.type("results thursday")
    #expect(reply.reading != nil && !reply.has("to go."))
    #expect(try await bench.type("im back").has("How is it now?"))
    #expect(try await bench.type("1").has("A break of 20 minutes"))
  }

  @Test func speaksUpWhenTheTimeIsOver() async throws {
    let bench = try Bench(wait: { _ in })
    try await bench.type("/break 1")
    for await reply in bench.session.announcements {
      #expect(reply.has("That's the break.") && reply.has("How is it now?"))
      break
    }
  }

  @Test func longerBreaksHaveAnEndToo() async throws {
    let bench = try Bench()
    let reply = try await bench.type(["/break", "back", "2", "10"])
    #expect(reply.said.first?.contains("I'll be back at 22:25") == true, "\(reply.said)")
  }

  // MARK: The plan

  @Test func thePlanIsReadBackAfterARestart() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mend-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try TranscriptStore.open(folder)
    let bench = try Bench(store)
    _ = try await bench.type([
      "/exercise kit together", "Ana and Ben", "pineapple", "30", "1", "that you stay", "time",
      "skip",
      "skip", "skip", "skip", "skip", "skip",
    ])
    bench.restart()
    let reply = try await bench.type("/exercise kit")
    #expect(reply.has("Sign: pineapple") && reply.has("What Ben needs to hear: time"))
    let plan = try #require(bench.kept.last.flatMap { SavedPlan($0) })
    #expect(plan.signal == "pineapple" && plan.minutes == 30)
    #expect(plan.people == ["Ana", "Ben"] && plan.needs == ["that you stay", "time"])
    try store.close()
  }

  @Test func aNewPlanTakesThePlaceOfTheOld() async throws {
    let bench = try Bench()
    let rest = [String](repeating: "skip", count: 7)
    _ = try await bench.type(["/exercise kit", "pineapple"] + rest)
    _ = try await bench.type(["/exercise kit again", "banana"] + rest)
    #expect(bench.kept.map { $0.fields["signal"] } == ["banana"])
  }

  // MARK: Cards

  @Test func noCardComesTwiceBeforeAllWereSeen() async throws {
    let bench = try Bench()
    let count = try Bench.loaded.get().library.exercises.cards.count
    #expect(count >= 60)
    var seen: Set<String> = []
    for number in 0..<count {
      if number == count / 2 { bench.restart() }
      seen.insert(try await bench.type("/card").acts.last?.text ?? "")
    }
    #expect(seen.count == count)
    #expect(try await bench.type("/card").has("That was each of them once."))
  }

  @Test func favouritesAreKept() async throws {
    let bench = try Bench()
    #expect(try await bench.type("/card keep").has("There's no card yet."))
    let card = try await bench.type("/card").acts.last?.text ?? ""
    _ = try await bench.type(["/card keep", "/card keep"])
    bench.restart()
    let reply = try await bench.type("/card kept")
    #expect(reply.acts.map(\.text) == ["· " + card])
  }
}
