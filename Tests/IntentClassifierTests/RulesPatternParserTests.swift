import IntentClassifier
import Testing

@Suite("Patterns are read as they are written")
struct RulesPatternParserTests {
  @Test(arguments: [
    ("walk", TokenPattern.word("walk")),
    ("don't", .word("don't")),
    ("don\u{2019}t", .word("don't")),
    ("self-centred", .word("self-centred")),
    ("24", .word("24")),
    ("café", .word("café")),
    ("=left", .exact("left")),
    ("LEAVE", .concept("LEAVE")),
    ("CUT-OFF", .concept("CUT-OFF")),
    ("T2", .concept("T2")),
    ("😭", .word("😭")),
    ("\u{2764}\u{FE0F}", .word("\u{2764}")),
  ])
  func readsOneWord(text: String, pattern: TokenPattern) throws {
    #expect(try PatternParser.parse(text) == pattern)
  }

  @Test(arguments: [
    ("shut ... out", TokenPattern.sequence([.word("shut"), .gap(min: 0, max: 3), .word("out")])),
    ("shut ..5 out", .sequence([.word("shut"), .gap(min: 0, max: 5), .word("out")])),
    ("shut 2..5 out", .sequence([.word("shut"), .gap(min: 2, max: 5), .word("out")])),
    ("do _ ever", .sequence([.word("do"), .anyWord, .word("ever")])),
    ("(a|b c)", .alternatives([.word("a"), .sequence([.word("b"), .word("c")])])),
    (
      "storm (off|out)?",
      .sequence([.word("storm"), .optional(.alternatives([.word("off"), .word("out")]))])
    ),
    ("so? what", .sequence([.optional(.word("so")), .word("what")])),
    (
      "a {b c} d",
      .sequence([.word("a"), .marked(.sequence([.word("b"), .word("c")])), .word("d")])
    ),
    ("{never|always}", .marked(.alternatives([.word("never"), .word("always")]))),
    ("k👍👍", .sequence([.word("k"), .word("👍"), .word("👍")])),
    (
      "=left?  LEAVE?\n_? x",
      .sequence([
        .optional(.exact("left")), .optional(.concept("LEAVE")), .optional(.anyWord), .word("x"),
      ])
    ),
  ])
  func readsWordsThatHangTogether(text: String, pattern: TokenPattern) throws {
    #expect(try PatternParser.parse(text) == pattern)
  }

  @Test(arguments: TokenPattern.Assertion.allCases)
  func readsASignThatStandsAlone(assertion: TokenPattern.Assertion) throws {
    let expected = TokenPattern.sequence([.word("me"), .assertion(assertion), .word("now")])
    #expect(try PatternParser.parse("me \(assertion.rawValue) now") == expected)
    let inBrackets = TokenPattern.sequence([
      .word("me"), .optional(.alternatives([.assertion(assertion), .word("now")])),
    ])
    #expect(try PatternParser.parse("me (\(assertion.rawValue)|now)?") == inBrackets)
  }

  @Test func tellsAQuestionMarkFromAnOptionalWord() throws {
    #expect(
      try PatternParser.parse("love me ?")
        == .sequence([.word("love"), .word("me"), .assertion(.question)]))
    #expect(
      try PatternParser.parse("love me?") == .sequence([.word("love"), .optional(.word("me"))]))
    #expect(
      try PatternParser.parse("love me? ??")
        == .sequence([.word("love"), .optional(.word("me")), .assertion(.questions)]))
  }

  @Test(arguments: [
    ("(a b) c", "a b c"),
    ("((a))", "a"),
    ("((a|b)|c)", "(a|b|c)"),
    ("((a|b) c)", "(a|b) c"),
    ("a|b c", "(a|b c)"),
    ("((a?)?)? b", "a? b"),
    ("{(a|b)}", "{a|b}"),
    ("{((a b))}", "{a b}"),
    ("a  \t b", "a b"),
    ("(,)? a", "(,)? a"),
    ("a (...)", "a ..."),
    ("a ..3", "a ..."),
    ("a (1..3)? b", "a (1..3)? b"),
  ])
  func bringsPatternsIntoOneForm(text: String, canonical: String) throws {
    let pattern = try PatternParser.parse(text)
    #expect(pattern.description == canonical)
    #expect(try PatternParser.parse(canonical) == pattern)
  }
}

