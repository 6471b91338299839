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
  var classNumbers: [String: Int] = [:]
  var classNames: [String] = []
  var singleWords: [(name: String, pattern: TokenPattern)] = []

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
      compiled: compiled, frames: FrameTable(compiled), phrases: phrases,
      rulesByClass: index(compiled),
      unkeyedRules: Self.unkeyed(compiled))
  }

  // MARK: Classes

  mutating func number(ofClass name: String) -> Int {
    if let number = classNumbers[name] { return number }
    let number = classNames.count
    classNumbers[name] = number
    classNames.append(name)
    return number
  }

  mutating func number(ofWord word: String, isExact: Bool) -> Int {
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
    for part in PatternNormaliser.parts(word) where !part.contains("'") { words.use(part, tags) }
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
