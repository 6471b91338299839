import CoachService
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import Testing

/// Every exercise, walked by script.
struct WalkTests {
  /// With MEND_RECORD in the environment the files are written anew, and the run fails so that it
  /// cannot pass for a test.
  @Test func walksGoAsRecorded() async throws {
    let isRecording = ProcessInfo.processInfo.environment["MEND_RECORD"] != nil
    let walks = try Walk.all()
    #expect(walks.count >= 12)
    for walk in walks {
      let (recorded, replayed) = try await walk.replay()
      let name = walk.url.lastPathComponent
      if isRecording {
        try replayed.write(to: walk.url, atomically: true, encoding: .utf8)
        Issue.record("'\(name)' was recorded; run again without MEND_RECORD")
      } else {
        #expect(recorded == replayed, "'\(name)' goes differently now; record with MEND_RECORD=1")
      }
    }
  }

  private static let names = (try? Bench.loaded.get().library.exercises.exercises.map(\.id)) ?? []

  @Test func thereAreTwelve() {
    #expect(
      Set(Self.names) == [
        "kit", "pasts", "soften", "apology", "receive", "aftermath", "reframe", "break", "request",
        "limits", "appreciation", "understanding",
      ])
  }

  @Test(arguments: names)
  func passingEverywhereEndsKindlyAndKeepsNothing(name: String) async throws {
    let bench = try Bench()
    var reply = try await bench.type("/exercise \(name)")
    for _ in 0..<40 where !reply.has("passed on all of it") {
      reply = try await bench.type("skip")
    }
    #expect(reply.has("passed on all of it"))
    #expect(bench.kept.isEmpty)
  }

  @Test(arguments: names)
  func whatWasAnsweredWaitsThroughAPauseAndARestart(name: String) async throws {
    let bench = try Bench()
    let first = try await bench.type("/exercise \(name)").acts.last
    let second = try await bench.type("1").acts
    #expect(try await bench.type("/exercise pause").has("Put away"))
    #expect(try await bench.type("hello").has("Put away") == false)
    bench.restart()
    #expect(await bench.session.opening().acts.count == 1, "the first screen tells nothing")
    #expect(try await bench.type("/exercise").has("One is waiting where you left it: \(name)."))
    let resumed = try await bench.type("/exercise \(name)").acts
    #expect(resumed.first?.text == "Here's where you were.")
    #expect(resumed.last == second.last)
    #expect(resumed.last != first)
  }

  @Test func leavingWithoutAWordLosesNothing() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise kit", "pineapple", "30"])
    bench.restart()
    #expect(try await bench.type("/exercise kit").has("Who comes back"))
    #expect(bench.kept.first?.fields["answer.signal"] == "pineapple")
  }

  @Test func stopEndsForNowAndExerciseStopForGood() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise limits", "the drinking"])
    #expect(try await bench.type("/stop").has("Put away"))
    #expect(bench.kept.count == 1)
    #expect(try await bench.type("/stop").has("Nothing is running"))
    #expect(try await bench.type("/exercise stop").has("Nothing of it is kept"))
    #expect(bench.kept.isEmpty)
  }

  @Test func offTheRecordNothingIsWritten() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/off", "/exercise appreciation", "doing bedtime", "/card"])
    #expect(bench.kept.isEmpty)
    #expect(try await bench.type("/exercise").has("Open now: appreciation."))
  }

  @Test func whatIsOfferedToBeSaidIsNotWhatTheCoachWouldFlag() async throws {
    let classifier = try Bench.loaded.get().classifier
    for walk in try Walk.all() {
      let text = try String(contentsOf: walk.url, encoding: .utf8)
      // What the person keeps although it was looked over is theirs.
      guard !text.contains("\n> keep\n") else { continue }
      for line in text.split(separator: "\n") where line.hasPrefix("< say  ") {
        let said = String(line.dropFirst(7))
        #expect(classifier.read(said).labels.allSatisfy { $0 == .repair }, "\(said)")
      }
    }
  }

  @Test func noStepShowsMoreThanSixtyWords() async throws {
    let book = try Bench.loaded.get().library.exercises
    for exercise in book.exercises {
      for step in exercise.steps {
        let shown = [step.text, step.then, step.ask].map(\.written).joined(separator: " ")
        #expect(shown.split(separator: " ").count <= 60, "\(exercise.id)/\(step.id)")
      }
    }
  }
}
