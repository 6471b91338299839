// IntentCompiler: from the folder `Intents` to a library, or to everything that is wrong in it.
//
// Reading turns files into values that know their places: bytes, then YAML, then intents, rules,
// replies and classes. Building takes out what is broken, so that the rest can be used, and
// compiles the rules. Checking reads the examples and weighs the words. Showing prints. Nothing
// here throws: every step adds to one list of diagnostics, since whoever writes intents wants to
// see all mistakes at once, each with a caret under it. The compiled form belongs to
// IntentLibrary, which knows no YAML.
public import IntentClassifier
public import IntentLibrary

/// What comes of compiling a folder of intents.
public struct Compilation: Sendable {
  /// The library, without what is broken in it; nil when it cannot be built.
  public var library: IntentLibrary?
  /// All that is wrong, by file and line.
  public var diagnostics: [Diagnostic]
  /// What the folder says, for showing it to a person.
  public var source: LibrarySource

  /// Whether something is wrong that has to be mended; warnings do not count.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Compiles a folder of intents: YAML files become a library, or diagnostics that say why not.
///
/// The files are read as far as possible, and everything that is wrong in them is told at once.
/// With `checkingExamples` every sentence that a rule claims to hear or not to hear is read in
/// many variants, and the wording of the replies is checked too; without it only what stands in
/// the way of building. With `today`, as 2026-11-22, lines of help that were checked more than a
/// year before are warned of.
public func compile(
  folder: String, checkingExamples: Bool = true, today: String? = nil
) -> Compilation {
  var reader = LibraryReader()
  reader.read(folder: folder)
  var resolver = NameResolver(reader.source)
  resolver.resolve()
  var maker = ProgramMaker(resolver.source)
  let program = maker.make()
  var diagnostics = reader.diagnostics + resolver.diagnostics + maker.diagnostics
  var source = maker.source
  if checkingExamples, let program {
    diagnostics += LibraryChecker(source: source, program: program).diagnostics()
  }
  var drafts = DraftMaker(source)
  let draftLibrary = drafts.make()
  source.drafts = drafts.source.drafts
  diagnostics += drafts.diagnostics
  if checkingExamples, let program, let draftLibrary {
    let checker = DraftSourceChecker(source: drafts.rules, drafts: source.drafts)
    diagnostics += checker.diagnostics(program, draftLibrary.program)
  }
  if let today, let helplines = source.helplines {
    diagnostics += HelplineAge(today: today).diagnostics(of: helplines, folder: folder)
  }
  if source.intents.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
    let message = "no file holds an intent: write one, as 'mend intents new' does"
    diagnostics.append(
      Diagnostic(.error, message, file: folder, line: 1, column: 1, sourceLine: ""))
  }
  let isEmpty = source.intents.isEmpty
  var library = isEmpty ? nil : program.map { IntentLibrary(source, program: $0) }
  if let draftLibrary { library?.drafts = .compiled(draftLibrary.compiled) }
  return Compilation(
    library: library,
    diagnostics: diagnostics.sorted(), source: source)
}

extension IntentLibrary {
  /// Creates a library from what a folder says and its rules, compiled.
  init(_ source: LibrarySource, program: RuleProgram) {
    self.init(
      intents: source.intents.map { one in
        Intent(
          id: one.intent, title: one.title, means: one.means, source: one.source,
          review: one.review, replies: one.replies.map(\.line), layers: one.layers.layers)
      },
      coach: Dictionary(
        source.coach.map { ($0.name.text, $0.replies.map(\.line)) },
        uniquingKeysWith: { first, _ in first }),
      helplines: source.helplines ?? Helplines(checked: "", countries: [], anywhere: []),
      questions: source.questions.map(\.question),
      program: program)
    exercises = source.book
  }
}
