import Conversation

extension RuleProgram {
  /// Compiles rules and classes.
  ///
  /// - Throws: The first ``ProgramProblem`` met; a library checker finds them all beforehand.
  public init(rules: [Rule], classes: [LexiconClass]) throws(ProgramProblem) {
    var builder = ProgramBuilder(rules: rules, classes: classes)
    self = try builder.build()
  }
}

/// Compiles rules and classes step by step.
struct ProgramBuilder {
  private let rules: [Rule]
  private let classes: [LexiconClass]
  private var words = VocabularyBuilder()
  private var classNumbers: [String: Int] = [:]
  private var classNames: [String] = []
  private var singleWords: [(name: String, pattern: TokenPattern)] = []

  init(rules: [Rule], classes: [LexiconClass]) {
    self.rules = rules
    self.classes = classes
  }

  mutating func build() throws(ProgramProblem) -> RuleProgram {
    for named in classes { _ = number(ofClass: named.name) }
    var compiled: [CompiledRule] = []
    for rule in rules { compiled.append(try compile(rule)) }
    addWords()
    let vocabulary = words.build()
    let normaliser = PatternNormaliser(vocabulary)
    var automaton = AutomatonBuilder(
      wordNumber: { vocabulary.number($0) },
      lemmaNumber: { vocabulary.lemma(vocabulary.number($0)) },
      classNumber: { [classNumbers] in classNumbers[$0] })
    try addClasses(to: &automaton, normaliser)
    let phrases = try addPhrases(to: &automaton, normaliser)
    return RuleProgram(
      vocabulary: vocabulary, automaton: automaton.build(), classNames: classNames, rules: rules,
      compiled: compiled, phrases: phrases, rulesByClass: index(compiled),
      unkeyedRules: Self.unkeyed(compiled))
  }

  // MARK: Classes

  private mutating func number(ofClass name: String) -> Int {
    if let number = classNumbers[name] { return number }
    let number = classNames.count
    classNumbers[name] = number
    classNames.append(name)
    return number
  }

  private mutating func number(ofWord word: String, isExact: Bool) -> Int {
    let name = isExact ? "=\(word)" : word
    if let number = classNumbers[name] { return number }
    singleWords.append((name, isExact ? .exact(word) : .word(word)))
    return number(ofClass: name)
  }

  /// Returns for each class the classes that its entries belong to: itself and those that include it.
  private func memberships() throws(ProgramProblem) -> [[Int]] {
    var includers = [[Int]](repeating: [], count: classNames.count)
    for named in classes {
      for part in named.includes {
        guard let number = classNumbers[part], classes.contains(where: { $0.name == part }) else {
          throw .unknownClass(part, rule: nil, intent: nil)
        }
        includers[number].append(classNumbers[named.name] ?? 0)
      }
    }
    var result: [[Int]] = []
    for start in includers.indices {
      var seen: Set<Int> = [start]
      var open = [start]
      while let next = open.popLast() {
        for includer in includers[next] {
          if includer == start { throw .classCycle(classNames[start]) }
          if seen.insert(includer).inserted { open.append(includer) }
        }
      }
      result.append(seen.sorted())
    }
    return result
  }

  private func addClasses(
    to automaton: inout AutomatonBuilder, _ normaliser: PatternNormaliser
  ) throws(ProgramProblem) {
    let memberships = try memberships()
    for named in classes {
      let numbers = memberships[classNumbers[named.name] ?? 0]
      for entry in named.entries {
        do throws(PatternFault) {
          try automaton.add(entry: normaliser.normalise(entry), classes: numbers)
        } catch { throw .badPattern("\(named.name): \(entry): \(error)", rule: nil, intent: nil) }
      }
    }
    for (name, pattern) in singleWords {
      do throws(PatternFault) {
        try automaton.add(
          entry: normaliser.normalise(pattern), classes: [classNumbers[name] ?? 0])
      } catch { throw .badPattern("\(name): \(error)", rule: nil, intent: nil) }
    }
  }

  // MARK: Words

