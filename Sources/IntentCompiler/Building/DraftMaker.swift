import Conversation
import IntentClassifier
import IntentLibrary

/// Builds what is looked for in drafts: a program of its own, of the classes that its rules use.
struct DraftMaker {
  private(set) var source: LibrarySource
  /// The rules of drafts as a library of their own, as the checks want it.
  private(set) var rules = LibrarySource()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LibrarySource) { self.source = source }

  /// Returns the library of drafts, or nil when there is none or it cannot be compiled.
  mutating func make() -> DraftLibrary? {
    guard !source.drafts.entries.isEmpty else { return nil }
    rules.intents = source.drafts.entries.filter { !$0.rules.isEmpty }.map(\.intent)
    rules.classes = source.classes + source.drafts.classes
    resolve()
    reportUnknownNames()
    reportMissing()
    pruneClasses()
    var maker = ProgramMaker(rules)
    let program = maker.make()
    diagnostics += maker.diagnostics
    return program.map(library)
  }

  private mutating func resolve() {
    var resolver = NameResolver(rules)
    resolver.resolve()
    diagnostics += resolver.diagnostics
    rules = resolver.source
  }

  /// Leaves out the classes that no rule asks for, so that the program stays small.
  private mutating func pruneClasses() {
    var used = Set(rules.intents.flatMap(\.rules).flatMap { $0.references.map(\.name) })
    var open = Array(used)
    let includes = Dictionary(
      rules.classes.map { ($0.name.text, $0.lexicon.includes) }, uniquingKeysWith: { a, _ in a })
    while let name = open.popLast() {
      for include in includes[name] ?? [] where used.insert(include).inserted {
        open.append(include)
      }
    }
    for one in source.drafts.classes where !used.contains(one.name.text) {
      diagnostics.append(
        one.name.diagnostic("no rule uses the class '\(one.name.text)': use it or take it out"))
    }
    rules.classes.removeAll { !used.contains($0.name.text) }
  }

  private func library(_ program: RuleProgram) -> DraftLibrary {
    let entries = source.drafts.entries.map(\.entry)
    return DraftLibrary(
      entries: entries.sorted { ($0.role.rawValue, $0.name) < ($1.role.rawValue, $1.name) },
      partners: source.drafts.partners.map(\.partner).sorted { $0.name < $1.name },
      words: Dictionary(
        source.drafts.words.map { ($0.name.text, $0.replies.map(\.line)) },
        uniquingKeysWith: { first, _ in first }),
      program: program)
  }

  // MARK: Names

  private mutating func reportUnknownNames() {
    let intents = source.intents.map(\.id.text)
    let rules = source.intents.flatMap { one in one.rules.map { "\(one.id.text)/\($0.id.text)" } }
    let entries = source.drafts.entries.map { "\($0.entry.role.rawValue)/\($0.entry.name)" }
    for one in source.drafts.entries {
      report(one.also, "there is no intent and no rule", among: intents + rules)
      report(one.names, "there is no entry of drafts", among: entries)
    }
  }

  private mutating func report(_ names: [SourceText], _ message: String, among known: [String]) {
    let all = Set(known)
    for name in names where !all.contains(name.text) {
      let nearest = Suggestion.nearest(to: name.text, among: known)
      diagnostics.append(
        name.diagnostic(
          "\(message) '\(name.text)'" + (nearest.map { ": did you mean '\($0)'?" } ?? "")))
    }
  }

  private mutating func reportMissing() {
    guard let first = source.drafts.entries.first else { return }
    let flags = Set(source.drafts.entries.filter { $0.entry.role == .flag }.map(\.entry.name))
    let parts = Set(source.drafts.entries.filter { $0.entry.role == .part }.map(\.entry.name))
    for type in FlagType.allCases where !flags.contains(type.rawValue) {
      diagnostics.append(
        first.name.diagnostic("'draft/flag/\(type.rawValue).yaml' is missing: add it"))
    }
    for part in DraftPart.allCases where !parts.contains(part.rawValue) {
      diagnostics.append(
        first.name.diagnostic("'draft/part/\(part.rawValue).yaml' is missing: add it"))
    }
  }
}

extension DraftEntrySource {
  /// Its rules as an intent.
  var intent: IntentSource {
    IntentSource(
      id: name, title: entry.title, means: entry.means, source: entry.source, review: nil,
      rules: rules, replies: [],
      layers: LayersSource(surface: [], maybeUnder: [], need: []), intent: entry.intent)
  }
}
