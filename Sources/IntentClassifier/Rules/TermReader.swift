/// Reads the terms of a clause one after the other.
struct TermReader {
  /// What stands before a colon.
  private enum Slot: Hashable {
    case who, to, by
    case place(Test.Place)

    var name: String {
      switch self {
      case .who: "who"
      case .to: "to"
      case .by: "by"
      case .place(let place): place.rawValue
      }
    }

    static let all: [Slot] = [.who, .to, .by] + Test.Place.allCases.map(Slot.place)
    static let names = all.map(\.name)
  }

  private static let roles = RoleTest.allCases.map(\.rawValue)
  private static let features = ClauseFeature.allCases.map(\.rawValue)

  /// Whether the term before asked for a word, so that a stray word may be meant to go on with it.
  private var followsEntry = false

  /// Returns the term.
  mutating func read(_ piece: FramePiece) throws(SyntaxProblem) -> Term {
    let isForbidden = piece.text.hasPrefix("-")
    let isAllowed = piece.text.hasSuffix("?")
    if isForbidden, isAllowed {
      throw piece.problem("'-' and '?' say different things: keep one of them")
    }
    let inner = piece.dropping(first: isForbidden ? 1 : 0, last: isAllowed ? 1 : 0)
    guard !inner.text.isEmpty else {
      throw piece.problem("nothing stands beside '\(piece.text)': write a feature, as in '-if'")
    }
    let tests = try self.tests(inner)
    followsEntry = tests.contains { if case .entry = $0 { true } else { false } }
    if isAllowed, let index = tests.firstIndex(where: { !$0.isFeature }) {
      throw piece.problem(
        "'?' lifts the ban on a feature, as in 'asked?': leave it out behind '\(tests[index])'"
      )
    }
    return Term(isForbidden ? .forbidden : isAllowed ? .allowed : .required, tests)
  }

  private func tests(_ piece: FramePiece) throws(SyntaxProblem) -> [Test] {
    var tests: [Test] = []
    var slot: Slot?
    for part in piece.split(at: "|") {
      guard !part.text.isEmpty else {
        throw piece.problem("nothing stands on one side of '|': write a value")
      }
      let sides = part.split(at: ":")
      if sides.count == 1 {
        tests.append(try bare(part, after: slot))
        continue
      }
      let named = try self.slot(sides[0])
      slot = named
      guard sides.count == 2 else {
        throw part.problem("two ':' in '\(part.text)': write 'slot:value'")
      }
      tests.append(try test(named, sides[1], whole: part))
    }
    return tests
  }

  private func slot(_ piece: FramePiece) throws(SyntaxProblem) -> Slot {
    if let slot = Slot.all.first(where: { $0.name == piece.text }) { return slot }
    if piece.text.isEmpty {
      throw piece.problem("nothing stands before ':': write a slot, as in 'does:LEAVE'")
    }
    throw piece.problem(
      "'\(piece.text)' is no slot\(Self.advice(piece.text, Self.names))")
  }

  private static let names = Slot.names

  /// Returns the test of a value without a slot of its own.
  private func bare(_ piece: FramePiece, after slot: Slot?) throws(SyntaxProblem) -> Test {
    if let slot {
      switch slot {
      case .who, .to, .by:
        if RoleTest(rawValue: piece.text) != nil { return try test(slot, piece, whole: piece) }
      case .place:
        let isWord = ClauseFeature(rawValue: piece.text) == nil && EntryText.isWord(piece.text)
        if EntryText.isClassName(piece.text) || piece.text.hasPrefix("=") || isWord {
          return try test(slot, piece, whole: piece)
        }
      }
    }
    if let feature = ClauseFeature(rawValue: piece.text) { return .feature(feature) }
    throw piece.problem(unknown(piece.text))
  }

  private func test(
    _ slot: Slot, _ value: FramePiece, whole: FramePiece
  ) throws(SyntaxProblem) -> Test {
    guard !value.text.isEmpty else {
      throw whole.problem("nothing stands after '\(whole.text)': write the value right behind ':'")
    }
    switch slot {
    case .who: return .subject(try role(value, slot, whole))
    case .to: return .object(try role(value, slot, whole))
    case .by: return .speaker(try role(value, slot, whole))
    case .place(let place): return .entry(place, try entry(value))
    }
  }

  private func role(
    _ value: FramePiece, _ slot: Slot, _ whole: FramePiece
  ) throws(SyntaxProblem) -> RoleTest {
    if let role = RoleTest(rawValue: value.text) { return role }
    throw whole.problem(
      "'\(slot.name):\(value.text)' is no role\(Self.advice(value.text, Self.roles))")
  }

  private func entry(_ value: FramePiece) throws(SyntaxProblem) -> Test.Entry {
    if EntryText.isClassName(value.text) { return .concept(value.text) }
    let isExact = value.text.hasPrefix("=")
    let word = value.dropping(first: isExact ? 1 : 0, last: 0).text
    guard EntryText.isWord(word) else {
      if word.unicodeScalars.contains(where: { $0.properties.isUppercase }) {
        throw value.problem(PatternAdvice.capitals(word, isExact: isExact))
      }
      throw value.problem("'\(value.text)' is no word: write one word or the name of a class")
    }
    return .word(EntryText.plain(word), isExact: isExact)
  }

  // MARK: Messages

  /// Returns "; did you mean 'x'?", or all names to choose from.
  private static func advice(_ word: String, _ names: [String]) -> String {
    let near = Suggestion.phrase(for: word, among: names)
    return near.isEmpty ? ": write one of \(names.joined(separator: ", "))" : near
  }

  private func unknown(_ word: String) -> String {
    if EntryText.isClassName(word) {
      return "'\(word)' has no slot: write where it stands, as in 'does:\(word)' or 'with:\(word)'"
    }
    if RoleTest(rawValue: word) != nil {
      return "'\(word)' has no slot: write 'who:\(word)', 'to:\(word)' or 'by:\(word)'"
    }
    let isShort = followsEntry && word.count < 4
    let near = isShort ? "" : Suggestion.phrase(for: word, among: Self.features)
    if followsEntry, near.isEmpty {
      return
        "'\(word)' is no feature: a slot takes one word; word groups go into a class of the lexicon"
    }
    let advice = near.isEmpty ? ": a word needs a slot, as in 'with:\(word)'" : near
    return "'\(word)' is no feature\(advice)"
  }
}

extension Test {
  fileprivate var isFeature: Bool {
    if case .feature = self { true } else { false }
  }
}
