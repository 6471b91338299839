import ArgumentParser
import Conversation
import Foundation
import Transcripts

/// `mend transcripts`: what is kept.
struct TranscriptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts", abstract: "List, show and search the conversations that are kept.",
    subcommands: [List.self, Show.self, Search.self], defaultSubcommand: List.self)

  /// `mend transcripts list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the sessions, newest first.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let sessions = try store.open().sessions()
      if sessions.isEmpty { print("Nothing is kept in \(store.folder).") }
      for (index, session) in sessions.enumerated() {
        let turns = session.turnCount == 1 ? "1 turn" : "\(session.turnCount) turns"
        print("\(index + 1)  \(Moment.text(session.began))  \(turns)")
      }
    }
  }

  /// `mend transcripts show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a session: last, or its number in the list.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "last, or a number from the list.")
    var session = "last"

    func run() throws {
      let store = try store.open()
      let sessions = try store.sessions()
      let number = session == "last" ? 1 : Int(session) ?? 0
      guard sessions.indices.contains(number - 1) else {
        throw ValidationError(
          "there is no session '\(session)'; `mend transcripts list` shows which there are")
      }
      print(TranscriptText.text(try store.session(sessions[number - 1].id)))
    }
  }

  /// `mend transcripts search`.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the turns that hold some words.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The words; without them they are read from standard input, unseen by others.")
    var words: [String] = []

    func run() throws {
      let wanted = words.isEmpty ? readLine() ?? "" : words.joined(separator: " ")
      let found = try store.open().search(wanted)
      if found.isEmpty { print("No turn holds these words.") }
      for hit in found { print(TranscriptText.text(hit.turn)) }
    }
  }
}

/// Sessions as text.
enum TranscriptText {
  /// Returns a session with all its turns.
  static func text(_ session: Session) -> String {
    (["\(Moment.text(session.began))\n"] + session.turns.map(text)).joined(separator: "\n")
  }

  /// Returns one turn: what was said and what was answered.
  static func text(_ turn: Turn) -> String {
    let said = indented(turn.said, by: "you   ")
    let heard = turn.reading.labels.map(\.rawValue).joined(separator: ", ")
    let replied = turn.replied.map { indented($0.text, by: "      ") }.joined(separator: "\n")
    let note = heard.isEmpty ? "" : "      [\(heard)]\n"
    return "\(said)\n\(note)\(replied)\n"
  }

  private static func indented(_ text: String, by margin: String) -> String {
    let lines = Plain.text(text).split(separator: "\n", omittingEmptySubsequences: false)
    let blank = String(repeating: " ", count: margin.count)
    return lines.enumerated().map { ($0 == 0 ? margin : blank) + $1 }.joined(separator: "\n")
  }
}

/// Moments as a person reads them.
enum Moment {
  /// Returns the moment in the local time zone, as in "2026-11-24 21:05".
  static func text(_ moment: Timestamp) -> String {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd HH:mm"
    return formatter.string(from: date)
  }
}