  /// Makes every word of the library known, with what its class says it is.
  private mutating func addWords() {
    for named in classes {
      let tags = WordTags.tags(for: named.kind)
      for entry in named.entries {
        let all = entry.words
        for word in all { addPlain(word, []) }
        for word in entry.firstWords { addPlain(word, tags) }
      }
    }
    for (_, pattern) in singleWords { for word in pattern.words { addPlain(word, []) } }
    for rule in rules {
      for pattern in rule.patterns { for word in pattern.words { addPlain(word, []) } }
    }
  }

  private mutating func addPlain(_ word: String, _ tags: WordTags) {
    for part in PatternNormaliser.parts(word) where !part.contains("'") { words.add(part, tags) }
  }

  // MARK: Phrases

  private func addPhrases(
    to automaton: inout AutomatonBuilder, _ normaliser: PatternNormaliser
  ) throws(ProgramProblem) -> [PhraseOwner] {
    var owners: [PhraseOwner] = []
    for (index, rule) in rules.enumerated() {
      for (owner, pattern, isFormula) in owned(rule, index) {
        do throws(PatternFault) {
          try automaton.add(
            phrase: normaliser.normalise(pattern), id: owners.count, isFormula: isFormula)
        } catch {
          throw Self.problem(error, rule)
        }
        owners.append(owner)
      }
    }
    return owners
  }

  private static func problem(_ fault: PatternFault, _ rule: Rule) -> ProgramProblem {
    .badPattern("\(fault)", rule: rule.id, intent: rule.intent)
  }

  private func owned(_ rule: Rule, _ index: Int) -> [(PhraseOwner, TokenPattern, Bool)] {
    var result: [(PhraseOwner, TokenPattern, Bool)] = []
    switch rule.trigger {
    case .frame: break
    case .phrase(let pattern):
      result.append((PhraseOwner(rule: index, kind: .trigger, veto: 0), pattern, false))
    case .formula(let pattern):
      result.append((PhraseOwner(rule: index, kind: .trigger, veto: 0), pattern, true))
    }
    for (place, veto) in rule.unless.enumerated() {
      switch veto {
      case .frame: break
      case .phrase(let pattern):
        result.append((PhraseOwner(rule: index, kind: .veto, veto: place), pattern, false))
      case .anywhere(let pattern):
        result.append((PhraseOwner(rule: index, kind: .anywhere, veto: place), pattern, false))
      }
    }
    return result
  }

  // MARK: Frames

  private mutating func compile(_ rule: Rule) throws(ProgramProblem) -> CompiledRule {
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

  private mutating func compile(
    _ frame: Frame, _ rule: Rule, isVeto: Bool
  ) throws(ProgramProblem) -> CompiledFrame {
    var clauses: [CompiledCondition] = []
    for (index, condition) in frame.clauses.enumerated() {
      let isLead = index == 0 && !isVeto
      clauses.append(try compile(condition, rule, isLead: isLead, isVeto: isVeto))
    }
    return CompiledFrame(clauses: clauses)
  }

  private mutating func compile(
    _ condition: ClauseCondition, _ rule: Rule, isLead: Bool, isVeto: Bool
  ) throws(ProgramProblem) -> CompiledCondition {
    var banned = isLead ? ClauseFeatures.bannedByDefault : []
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

  private mutating func compile(_ test: Test, _ rule: Rule) throws(ProgramProblem) -> CompiledTest {
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
  private func index(_ compiled: [CompiledRule]) -> [[UInt32]] {
    var result = [[UInt32]](repeating: [], count: classNames.count)
    for (rule, one) in compiled.enumerated() {
      guard let frame = one.frame else { continue }
      for number in Self.keys(frame) { result[number].append(UInt32(rule)) }
    }
    return result
  }

  private static func unkeyed(_ compiled: [CompiledRule]) -> [UInt32] {
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

extension Rule {
  /// All patterns of words that the rule holds.
  var patterns: [TokenPattern] {
    var result: [TokenPattern] = []
    switch trigger {
    case .frame: break
    case .phrase(let pattern), .formula(let pattern): result.append(pattern)
    }
    for veto in unless {
      switch veto {
      case .frame: break
      case .phrase(let pattern), .anywhere(let pattern): result.append(pattern)
      }
    }
    return result
  }
}
