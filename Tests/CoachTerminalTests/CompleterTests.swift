import Conversation
import Testing

@testable import CoachTerminal

@Suite struct CompleterTests {
  private func words(_ line: String, cursor: Int? = nil) -> [String] {
    Completer.candidates(for: line, cursor: cursor ?? line.utf8.count).map(\.word)
  }

  @Test(arguments: [
    ("/mo", ["/mode"]), ("/MO", ["/mode"]), ("/so", ["/softer"]), ("/zz", []),
    ("/mode ", ["vent", "rehearse", "review"]), ("/mode re", ["rehearse", "review"]),
    ("/Mode  v", ["vent"]), ("/why ", []), ("/say ", []), ("/mode vent ", []), ("/nope a", []),
    ("//m", []), ("he /mo", []), ("", []), ("hello\n/mo", []), ("/say a\n/mo", []),
  ])
  func completes(line: String, expected: [String]) {
    #expect(words(line) == expected)
  }

  @Test(arguments: [
    ("/resume ", ["last", "k3v9", "q0ab"]), ("/resume K", ["k3v9"]), ("/resume l", ["last"]),
    ("/resume k3v9 q", []), ("/export k", []), ("/k", []),
  ])
  func completesSessionsByName(line: String, expected: [String]) {
    let names: Completer.Names = { prefix in ["k3v9", "q0ab"].filter { $0.hasPrefix(prefix) } }
    Completer.$sessions.withValue(names) { #expect(words(line) == expected) }
  }

  @Test func listsEveryCommand() {
    #expect(words("/") == Verb.allCases.map { "/" + $0.rawValue })
  }

  @Test func looksOnlyBeforeTheCursor() {
    #expect(words("/mode vent", cursor: 3) == ["/mode"])
    #expect(words("/mode", cursor: 99) == ["/mode"])
    #expect(words("/mode", cursor: 0) == [])
  }

  @Test func knowsWhatTakesMore() {
    #expect(Completer.candidates(for: "/mod", cursor: 4).map(\.takesMore) == [true])
    #expect(Completer.candidates(for: "/wh", cursor: 3).map(\.takesMore) == [false])
    #expect(Completer.candidates(for: "/mode ve", cursor: 8).map(\.takesMore) == [false])
  }
}
