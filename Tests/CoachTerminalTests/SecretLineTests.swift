import Conversation
import Testing

@testable import CoachTerminal

@Suite struct SecretLineTests {
  private func typed(_ keys: String) -> SecretLine {
    var line = SecretLine()
    for byte in keys.utf8 { _ = line.take(byte) }
    return line
  }

  @Test(arguments: [
    ("warm cups", "warm cups"), ("warm\u{7F}m", "warm"), ("é\u{7F}e", "e"), ("\u{7F}a", "a"),
    ("abc\u{15}d", "d"), ("a\u{1}b", "ab"), ("🫶\u{8}", ""),
  ])
  func editsWithoutShowing(keys: String, line: String) {
    #expect(typed(keys).bytes == Array(line.utf8))
  }

  @Test(
    arguments: [
      (0x0A, SecretLine.Outcome.entered), (0x0D, .entered), (0x03, .interrupted),
      (0x1C, .leftAtOnce),
      (0x04, .ended), (0x41, .typing),
    ] as [(UInt8, SecretLine.Outcome)])
  func knowsItsKeys(byte: UInt8, outcome: SecretLine.Outcome) {
    var line = SecretLine()
    #expect(line.take(byte) == outcome)
  }

  @Test func takesNoMoreThanItsLimit() {
    #expect(typed(String(repeating: "x", count: 3000)).bytes.count == SecretLine.limit)
  }
}

@Suite struct LockedReplTests {
  private let locked = Reply([Act(.note, "locked")], isLocked: true)
  private let open = Reply([Act(.note, "open again")])

  private func lockedState() -> ReplState {
    var state = ReplState()
    _ = state.take(.entered(.text("/lock")))
    _ = state.take(.replied(locked))
    return state
  }

  @Test func lockingClearsTheScreenAndAsksForThePassphrase() {
    var state = ReplState()
    #expect(state.take(.entered(.text("/lock"))) == [.remember, .ask(.lock)])
    #expect(
      state.take(.replied(locked)) == [.forgetLines, .clearScreen, .show(locked), .askSecret])
    #expect(state.isLocked)
  }

  @Test func wrongPassphraseIsAskedForAgainAndTheRightOneOpens() {
    var state = lockedState()
    let words = Array("warm cups".utf8)
    #expect(state.take(.secret(words)) == [.unlock(words)])
    #expect(state.take(.replied(locked)) == [.show(locked), .askSecret])
    #expect(state.take(.secret(words)) == [.unlock(words)])
    #expect(state.take(.replied(open)) == [.show(open), .prompt])
    #expect(!state.isLocked)
  }

  @Test func waysOutStayOpenWhileLocked() {
    var state = lockedState()
    #expect(state.take(.secret(Array("/safety".utf8))) == [.ask(.safety)])
    #expect(state.take(.replied(locked)) == [.show(locked), .askSecret])
    #expect(state.take(.interrupted) == [.askSecret])
    #expect(state.take(.secret([])) == [.askSecret])
    #expect(state.take(.secret(Array("/x".utf8))) == [.clearScreen, .leave(.cleared)])
    var other = lockedState()
    #expect(other.take(.secret(Array("/quit".utf8))) == [.ask(.quit)])
    #expect(other.take(.replied(open)) == [.show(open), .leave(.left)])
  }

  @Test func quietLocksUnlessAnAnswerIsAwaited() {
    var state = ReplState()
    #expect(state.take(.idle) == [.abandonLine, .ask(.lock)])
    #expect(state.take(.idle).isEmpty)
    var locked = lockedState()
    #expect(locked.take(.idle).isEmpty)
  }
}
