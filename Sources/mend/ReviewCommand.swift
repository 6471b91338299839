import ArgumentParser
import CoachService
import CoachTerminal
import Coaching
import Conversation
import Foundation
import Glibc
import IntentLibrary
import Reports
import Transcripts

/// `mend review`: read sessions back, turn by turn.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read sessions back, turn by turn; note things, and mark what may be shared.",
    discussion: """
      Keys: space or n for the next, p for the one before, / to search, a to note something, s to \
      mark a turn as one that your partner may read, h to keep it private, q to leave. Where there \
      is no terminal, all turns are written as text.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  @Argument(help: "last, all, or an id or number from the list.")
  var session = "last"

  @Option(help: "Colour: auto, always or never; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func run() throws {
    let library = try library.load()
    let kept = try store.open()
    let making = ReportMaking(
      library: library, now: Present.moment, secondsFromUTC: Zone.seconds)
    let input = making.input(
      try ReportedSessions(session).sessions(in: kept), try kept.keepsakes())
    let options = ReviewOptions(
      color: color,
      surroundings: TerminalSurroundings(
        inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
        noColor: Surroundings.variable("NO_COLOR"), term: Surroundings.variable("TERM")),
      allowsSharing: SafetyGate.allows(.sharing, after: kept.caution()))
    review(Report.told(input).map(ReviewCard.init), keeping: Keeper(store: kept), options: options)
  }

  /// Keeps notes and marks beside the turns.
  private struct Keeper: ReviewKeeping {
    let store: TranscriptStore

    func keep(note: String, at card: ReviewCard) throws {
      try store.keep(keepsake(.note, ["text": note], card, id: fresh()))
    }

    func mark(_ card: ReviewCard, as word: String) throws {
      let present = try store.keepsakes().last { $0.kind == .sharing && $0.turn == card.turn }
      try store.keep(keepsake(.sharing, ["sharing": word], card, id: present?.id ?? fresh()))
    }

    private func keepsake(
      _ kind: Keepsake.Kind, _ fields: [String: String], _ card: ReviewCard, id: RowID
    ) -> Keepsake {
      Keepsake(
        id: id, kind: kind, at: Present.moment, session: card.session, turn: card.turn,
        fields: fields)
    }

    private func fresh() -> RowID {
      var generator = SystemRandomNumberGenerator()
      return RowID(using: &generator)
    }
  }
}

extension ReviewCard {
  /// Creates the card of a turn.
  fileprivate init(_ told: ToldTurn) {
    self.init(
      turn: (told.id, told.session, told.when),
      runs: told.runs.map { Run(text: $0.text, heard: $0.heard) }, replied: told.replied,
      beside: Beside(
        sharing: told.sharing.rawValue, mayBeShared: !told.isAboutDanger, notes: told.notes,
        tags: told.tags),
      course: Course(
        began: told.sessionBegan, lanes: told.lanes, heat: told.heat, place: told.place))
  }
}
