import Conversation

/// All frames of a program laid flat, so that testing one allocates nothing and counts no references.
///
/// What can be told from the features of a clause alone is folded into masks, and cheap tests come
/// before dear ones: whether a frame holds, and where, does not depend on the order of its terms.
struct FrameTable: Sendable {
  /// The conditions of a frame: a range in ``conditions``; empty where there is none.
  typealias Frame = Range<Int>

  /// What one clause has to meet.
  struct Condition: Sendable {
    /// Its terms: a range in ``FrameTable/terms``.
    var terms: Range<Int>
    /// Features that the clause must have, and those that it may not have whatever it says.
    var required: ClauseFeatures
    var forbidden: ClauseFeatures
    /// Features that it may not have unless an entry brings them itself.
    var banned: ClauseFeatures
    /// Whether an entry may bring some of them.
    var mayWaive: Bool
    var namesSpeaker: Bool
    var isPredicative: Bool
  }

  /// Tests of which one must hold, or none.
  struct Term: Sendable {
    /// A range in ``FrameTable/tests``.
    var tests: Range<Int>
    var isForbidden: Bool
    /// Whether it can only hold where a class is hit.
    var needsClass: Bool
  }

  private(set) var conditions: [Condition] = []
  private(set) var terms: [Term] = []
  private(set) var tests: [CompiledTest] = []
  /// The frame of each rule.
  private(set) var frames: [Frame] = []
  /// The frames that silence each rule: a range in ``vetoes``.
  private(set) var vetoRanges: [Range<Int>] = []
  private(set) var vetoes: [Frame] = []

  /// Lays out the frames of rules.
  init(_ rules: [CompiledRule]) {
    for rule in rules {
      frames.append(add(rule.frame))
      let first = vetoes.count
      for frame in rule.vetoFrames { vetoes.append(add(frame)) }
      vetoRanges.append(first..<vetoes.count)
    }
  }

  private mutating func add(_ frame: CompiledFrame?) -> Frame {
    let first = conditions.count
    for condition in frame?.clauses ?? [] { add(condition) }
    return first..<conditions.count
  }

  private mutating func add(_ condition: CompiledCondition) {
    var required = ClauseFeatures()
    var forbidden = ClauseFeatures()
    var kept: [CompiledTerm] = []
    for term in condition.terms {
      if !term.isForbidden, term.tests.count == 1, case .feature(let feature) = term.tests[0] {
        required.formUnion(feature)
        continue
      }
      guard term.isForbidden else {
        kept.append(term)
        continue
      }
      var rest = term
      rest.tests = term.tests.filter { test in
        guard case .feature(let feature) = test, feature.isSingle else { return true }
        forbidden.formUnion(feature)
        return false
      }
      if !rest.tests.isEmpty { kept.append(rest) }
    }
    let first = terms.count
    for term in kept.filter({ !$0.needsClass }) + kept.filter(\.needsClass) { add(term) }
    conditions.append(
      Condition(
        terms: first..<terms.count, required: required, forbidden: forbidden,
        banned: condition.banned, mayWaive: kept.contains(where: \.mayWaive),
        namesSpeaker: condition.namesSpeaker, isPredicative: condition.isPredicative))
  }

  private mutating func add(_ term: CompiledTerm) {
    let first = tests.count
    tests += term.tests
    terms.append(
      Term(
        tests: first..<tests.count, isForbidden: term.isForbidden,
        needsClass: term.needsClass && !term.isForbidden))
  }
}

extension CompiledTerm {
  /// Whether every test asks for an entry.
  fileprivate var needsClass: Bool {
    tests.allSatisfy { if case .entry = $0 { true } else { false } }
  }

  /// Whether an entry may bring features of its own.
  fileprivate var mayWaive: Bool {
    tests.contains { if case .entry(.does, _) = $0 { true } else { false } }
  }
}

extension ClauseFeatures {
  /// Whether it is one feature.
  fileprivate var isSingle: Bool { rawValue.nonzeroBitCount == 1 }
}
