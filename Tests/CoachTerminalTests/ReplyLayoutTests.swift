import Conversation
import Testing

@testable import CoachTerminal

@Suite struct ReplyLayoutTests {
  private func terminal(_ acts: Act..., columns: Int = 80) -> String {
    ReplyLayout.terminal(columns: columns).text(of: Reply(acts), inColor: false)
  }

  private func piped(_ acts: Act...) -> String {
    ReplyLayout.piped.text(of: Reply(acts), inColor: false)
  }

  @Test func letsWhatWasHeardFlowAndGivesTheQuestionItsOwnLine() {
    let shown = terminal(Act(.hear, "One."), Act(.hear, "Two."), Act(.ask, "Three?"))
    #expect(shown == "      One. Two.\n      Three?\n")
  }

  @Test func putsWordsToTryBehindAColon() {
    let shown = terminal(Act(.step, "Maybe later:"), Act(.say, "I missed you."))
    #expect(shown == "      Maybe later:  \"I missed you.\"\n")
  }

  @Test func putsWordsToTryOnTheirOwnLineElsewhere() {
    let shown = terminal(Act(.hear, "Heard."), Act(.say, "I missed you."))
    #expect(shown == "      Heard.\n      \"I missed you.\"\n")
  }

  @Test func doesNotQuoteTwice() {
    #expect(piped(Act(.say, "Say \"hi\".")) == "Say \"hi\".\n")
  }

  @Test func wrapsToTheTerminal() {
    let shown = terminal(Act(.hear, "one two three four five"), columns: 20)
    #expect(shown == "      one two three\n      four five\n")
  }

  @Test(arguments: [(0, 20), (10, 20), (50, 50), (300, 100)])
  func usesBetweenTwentyAndAHundredColumns(columns: Int, used: Int) {
    #expect(ReplyLayout.terminal(columns: columns).width == used)
  }

  @Test func alignsHelplines() {
    let shown = terminal(
      Act(.helpline, "Police: 112"), Act(.helpline, "A listening line · 0800 1 · any time"))
    #expect(shown == "      Police            112\n      A listening line  0800 1 · any time\n")
  }

  @Test func stacksHelplinesWhereTheyDoNotFit() {
    let shown = terminal(Act(.helpline, "A listening line\t0800 1"), columns: 30)
    #expect(shown == "      A listening line\n        0800 1\n")
  }

  @Test func keepsColumnsOfAListTogether() {
    let shown = terminal(Act(.note, "/why  what was heard, in which words"), columns: 30)
    #expect(shown == "      /why  what was heard, in\n            which words\n")
  }

  @Test func spellsOutEscapesFromWherever() {
    let shown = piped(
      Act(.hear, "\u{1B}[2J"), Act(.say, "\u{9B}"), Act(.helpline, "a\u{7}: \u{1B}c"))
    #expect(shown == "\\x1b[2J\n\"\\x9b\"\na\\x07  \\x1bc\n")
  }

  @Test func leavesNoEmptyLineInAPipe() {
    #expect(piped(Act(.note, "one\n\ntwo\n \n")) == "one\ntwo\n")
  }

  @Test func printsNothingForAnEmptyReply() {
    #expect(terminal().isEmpty)
    #expect(terminal(Act(.hear, "")).isEmpty)
  }

  @Test func colorsOnlyWhenAsked() {
    let reply = Reply([Act(.say, "Hi.")])
    #expect(ReplyLayout.piped.text(of: reply, inColor: true) == "\u{1B}[1m\"Hi.\"\u{1B}[0m\n")
    #expect(ReplyLayout.piped.text(of: reply, inColor: false) == "\"Hi.\"\n")
  }

  @Test func greetsAtTheLeftEdge() {
    let greeting = Reply([Act(.note, "mend · kept here"), Act(.ask, "How did it go?")])
    let lines = ReplyLayout.terminal(columns: 80).greeting(greeting)
    #expect(lines.map(\.text) == ["mend · kept here", "", "      How did it go?"])
    #expect(lines[0].cells.allSatisfy { $0.style == .subdued })
  }

  @Test(arguments: Act.Kind.allCases)
  func showsEveryKindOfAct(kind: Act.Kind) {
    #expect(piped(Act(kind, "words")).contains("words"))
  }
}

@Suite struct ColorChoiceTests {
  private func surroundings(terminal: Bool, noColor: String? = nil, term: String? = "xterm")
    -> TerminalSurroundings
  {
    TerminalSurroundings(
      inputIsTerminal: terminal, outputIsTerminal: terminal, noColor: noColor, term: term)
  }

  @Test func colorsATerminal() {
    #expect(surroundings(terminal: true).usesColor(.auto))
    #expect(surroundings(terminal: true, noColor: "").usesColor(.auto))
  }

  @Test func colorsNothingElseByItself() {
    #expect(!surroundings(terminal: false).usesColor(.auto))
    #expect(!surroundings(terminal: true, noColor: "1").usesColor(.auto))
    #expect(!surroundings(terminal: true, term: "dumb").usesColor(.auto))
    #expect(!surroundings(terminal: true, term: nil).usesColor(.auto))
  }

  @Test func obeysTheOption() {
    #expect(surroundings(terminal: false, noColor: "1").usesColor(.always))
    #expect(!surroundings(terminal: true).usesColor(.never))
  }
}
