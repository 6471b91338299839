import Conversation
import IntentClassifier

/// Finds names that are given twice or lead nowhere, and takes out what cannot be built with them.
struct NameResolver {
  private(set) var source: LibrarySource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LibrarySource) { self.source = source }

  mutating func resolve() {
    dropDuplicateClasses()
    dropUnknownIncludes()
    dropCycles()
    dropDuplicateIntents()
    dropDuplicateRules()
    dropRulesOfUnknownClasses()
    reportUnknownSilences()
    reportDuplicateCoachNames()
    reportUnknownCues()
  }

  private mutating func report(_ place: SourceText, _ message: String, _ word: String? = nil) {
    let offset = word.flatMap { place.offset(of: $0) }
    diagnostics.append(
      place.diagnostic(message, at: offset, length: offset == nil ? nil : word?.utf8.count))
  }

  private static func place(of text: SourceText) -> String {
    let diagnostic = text.diagnostic("")
    return "\(diagnostic.file):\(diagnostic.line)"
  }

  // MARK: Classes

  private mutating func dropDuplicateClasses() {
    var first: [String: SourceText] = [:]
    source.classes = source.classes.filter { one in
      guard let earlier = first[one.name.text] else {
        first[one.name.text] = one.name
        return true
      }
      report(
        one.name,
        "the class '\(one.name.text)' stands in \(Self.place(of: earlier)) too: "
          + "join them or rename one"
      )
      return false
    }
  }

  private var classNames: [String] { source.classes.map(\.name.text) }

  private mutating func dropUnknownIncludes() {
    let names = Set(classNames)
    for i in source.classes.indices {
      for include in source.classes[i].includes where !names.contains(include.text) {
        report(include, unknown(include.text))
      }
      source.classes[i].lexicon.includes.removeAll { !names.contains($0) }
    }
  }

  private func unknown(_ name: String) -> String {
    let nearest = Suggestion.nearest(to: name, among: classNames)
    return "there is no class '\(name)': "
      + (nearest.map { "did you mean '\($0)'?" } ?? "add it to a file in 'lexicon/'")
  }

  /// Drops, one after the other, the includes through which a class comes to include itself.
  private mutating func dropCycles() {
    let indices = Dictionary(
      source.classes.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { a, _ in a })
    var isDone = [Bool](repeating: false, count: source.classes.count)
    for start in source.classes.indices where !isDone[start] {
      var path: [(index: Int, next: Int)] = [(start, 0)]
      while let (index, next) = path.last {
        guard next < source.classes[index].lexicon.includes.count else {
          isDone[index] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let name = source.classes[index].lexicon.includes[next]
        guard let target = indices[name], !isDone[target] else { continue }
        if let from = path.firstIndex(where: { $0.index == target }) {
          reportCycle(path[from...].map(\.index))
          source.classes[index].lexicon.includes.remove(at: next)
          path[path.count - 1].next -= 1
        } else {
          path.append((target, 0))
        }
      }
    }
  }

  private mutating func reportCycle(_ indices: [Int]) {
    guard let first = indices.first, let last = indices.last else { return }
    let target = source.classes[first].name.text
    let names = indices.map { source.classes[$0].name.text } + [target]
    guard let include = source.classes[last].includes.first(where: { $0.text == target }) else {
      return
    }
    report(
      include,
      "the class '\(target)' comes to include itself (\(names.joined(separator: ", "))): "
        + "take this out"
    )
  }

  // MARK: Intents and rules

  private mutating func dropDuplicateIntents() {
    var first: [IntentID: SourceText] = [:]
    source.intents = source.intents.filter { one in
      guard let earlier = first[one.intent] else {
        first[one.intent] = one.id
        return true
      }
      report(
        one.id, "the intent '\(one.id.text)' stands in \(Self.place(of: earlier)) too: rename one")
      return false
    }
  }

  private mutating func dropDuplicateRules() {
    for i in source.intents.indices {
      var seen: Set<RuleID> = []
      source.intents[i].rules = source.intents[i].rules.filter { rule in
        if seen.insert(rule.rule.id).inserted { return true }
        report(rule.id, "the intent has another rule '\(rule.id.text)': rename one")
        return false
      }
    }
  }

  private mutating func dropRulesOfUnknownClasses() {
    let names = Set(classNames)
    for i in source.intents.indices {
      source.intents[i].rules = source.intents[i].rules.filter { rule in
        let missing = rule.references.filter { !names.contains($0.name) }
        for (name, text) in missing { report(text, unknown(name), name) }
        return missing.isEmpty
      }
    }
  }

  private mutating func reportUnknownSilences() {
    let families = Family.allCases.map(\.rawValue)
    let names = families + source.intents.map(\.id.text)
    let known = Set(names)
    for rule in source.intents.flatMap(\.rules) {
      for name in rule.silences where !known.contains(name.text) {
        let nearest = Suggestion.nearest(to: name.text, among: names)
        report(
          name,
          "there is no family and no intent '\(name.text)' to silence"
            + (nearest.map { ": did you mean '\($0)'?" } ?? ""))
      }
    }
  }

  private mutating func reportDuplicateCoachNames() {
    var seen: Set<String> = []
    for list in source.coach where !seen.insert(list.name.text).inserted {
      report(list.name, "the name '\(list.name.text)' stands twice: join the lists")
    }
  }
}

extension NameResolver {
  /// Reports intents and rules that a question names and that there are not.
  private mutating func reportUnknownCues() {
    let rules = source.intents.flatMap { intent in
      intent.rules.map { "\(intent.id.text)/\($0.id.text)" }
    }
    let intents = source.intents.map(\.id.text)
    let outcomes = ["care", "calm", "leave-be"]
    for question in source.questions {
      for cue in question.about where !(intents + rules).contains(cue.text) {
        report(cue, "there is no intent and no rule '\(cue.text)'", among: intents + rules)
      }
      for outcome in question.leads where !(intents + outcomes).contains(outcome.text) {
        report(outcome, "'leads' knows no '\(outcome.text)'", among: intents + outcomes)
      }
    }
  }

  private mutating func report(_ place: SourceText, _ message: String, among names: [String]) {
    let nearest = Suggestion.nearest(to: place.text, among: names)
    report(place, message + (nearest.map { ": did you mean '\($0)'?" } ?? ""))
  }
}

extension RuleSource {
  /// The classes that the rule asks for, each with the text that names it.
  var references: [(name: String, text: SourceText)] {
    var names: [(String, SourceText)] = []
    switch rule.trigger {
    case .frame(let frame): names += frame.concepts.map { ($0, trigger) }
    case .phrase(let pattern), .formula(let pattern):
      names += pattern.concepts.map { ($0, trigger) }
    }
    for (veto, text) in zip(rule.unless, unless) {
      switch veto {
      case .frame(let frame): names += frame.concepts.map { ($0, text) }
      case .phrase(let pattern), .anywhere(let pattern):
        names += pattern.concepts.map { ($0, text) }
      }
    }
    return names
  }
}

extension Frame {
  /// The classes that the frame names.
  var concepts: [String] {
    clauses.flatMap(\.terms).flatMap(\.alternatives).compactMap { test in
      if case .entry(_, .concept(let name)) = test { name } else { nil }
    }
  }
}

extension TokenPattern {
  /// The classes that the pattern names.
  var concepts: [String] {
    switch self {
    case .concept(let name): [name]
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.concepts)
    case .optional(let part), .marked(let part): part.concepts
    case .word, .exact, .anyWord, .gap, .assertion: []
    }
  }
}
