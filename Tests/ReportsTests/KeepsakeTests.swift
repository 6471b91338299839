import Conversation
import Reports
import Testing

private func keepsake(_ kind: Keepsake.Kind, _ fields: [String: String]) -> Keepsake {
  Keepsake(
    id: RowID(high: 1, low: 1), kind: kind, at: Timestamp(milliseconds: 0), fields: fields)
}

@Test func showsACommitmentWithItsDayAndWhatBecameOfIt() {
  let thing = KeptThing(
    keepsake(
      .commitment,
      ["what": "fix the bike", "owner": "typist", "due": "2026-11-29", "state": "not-yet"]))
  #expect(thing?.parts.map(\.written) == ["fix the bike", "2026-11-29"])
  #expect(thing?.outcome == "Not yet." && thing?.sharing == .undecided)
}

@Test func callsAPromiseOfThePartnerTheirOwnInTheirCopy() throws {
  var input = ReportInput(sessions: [], words: sampleWords, now: Timestamp(milliseconds: 0))
  input.take([
    keepsake(.commitment, ["what": "ring first", "owner": "partner", "sharing": "shared"])
  ])
  let copy = try Report.text(input, for: .partner, as: .md) ?? ""
  #expect(copy.contains("What you said you would do") && !copy.contains("What they said"))
}

@Test func showsAnExerciseOnceItIsDone() {
  #expect(KeptThing(keepsake(.exercise, ["exercise": "kit", "state": "waiting"])) == nil)
  let done = KeptThing(
    keepsake(.exercise, ["exercise": "kit", "state": "done", "result": "our signal: a hand"]))
  #expect(done?.title == "kit" && done?.parts.map(\.written) == ["our signal: a hand"])
}

@Test func showsAConflictOnlyWhileItIsOpen() {
  #expect(KeptThing(keepsake(.openConflict, ["what": "the money", "state": "open"])) != nil)
  #expect(KeptThing(keepsake(.openConflict, ["what": "the money", "state": "closed"])) == nil)
}

@Test func showsADraftWithItsFate() {
  let draft = KeptThing(
    keepsake(.draft, ["text": "I'm sorry", "kind": "apology", "fate": "said", "landed": "better"]))
  #expect(draft?.outcome == "Said. It went: better.")
}

@Test func standsNotesTagsAndMarksAtTheirTurns() {
  let turn = RowID(high: 3, low: 3)
  func at(_ kind: Keepsake.Kind, _ fields: [String: String]) -> Keepsake {
    var one = keepsake(kind, fields)
    one.turn = turn
    return one
  }
  var input = ReportInput(sessions: [], words: sampleWords, now: Timestamp(milliseconds: 0))
  input.take([
    at(.note, ["text": "n"]), at(.tag, ["tag": "t"]), at(.sharing, ["sharing": "shared"]),
  ])
  #expect(input.notes[turn] == TurnNotes(sharing: .shared, tags: ["t"], notes: ["n"]))
  input.take([at(.sharing, ["sharing": "nonsense"])])
  #expect(input.notes[turn]?.sharing == .private)
}
