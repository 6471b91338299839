public import ArgumentParser
import Conversation
import Foundation
import LineProtocol
public import Transcripts

/// `mend transcripts`: what is kept.
struct TranscriptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts",
    abstract: "List, show, search, mark, delete, copy and carry over what is kept.",
    subcommands: [
      List.self, Show.self, Search.self, Delete.self, Export.self, Import.self, Backup.self,
      Restore.self, Check.self, Tag.self, Note.self, Share.self, Expire.self,
    ], defaultSubcommand: List.self)
}

extension TranscriptsCommand {
  /// `mend transcripts list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the sessions, newest first: number, name, when, how many turns.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions

    @Option(name: .customLong("last"), help: "How many to list.")
    var count = 20

    @Flag(help: "List all of them.")
    var all = false

    @Option(help: "text or json.")
    var format = TextOrJSON.text

    func run() throws {
      let store = try store.openKept()
      let wanted = try filter.filter(in: store)
      let (sessions, total) = try sessions(of: store, wanted)
      for (index, session) in sessions.enumerated() { print(line(index + 1, session)) }
      guard format == .text else { return }
      if sessions.isEmpty {
        print(wanted.isEmpty ? "Nothing is kept in \(self.store.folder)." : "No turn is like that.")
      }
      if sessions.count < total { print("… and \(total - sessions.count) more; --all lists them") }
    }

    private func sessions(
      of store: TranscriptStore, _ filter: TurnFilter
    ) throws -> (shown: [SessionSummary], total: Int) {
      let limit = all ? .max : max(0, count)
      guard filter.isEmpty else {
        var found: [SessionSummary] = []
        for hit in try store.search(filter).turns where hit.session.id != found.last?.id {
          found.append(hit.session)
        }
        return (Array(found.prefix(limit)), found.count)
      }
      let shown = all ? try store.sessions() : try store.latestSessions(limit)
      return (shown, try store.sessionCount())
    }

    private func line(_ number: Int, _ session: SessionSummary) -> String {
      let name = SessionName(session.id).text
      switch format {
      case .text:
        let turns = Counted.text(session.turnCount, "turn")
        return "\(number)  \(name)  \(Moment.text(session.began))  \(turns)"
      case .json:
        return JSONText.object([
          ("session", JSONText.string(name)), ("began", JSONText.string(session.began.utc)),
          ("turns", "\(session.turnCount)"),
        ])
      }
    }
  }

  /// `mend transcripts show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a session.")

    @OptionGroup var store: StoreOptions

    @Argument(help: ArgumentHelp(SessionChoice.help), completion: SessionChoice.completion)
    var session = SessionChoice("last")

    @Option(help: "text, md or json.")
    var format = SessionText.Format.text

    @Flag(inversion: .prefixedNo, help: "Show it a screen at a time, where there is a screen.")
    var pager = true

    func run() throws {
      let store = try store.open()
      let found = try store.session(try session.find(in: store))
      let text = try SessionText.text(
        found, try store.keepsakes(), as: format, time: Moment.text)
      Pager.show(Plain.text(text) + "\n", isWanted: pager)
    }
  }

  /// `mend transcripts search`.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Show the turns that hold some words, or are like the options say.",
      discussion: """
        Words given as arguments can be seen in the list of processes and stay in the history of the \
        shell; without any, and without options, they are read from standard input.
        """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions

    @Argument(help: "The words, side by side and in any case.")
    var words: [String] = []

    @Option(help: "How many turns to show.")
    var limit = 100

    @Option(help: "text or json.")
    var format = TextOrJSON.text

    func run() throws {
      let store = try store.openKept()
      let wantsAll = try filter.filter(in: store).isEmpty
      let isAsked = words.isEmpty && wantsAll
      let wanted = isAsked ? readLine() ?? "" : words.joined(separator: " ")
      let filter = try filter.filter(words: wanted, in: store)
      let found = try filter.isEmpty ? nil : store.search(filter, limit: max(0, limit))
      switch format {
      case .json: try printJSON(found?.turns ?? [])
      case .text: try printText(found, try store.keepsakes())
      }
    }

    private func printText(_ found: FoundTurns?, _ kept: [Keepsake]) throws {
      guard let found, found.total > 0 else { return print("No turn holds these words.") }
      var session: RowID?
      for hit in found.turns {
        if hit.session.id != session {
          print("\(SessionName(hit.session.id))  \(Moment.text(hit.session.began))\n")
        }
        session = hit.session.id
        print(Plain.text(SessionText.plain(hit.turn, kept)))
      }
      let more = found.total - found.turns.count
      if more > 0 { print("… and \(more) more; --limit shows them") }
    }

    private func printJSON(_ turns: [FoundTurn]) throws {
      for hit in turns {
        let session = Session(id: hit.session.id, began: hit.session.began, turns: [hit.turn])
        print(try TranscriptStore.lines(of: session).dropFirst().joined(separator: "\n"))
      }
    }
  }
}

/// For a person or for a program.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension SessionText.Format: ExpressibleByArgument {}