@Suite("Mistakes in patterns are explained")
struct RulesPatternMistakeTests {
  @Test(arguments: [
    ("do you love me,", "me,", "write a blank between 'me' and ','"),
    ("love me??", "??", "write a blank between 'me' and '??'"),
    ("<never", "never", "write a blank between '<' and 'never'"),
    ("walk(s|ed)", "(", "write a blank between 'walk' and '('"),
    ("a? b?c", "c", "write a blank between '?' and 'c'"),
    ("storm (off|out", "(", "'(' is never closed"),
    ("storm {off", "{", "'{' is never closed"),
    ("storm (off}", "}", "'(' is closed by '}'"),
    ("storm off)", ")", "')' closes nothing"),
    ("(a||b)", "|", "nothing stands between '|' and '|'"),
    ("(a|)", ")", "write '(a|b)?'"),
    ("(|a)", "|", "nothing stands between '(' and '|'"),
    ("()", ")", "nothing stands between '(' and ')'"),
    ("{a {b}}", "{b", "one part can be reported"),
    ("|storm off", "|", "nothing "),
    ("Leave me", "Leave", "write 'leave' for the word or 'LEAVE' for a class"),
    ("if I go", "I", "write words in lower case, 'i'"),
    ("=LEAVE", "LEAVE", "write '=leave'"),
    ("a = b", "=", "write a word right behind '='"),
    ("a ..9 b", "..9", "'..9' is too wide a gap: 8 words is the most"),
    ("a ..99999999999999999999 b", "..9", "is too wide a gap"),
    ("a ..0 b", "..0", "'..0' is an empty gap"),
    ("a 5..2 b", "5..2", "'5..2' is an empty gap"),
    ("a .... b", "....", "a gap is written '...'"),
    ("a .. b", "..", "a gap is written '...'"),
    ("a...", "...", "write a blank between 'a' and '...'"),
    ("a ...? b", "?", "leave out the '?'"),
    ("a … b", "…", "write three full stops"),
    ("a !! b", "!!", "write '!' for one exclamation mark or more"),
    ("a >> < ?! b", "?!", "write a blank between the signs"),
    ("\"a\"", "\"", "quotation marks are not heard"),
    ("a - b", "-", "a dash stands for nothing here"),
    ("he/she", "/", "write '(a|b)'"),
    ("a\u{7}b", "\u{7}", "an invisible character (U+7) is not heard"),
    ("a?", "a?", "met by no words at all"),
    ("... ?", "... ?", "met by no words at all"),
    ("a '", "'", "write at least one letter"),
    ("", "", "nothing is written here"),
    ("  ", "  ", "nothing is written here"),
  ])
  func saysWhatToDo(text: String, culprit: String, message: String) throws {
    let problem = try #require(throws: SyntaxProblem.self) { try PatternParser.parse(text) }
    #expect(problem.message.contains(message), "\(problem.message)")
    let rest = text.utf8.dropFirst(problem.offset)
    let named = String(decoding: rest.prefix(problem.length), as: UTF8.self)
    #expect(culprit.contains(named) || named.contains(culprit), "'\(named)'")
  }

  @Test func limitsLengthAndNesting() throws {
    let long = String(repeating: "a ", count: 1_001)
    let tooLong = try #require(throws: SyntaxProblem.self) { try PatternParser.parse(long) }
    #expect(tooLong.message.contains("2000 bytes is the most"))
    let deep = String(repeating: "(", count: 17) + "a" + String(repeating: ")", count: 17)
    let tooDeep = try #require(throws: SyntaxProblem.self) { try PatternParser.parse(deep) }
    #expect(tooDeep.message.contains("too deep"))
    #expect(tooDeep.offset == 16)
    let fits = String(repeating: "(", count: 16) + "a" + String(repeating: ")", count: 16)
    #expect(try PatternParser.parse(fits) == .word("a"))
  }
}

@Suite("Lexicon entries are read between commas")
struct RulesPatternEntriesTests {
  @Test func readsEntriesWithTheirPlaces() {
    let (entries, problems) = PatternParser.parseEntries("walk out,\n  storm (off|out) , take off,")
    #expect(problems.isEmpty)
    #expect(entries.map(\.pattern.description) == ["walk out", "storm (off|out)", "take off"])
    #expect(entries.map(\.offset) == [0, 12, 30])
  }

  @Test func tellsOfAllMistakesAndKeepsTheRest() {
    let (entries, problems) = PatternParser.parseEntries("go, LEAVE off, Stay, (a, b|c), x,, y")
    #expect(entries.map(\.pattern.description) == ["go", "x", "y"])
    #expect(problems.map(\.offset) == [4, 15, 23, 33])
    #expect(problems[0].message.contains("list it under 'includes'"))
    #expect(problems[1].message.contains("capitals"))
    #expect(problems[2].message.contains("cannot stand in brackets"))
    #expect(problems[3].message.contains("nothing is written here"))
  }

  @Test func doesNotLetAnOpenBracketSwallowTheEntriesBehindIt() {
    let (entries, problems) = PatternParser.parseEntries("storm (off, go, take (off|away), leave")
    #expect(entries.map(\.pattern.description) == ["go", "take (off|away)", "leave"])
    #expect(problems.map(\.offset) == [6])
  }

  @Test func findsNothingInBlanks() {
    let (entries, problems) = PatternParser.parseEntries(" \n ")
    #expect(entries.isEmpty && problems.isEmpty)
  }
}
