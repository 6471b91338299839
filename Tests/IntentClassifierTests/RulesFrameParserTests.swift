import IntentClassifier
import Testing

@Suite("Frames are read as they are written")
struct RulesFrameParserTests {
  private func terms(_ text: String) throws -> [Term] {
    try FrameParser.parse(text).clauses.flatMap(\.terms)
  }

  @Test func readsSlotsAndFeatures() throws {
    let expected = [
      Term(.required, [.subject(.someone)]),
      Term(.required, [.entry(.does, .concept("LEAVE")), .entry(.does, .concept("CUT-OFF"))]),
      Term(.required, [.object(.otherSide), .object(.thing), .object(.none)]),
      Term(.required, [.feature(.negated), .feature(.refuses)]),
      Term(.forbidden, [.feature(.if)]),
      Term(.allowed, [.feature(.asked)]),
    ]
    let text = "who:someone does:LEAVE|CUT-OFF to:other-side|thing|none negated|refuses -if asked?"
    #expect(try terms(text) == expected)
  }

  @Test func readsWordsAndExactForms() throws {
    let expected: [ClauseTest] = [
      .entry(.with, .word("promise", isExact: false)), .entry(.with, .word("sworn", isExact: true)),
      .entry(.near, .concept("CHILD")), .entry(.near, .word("😭", isExact: false)),
    ]
    #expect(try terms("with:promise|=sworn|near:CHILD|near:😭") == [Term(.required, expected)])
  }

  @Test func goesOnWithTheSlotBeforeABar() throws {
    let expected: [ClauseTest] = [
      .entry(.does, .word("walk", isExact: false)), .entry(.does, .word("run", isExact: false)),
      .feature(.still),
    ]
    #expect(try terms("does:walk|run|still") == [Term(.required, expected)])
  }

  @Test func readsAFeatureBesideASlot() throws {
    let expected: [ClauseTest] = [
      .entry(.does, .concept("TALK")), .feature(.getsTo), .object(.none), .feature(.passive),
    ]
    #expect(try terms("does:TALK|lets|to:none|passive") == [Term(.required, expected)])
  }

  @Test func joinsClauses() throws {
    let frame = try FrameParser.parse("is:NICE by:you then but does:ATTACK")
    #expect(frame.clauses.map(\.terms.count) == [2, 2])
  }

  @Test func isContentWithAWordInTheSecondClause() throws {
    #expect(try FrameParser.parse("who:you then but does:ATTACK").clauses.count == 2)
  }

  @Test func letsAVetoBeBroad() throws {
    #expect(try FrameParser.parse("who:other", isVeto: true).clauses.count == 1)
  }

  @Test(arguments: ClauseFeature.allCases)
  func knowsEveryFeature(feature: ClauseFeature) throws {
    #expect(try terms("does:GO \(feature.rawValue)")[1] == Term(.required, [.feature(feature)]))
  }

  @Test(arguments: RoleTest.allCases)
  func knowsEveryRole(role: RoleTest) throws {
    let roles = "who:\(role.rawValue) to:\(role.rawValue) by:\(role.rawValue)"
    #expect(
      try terms("does:GO \(roles)").dropFirst() == [
        Term(.required, [.subject(role)]), Term(.required, [.object(role)]),
        Term(.required, [.speaker(role)]),
      ])
  }

  @Test(arguments: ClauseTest.Place.allCases)
  func knowsEveryPlace(place: ClauseTest.Place) throws {
    let expected = Term(.required, [.entry(place, .word("go", isExact: false))])
    #expect(try terms("\(place.rawValue):go") == [expected])
  }
}

@Suite("Mistakes in frames are explained")
struct RulesFrameMistakeTests {
  @Test(arguments: [
    ("who:parter does:LEAVE", "who:parter", "'who:parter' is no role; did you mean 'partner'?"),
    ("who:zebra does:LEAVE", "who:zebra", "write one of typist, partner, you"),
    ("dose:LEAVE", "dose", "'dose' is no slot; did you mean 'does'?"),
    ("xylophone:LEAVE", "xylophone", "write one of who, to, by, does"),
    ("does:LEAVE negatd", "negatd", "'negatd' is no feature; did you mean 'negated'?"),
    ("does:walk out", "out", "word groups go into a class"),
    ("does:GO to:typist|nobody", "nobody", "'nobody' is no feature"),
    ("LEAVE", "LEAVE", "as in 'does:LEAVE'"),
    ("does:GO partner", "partner", "write 'who:partner', 'to:partner' or 'by:partner'"),
    ("does:GO who:", "who:", "write the value right behind ':'"),
    ("does:GO :partner", "", "nothing stands before ':'"),
    ("does:a:b", "does:a:b", "write 'slot:value'"),
    ("does:GO|", "does:GO|", "nothing stands on one side of '|'"),
    ("does:GO -", "-", "nothing stands beside '-'"),
    ("does:GO -if?", "-if?", "say different things"),
    ("does:GO?", "does:GO?", "'?' lifts the ban on a feature"),
    ("does:Leave", "Leave", "write 'leave' for the word or 'LEAVE' for a class"),
    ("does:=LEAVE", "=LEAVE", "write '=leave'"),
    ("with:f*", "f*", "'f*' is no word"),
    ("with:--", "--", "'--' is no word"),
    ("then does:GO", "then", "nothing stands before 'then'"),
    ("does:GO then", "then", "nothing stands after 'then'"),
    ("does:GO then then is:NICE", "then", "nothing stands before 'then'"),
    ("who:partner to:typist", "who:partner to:typist", "the frame is too broad"),
    ("-does:GO", "-does:GO", "the frame is too broad"),
    ("", "", "the frame is empty"),
  ])
  func saysWhatToDo(text: String, culprit: String, message: String) throws {
    let problem = try #require(throws: SyntaxProblem.self) { try FrameParser.parse(text) }
    #expect(problem.message.contains(message), "\(problem.message)")
    let rest = text.utf8.dropFirst(problem.offset)
    let named = String(decoding: rest.prefix(problem.length), as: UTF8.self)
    #expect(culprit == named || culprit.isEmpty, "'\(named)'")
  }

  @Test func limitsLengthTermsAndClauses() throws {
    let long = String(repeating: "does:GO ", count: 251)
    let tooLong = try #require(throws: SyntaxProblem.self) { try FrameParser.parse(long) }
    #expect(tooLong.message.contains("2000 bytes"))
    let wide = String(repeating: "does:GO ", count: 33)
    let tooWide = try #require(throws: SyntaxProblem.self) { try FrameParser.parse(wide) }
    #expect(tooWide.message.contains("too many terms"))
    let many = Array(repeating: "does:GO", count: 5).joined(separator: " then ")
    let tooMany = try #require(throws: SyntaxProblem.self) { try FrameParser.parse(many) }
    #expect(tooMany.message.contains("too many clauses"))
  }
}
