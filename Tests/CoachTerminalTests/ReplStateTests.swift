import Conversation
import Testing

@testable import CoachTerminal

@Suite struct ReplStateTests {
  private let reply = Reply([Act(.ask, "What was it about?")])

  private func waiting() -> ReplState {
    var state = ReplState()
    _ = state.take(.entered(.text("hello")))
    return state
  }

  @Test func asksShowsAndPromptsAgain() {
    var state = ReplState()
    #expect(state.take(.entered(.text("hello"))) == [.remember, .ask(.say("hello"))])
    #expect(state.isWaiting)
    #expect(state.take(.replied(reply)) == [.show(reply), .prompt])
    #expect(!state.isWaiting)
  }

  @Test func promptsAgainAfterABlankLine() {
    var state = ReplState()
    #expect(state.take(.entered(.text(" "))) == [.prompt])
  }

  @Test func leavesWhenTheCoachSaysSo() {
    var state = waiting()
    let last = Reply(isLast: true)
    #expect(state.take(.replied(last)) == [.show(last), .leave(.left)])
  }

  @Test func leavesOnQuitAfterTheFarewell() {
    var state = ReplState()
    #expect(state.take(.entered(.text("/quit"))) == [.remember, .ask(.quit)])
    #expect(state.take(.replied(reply)) == [.show(reply), .leave(.left)])
  }

  @Test func leavesAtTheEndOfInput() {
    var state = ReplState()
    #expect(state.take(.inputEnded) == [.startRow, .ask(.quit)])
    #expect(state.take(.inputEnded) == [.leave(.left)])
  }

  @Test func clearsAndLeavesAtOnceWithoutAskingAnyone() {
    var state = ReplState()
    #expect(state.take(.entered(.text("/x"))) == [.clearScreen, .leave(.cleared)])
  }

  @Test func clearsTheScreen() {
    var state = ReplState()
    #expect(state.take(.entered(.text("/clear"))) == [.remember, .clearScreen, .prompt])
  }

  @Test func dropsTheLineOnInterrupt() {
    var state = ReplState()
    #expect(state.take(.interrupted) == [.abandonLine, .prompt])
  }

  @Test func leavesOnTheSecondInterruptWhileWaiting() {
    var state = waiting()
    #expect(
      state.take(.interrupted) == [.cancel, .show(.problem(Sentences.stillWaiting))])
    #expect(state.take(.interrupted) == [.leave(.left)])
  }

  @Test func forgetsAnInterruptOnceAnswered() {
    var state = waiting()
    _ = state.take(.interrupted)
    #expect(state.take(.replied(reply)) == [.show(reply), .prompt])
    #expect(state.take(.interrupted) == [.abandonLine, .prompt])
  }

  @Test func speaksAboveTheLineBeingEntered() {
    var state = ReplState()
    #expect(state.take(.announced(reply)) == [.announce(reply)])
    state = waiting()
    #expect(state.take(.announced(reply)) == [.show(reply)])
  }

  @Test func showsThatItWaitsOnlyWhileItDoes() {
    var state = waiting()
    #expect(state.take(.overdue) == [.showWaiting])
    _ = state.take(.replied(reply))
    #expect(state.take(.overdue) == [])
  }

  @Test func endsOnASignal() {
    var state = waiting()
    #expect(state.take(.ending(15)) == [.leave(.signal(15))])
  }

  @Test(arguments: [MessageProblem.tooLong, .notUTF8, .holdsNUL])
  func keepsAMessageThatWasNotRead(problem: MessageProblem) {
    var state = ReplState()
    let sentence = Sentences.refusal(problem) + Sentences.upBringsItBack
    #expect(
      state.take(.entered(.problem(problem))) == [.remember, .show(.problem(sentence)), .prompt])
  }

  @Test func explainsACommandThatIsNone() {
    var state = ReplState()
    let actions = state.take(.entered(.text("/hist")))
    #expect(actions.first == .remember)
    guard case .explain(let reply)? = actions.last else {
      Issue.record("expected an explanation, unless the coach holds commands back")
      return
    }
    #expect(state.take(.replied(reply)) == [.show(reply), .prompt])
  }

  @Test func keyThatLeavesAtOnceShowsNothingOfTheLine() {
    var state = ReplState()
    #expect(state.take(.ending(3)) == [.abandonLine, .clearScreen, .leave(.cleared)])
    var waiting = waiting()
    #expect(waiting.take(.ending(3)).last == .leave(.cleared))
  }

  @Test func forgettingTakesTheLinesFromTheUpKey() {
    var state = ReplState()
    #expect(state.take(.entered(.text("/forget"))) == [.forgetLines, .ask(.forget)])
  }
}

@Suite struct LoopPartsTests {
  @Test func waitsForeverWithoutADeadline() {
    #expect(Deadline.milliseconds(from: .now, to: nil) == -1)
  }

  @Test(arguments: [
    (Duration.milliseconds(250), Int32(250)), (.microseconds(1), 1), (.zero, 0), (.seconds(-5), 0),
    (.milliseconds(1500), 1500), (.seconds(1_000_000), 3_600_000),
  ])
  func waitsUntilTheDeadlineAndNotLess(left: Duration, expected: Int32) {
    let now = ContinuousClock.now
    #expect(Deadline.milliseconds(from: now, to: now + left) == expected)
  }

  @Test func handsOverWhatWasPostedOnceAndInOrder() throws {
    let wake = try #require(WakePipe())
    let mailbox = Mailbox(waking: wake)
    mailbox.post(.overdue)
    mailbox.post(.interrupted)
    #expect(mailbox.collect() == [.overdue, .interrupted])
    #expect(mailbox.collect() == [])
  }

  @Test func neverBlocksOnAFullPipe() throws {
    let wake = try #require(WakePipe())
    for _ in 0..<100_000 { wake.write() }
    wake.drain()
  }

  @Test func runsWorkOnAThreadOfItsOwn() async throws {
    #expect(try await OwnThread.run { 6 * 7 } == 42)
  }
}
