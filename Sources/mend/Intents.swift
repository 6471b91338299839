import ArgumentParser
import Conversation
import Foundation
import IntentClassifier
import IntentCompiler
import IntentLibrary

/// `mend intents`: look after the intents library.
struct Intents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intents",
    abstract: "Check, list, show and begin intents.",
    subcommands: [Check.self, List.self, Show.self, New.self, Doc.self, Schema.self])

  /// `mend intents check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read a library and every sentence in it; tell the place of each mistake.")

    @OptionGroup var library: LibraryOptions

    @Argument(help: "The folder; else --intents, MEND_INTENTS or Intents.")
    var folder: String?

    /// The present day in UTC, as 2026-11-22.
    private static var today: String { String(Date().ISO8601Format().prefix(10)) }

    func run() throws {
      let place = folder ?? library.folder ?? "Intents"
      let compilation = compile(folder: place, today: Self.today)
      for diagnostic in compilation.diagnostics { print(Plain.text(diagnostic.description)) }
      let errors = compilation.diagnostics.filter { $0.severity == .error }.count
      guard errors == 0, let compiled = compilation.library else {
        print(errors == 1 ? "1 mistake" : "\(errors) mistakes")
        throw ExitCode.failure
      }
      let drafts = try? compiled.drafts.load()
      let more = drafts.map { ", \($0.entries.count) entries of drafts" } ?? ""
      print(
        "\(compiled.intents.count) intents, \(compiled.program.rules.count) rules\(more): all well")
    }
  }

  /// `mend intents list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the intents.")

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let loaded = try library.load()
      let drafts = try? loaded.drafts.load()
      print(IntentListing.list(loaded) + (drafts.map(DraftListing.list) ?? ""))
    }
  }

  /// `mend intents show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one intent.")

    @OptionGroup var library: LibraryOptions

    @Argument(help: "Its id, as in withdrawal.leaving.")
    var id: String

    func run() throws {
      let loaded = try library.load()
      if let text = (try? loaded.drafts.load()).flatMap({ DraftListing.show(id, $0) }) {
        return print(text)
      }
      guard let text = IntentListing.show(IntentID(id), loaded) else {
        let near = IntentListing.nearest(to: id, loaded).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("there is no intent '\(id)'\(near)")
      }
      print(text)
    }
  }

  /// `mend intents new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Print the beginnings of a new intent file.")

    @Argument(help: "Its id: a family, a full stop and a name, as in pursuit.windows.")
    var id: String

    func run() throws {
      guard let text = IntentScaffold.text(id: id) else {
        throw ValidationError(
          "'\(id)' is no id; write a family (blame, withdrawal, pursuit, repair, safety, state or "
            + "talk), a full stop and a name in small letters, as in pursuit.windows")
      }
      print(text)
    }
  }

  /// `mend intents doc`.
  struct Doc: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "doc",
      abstract: "Print a reference of all intents and rules as Markdown.")

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let loaded = try library.load()
      let drafts = (try? loaded.drafts.load()).map(DraftListing.markdown) ?? ""
      if let folder = library.folder {
        print(IntentDoc.markdown(compile(folder: folder, checkingExamples: false).source) + drafts)
      } else {
        print(IntentDoc.markdown(loaded) + drafts)
      }
    }
  }

  /// `mend intents schema`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Print the JSON Schema of a kind of file, for editors that complete and check.")

    @Argument(
      help: """
        intent, lexicon, coach, helplines, questions, exercise, cards, exercise-words, draft or \
        practice.
        """)
    var kind: String

    func run() throws {
      guard let schema = IntentSchema(rawValue: kind) else {
        throw ValidationError(
          "there is no schema '\(kind)'; there are "
            + IntentSchema.allCases.map(\.rawValue).joined(separator: ", "))
      }
      print(schema.json, terminator: "")
    }
  }
}
