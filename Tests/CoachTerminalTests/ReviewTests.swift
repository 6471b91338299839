import Conversation
import Testing

@testable import CoachTerminal

private func card(_ number: UInt64, _ text: String, mayBeShared: Bool = true) -> ReviewCard {
  ReviewCard(
    turn: (RowID(high: 1, low: number), RowID(high: 2, low: 1), "21:0\(number)"),
    runs: [.init(text: text, heard: nil), .init(text: "kept asking", heard: "you pressed")],
    replied: ["What happened then?"],
    beside: .init(sharing: "undecided", mayBeShared: mayBeShared, notes: [], tags: ["kitchen"]),
    course: .init(
      began: "3 November 2026, 21:00", lanes: ["you   ▷ pressed", "they"], heat: [2, 9, 4],
      place: Int(number)))
}

private let cards = [
  card(0, "the phone "), card(1, "the stairs ", mayBeShared: false), card(2, "the key "),
]

private func state(allowsSharing: Bool = true) -> ReviewState {
  ReviewState(cards: cards, allowsSharing: allowsSharing)
}

extension ReviewState {
  fileprivate mutating func type(_ text: String) -> [ReviewEffect] {
    text.compactMap { character in
      press(character == "\n" ? .enter : .character(character), isMore: false, page: 20)
    }
  }
}

@Test func goesToTheNextAndBackAndStopsAtTheEnds() {
  var state = state()
  #expect(state.type("nn").isEmpty && state.index == 2)
  #expect(state.type("n").isEmpty && state.index == 2 && state.message.contains("last"))
  #expect(state.type("pp").isEmpty && state.index == 0)
  #expect(state.type("G").isEmpty && state.index == 2)
}

@Test func spaceShowsTheRestOfALongCardFirst() {
  var state = state()
  _ = state.press(.character(" "), isMore: true, page: 10)
  #expect(state.index == 0 && state.top == 9)
  _ = state.press(.character(" "), isMore: false, page: 10)
  #expect(state.index == 1 && state.top == 0)
}

@Test func findsWordsAndGoesRound() {
  var state = state()
  _ = state.type("/KEY\n")
  #expect(state.index == 2)
  _ = state.type("/the\nm")
  #expect(state.index == 1)
  _ = state.type("/nowhere\n")
  #expect(state.message == "not found" && state.index == 1)
}

@Test func keepsANoteAndShowsIt() {
  var state = state()
  #expect(state.type("aafter the scan\n") == [.note("after the scan", card: 0)])
  #expect(state.cards[0].notes == ["after the scan"])
  #expect(state.type("a  \n").isEmpty)
}

@Test func escapeDropsWhatIsBeingTypedAndThenLeaves() {
  var state = state()
  _ = state.type("ahalf a no")
  #expect(state.press(.escape, isMore: false, page: 20) == nil)
  #expect(state.mode == .reading && state.cards[0].notes.isEmpty)
  #expect(state.press(.escape, isMore: false, page: 20) == .leave)
}

@Test func marksWhatMayBeSharedAndNothingAboutDanger() {
  var state = state()
  #expect(state.type("s") == [.mark("shared", card: 0)])
  #expect(state.type("ns").isEmpty && state.cards[1].sharing == "undecided")
  #expect(state.type("h") == [.mark("private", card: 1)])
  var closed = ReviewState(cards: cards, allowsSharing: false)
  #expect(closed.type("s").isEmpty && closed.cards[0].sharing == "undecided")
}

@Test func takesAChangeBackThatCouldNotBeKept() {
  var state = state()
  let before = state
  _ = state.type("s")
  state.failed(before, "the disk is full")
  #expect(state.cards[0].sharing == "undecided" && state.message == "the disk is full")
}

@Test(arguments: [20, 40, 80, 200])
func fillsTheScreenAndNoMore(columns: Int) {
  let screen = ReviewScreen(columns: columns, rows: 24)
  var state = state()
  for key: ReviewKey in [.character("n"), .character("?"), .character("x"), .character("/")] {
    let lines = screen.lines(of: state)
    #expect(lines.count <= 24)
    for line in lines where state.mode != .help { #expect(line.width <= max(columns, 20)) }
    _ = state.press(key, isMore: false, page: screen.page)
  }
}

@Test func showsTheMarkedWordsTheHeatAndTheAnswer() {
  let lines = ReviewScreen(columns: 80, rows: 24).lines(of: state()).map(\.text)
  #expect(lines.contains { $0.contains("kept asking [you pressed]") })
  #expect(lines.contains { $0.hasPrefix("heat") && $0.hasSuffix("2") })
  #expect(lines.contains { $0.contains("What happened then?") })
}

@Test func spellsOutWhatWouldSteerTheTerminal() {
  let wild = card(0, "\u{1B}[2J\u{202E}back\nnext line ")
  let screen = ReviewScreen(columns: 80, rows: 24)
  let text = screen.lines(of: wild).map { $0.rendered(inColor: false) }.joined(separator: "\n")
  #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && text.contains("next line"))
}
