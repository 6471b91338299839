import Conversation

/// Compiles frames: names of classes and words become class numbers.
extension ProgramBuilder {
  mutating func compile(_ rule: Rule) throws(ProgramProblem) -> CompiledRule {
    var compiled = CompiledRule()
    if case .frame(let frame) = rule.trigger {
      compiled.frame = try compile(frame, rule, isVeto: false)
      compiled.isPredicative = compiled.frame?.clauses.first?.isPredicative ?? false
    }
    for case .frame(let frame) in rule.unless {
      compiled.vetoFrames.append(try compile(frame, rule, isVeto: true))
    }
    for name in rule.silences {
      if let family = Family(rawValue: name) {
        compiled.silencedFamilies.insert(family)
      } else {
        compiled.silencedIntents.insert(IntentID(name))
      }
    }
    return compiled
  }

  mutating func compile(
    _ frame: Frame, _ rule: Rule, isVeto: Bool
  ) throws(ProgramProblem) -> CompiledFrame {
    var clauses: [CompiledCondition] = []
    for (index, condition) in frame.clauses.enumerated() {
      let isLead = index == 0 && !isVeto
      clauses.append(try compile(condition, rule, isLead: isLead, isVeto: isVeto))
    }
    return CompiledFrame(clauses: clauses)
  }

  mutating func compile(
    _ condition: ClauseCondition, _ rule: Rule, isLead: Bool, isVeto: Bool
  ) throws(ProgramProblem) -> CompiledCondition {
    var banned = isLead ? ClauseFeatures.bannedByDefault : []
    if isLead, rule.intent.family != .safety { banned.insert(.almost) }
    var terms: [CompiledTerm] = []
    var namesSubject = isVeto
    var namesSpeaker = false
    for term in condition.terms {
      var tests: [CompiledTest] = []
      for test in term.alternatives {
        if case .feature(let feature) = test { banned.subtract(.of(feature)) }
        if case .feature(.never) = test { banned.subtract(.negated) }
        if case .subject = test { namesSubject = true }
        if case .speaker = test { namesSpeaker = true }
        tests.append(try compile(test, rule))
      }
      if term.mode == .required, term.alternatives.contains(.feature(.command)) {
        banned.remove(.infinitive)
      }
      switch term.mode {
      case .required: terms.append(CompiledTerm(isForbidden: false, tests: tests))
      case .forbidden: terms.append(CompiledTerm(isForbidden: true, tests: tests))
      case .allowed: break
      }
    }
    if !namesSubject {
      terms.insert(CompiledTerm(isForbidden: false, tests: [.subject(.someone)]), at: 0)
    }
    let isPredicative = terms.contains { term in
      !term.isForbidden
        && term.tests.contains { if case .entry(.is, _) = $0 { true } else { false } }
    }
    return CompiledCondition(
      terms: terms, banned: banned, namesSpeaker: namesSpeaker, isPredicative: isPredicative)
  }

  mutating func compile(_ test: Test, _ rule: Rule) throws(ProgramProblem) -> CompiledTest {
    switch test {
    case .feature(let feature): return .feature(.of(feature))
    case .subject(let role): return .subject(role)
    case .object(let role): return .object(role)
    case .speaker(let role): return .speaker(role)
    case .entry(let place, .concept(let name)):
      guard let number = classNumbers[name] else {
        throw .unknownClass(name, rule: rule.id, intent: rule.intent)
      }
      return .entry(place, classNumber: number)
    case .entry(let place, .word(let word, let isExact)):
      return .entry(place, classNumber: number(ofWord: word, isExact: isExact))
    }
  }

  /// Files each frame under the classes of its rarest required entry term.
  func index(_ compiled: [CompiledRule]) -> [[UInt32]] {
    var result = [[UInt32]](repeating: [], count: classNames.count)
    for (rule, one) in compiled.enumerated() {
      guard let frame = one.frame else { continue }
      for number in Self.keys(frame) { result[number].append(UInt32(rule)) }
    }
    return result
  }

  static func unkeyed(_ compiled: [CompiledRule]) -> [UInt32] {
    compiled.indices.filter { compiled[$0].frame.map { keys($0).isEmpty } ?? false }.map(
      UInt32.init)
  }

  private static func keys(_ frame: CompiledFrame) -> [Int] {
    var best: [Int] = []
    for term in frame.clauses.flatMap(\.terms) where !term.isForbidden {
      var classes: [Int] = []
      for test in term.tests {
        guard case .entry(_, let number) = test else {
          classes = []
          break
        }
        classes.append(number)
      }
      if !classes.isEmpty, best.isEmpty { best = classes }
    }
    return best
  }
}
