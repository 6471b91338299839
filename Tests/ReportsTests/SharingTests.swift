import Conversation
import Reports
import Testing

/// Sessions made by chance in which every turn holds a word of its own.
private func randomInput(_ generator: inout SeededGenerator) -> (ReportInput, [String: Bool]) {
  var sample = Sample()
  var mayBeRead: [String: Bool] = [:]
  var word = 0
  for day in 1...Int.random(in: 1...8, using: &generator) {
    var lines: [Line] = []
    var followsDanger = false
    for _ in 0...Int.random(in: 0...6, using: &generator) {
      word += 1
      let own = "secret\(word)x"
      var line = Line(said: "then \(own) happened", replied: [Act(.hear, "reply\(own)")])
      line.heard = [
        (own, Label.allCases.filter { $0 != .safety }.randomElement(using: &generator), "a.b")
      ]
      line.sharing = TurnSharing.allCases.randomElement(using: &generator) ?? .undecided
      let isDanger = Int.random(in: 0..<4, using: &generator) == 0
      if isDanger { endanger(&line, &generator) }
      mayBeRead[own] = line.sharing == .shared && !isDanger && !followsDanger
      followsDanger = isDanger
      lines.append(line)
    }
    sample.add(day: day, lines)
  }
  for session in sample.input.sessions {
    for turn in session.turns {
      sample.input.notes[turn.id]?.notes = ["note\(turn.id.low)"]
      sample.input.notes[turn.id]?.tags = ["tag\(turn.id.low)"]
    }
  }
  for kind in KeptThing.Kind.allCases {
    word += 1
    let sharing = TurnSharing.allCases.randomElement(using: &generator) ?? .undecided
    let part = KeptThing.Part(asked: "what:", written: "then kept\(word)x was done")
    sample.input.kept.append(
      KeptThing(kind: kind, at: sample.input.now, parts: [part], sharing: sharing))
    mayBeRead["kept\(word)x"] = sharing == .shared
  }
  return (sample.input, mayBeRead)
}

/// Makes danger of a line, in one of the ways in which it shows.
private func endanger(_ line: inout Line, _ generator: inout SeededGenerator) {
  switch Int.random(in: 0..<4, using: &generator) {
  case 0: line.safety = .check
  case 1: line.safety = .act
  case 2: line.replied.append(Act(.safety, "are you safe"))
  default: line.replied.append(Act(.helpline, "a line of help"))
  }
}

@Test(arguments: 0..<60)
func nothingPrivateOrAboutDangerReachesThePartner(seed: Int) throws {
  var generator = SeededGenerator(seed: UInt64(seed))
  let (input, mayBeRead) = randomInput(&generator)
  for audience in [Audience.partner, .together] {
    for format in ReportFormat.allCases {
      let text = try Report.text(input, for: audience, as: format) ?? ""
      for (word, isAllowed) in mayBeRead where !isAllowed {
        #expect(!text.contains(word), "seed \(seed): '\(word)' is in the \(audience) copy")
      }
      for word in ["reply", "note", "tag", "are you safe", "line of help", "blame.", "a.b"] {
        #expect(!text.contains(word + "s") && !text.contains(word + "1"))
      }
    }
  }
}

@Test(arguments: 0..<20)
func whatIsSharedDoesReachThePartner(seed: Int) throws {
  var generator = SeededGenerator(seed: UInt64(seed))
  let (input, mayBeRead) = randomInput(&generator)
  let text = try Report.text(input, for: .partner, as: .md) ?? ""
  for (word, isAllowed) in mayBeRead where isAllowed { #expect(text.contains(word)) }
}

@Test func takingATurnOutLeavesTheSameCopyAsNeverHavingSaidIt() throws {
  var input = Month.input()
  let whole = try Report.text(input, for: .partner, as: .html)
  for index in input.sessions.indices {
    input.sessions[index].turns.removeAll { input.notes[$0.id]?.sharing != .shared }
  }
  #expect(try Report.text(input, for: .partner, as: .html) == whole)
}

@Test func thePartnersCopyNamesNoMoveOfThePartner() throws {
  let text = try #require(try Report.text(Month.input(), for: .partner, as: .md))
  for words in ["they pulled back", "they pressed", "they blamed", "they reached out"] {
    #expect(!text.contains(words))
  }
}

@Test func thereIsNoCopyWhenNothingIsShared() throws {
  var sample = Sample()
  sample.add(day: 1, [Line(said: "private words", sharing: .private), Line(said: "undecided")])
  #expect(try Report.text(sample.input, for: .partner, as: .md) == nil)
}

@Test func privateTurnsStayOutOfTheTherapistsCopy() throws {
  let text = try #require(try Report.text(Month.input(), for: .therapist, as: .md))
  #expect(!text.contains("he hides when i get loud"))
}
