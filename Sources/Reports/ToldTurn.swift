public import Conversation

/// A turn as a person reads it back in a terminal: the words with what was heard in them.
public struct ToldTurn: Hashable, Sendable {
  /// A run of words.
  public struct Run: Hashable, Sendable {
    /// The words.
    public var text: String
    /// What was heard in them, in a few words; nil for the words between.
    public var heard: String?
  }

  /// The turn.
  public var id: RowID
  /// The session that it belongs to.
  public var session: RowID
  /// The day and time of the session.
  public var sessionBegan: String
  /// The time of the turn.
  public var when: String
  /// The words, in order.
  public var runs: [Run]
  /// What was answered.
  public var replied: [String]
  /// Notes beside the turn.
  public var notes: [String]
  /// Words that it was filed under.
  public var tags: [String]
  /// Whether the partner may read it.
  public var sharing: TurnSharing
  /// Whether it has to do with danger, so that it is never shared.
  public var isAboutDanger: Bool
  /// The heat of each message of the session.
  public var heat: [Int]
  /// Which of them it is, from 0.
  public var place: Int
  /// The moves of the session as a picture in letters: two lines, one for each of the two; empty
  /// where there was no move.
  public var lanes: [String]
}

extension Report {
  /// What was answered; words to say stand in quotation marks.
  private static func shown(_ act: Act) -> String {
    act.kind == .say ? "\u{201C}\(act.text)\u{201D}" : act.text
  }

  /// Returns the turns of all sessions as a person reads them back, oldest first.
  public static func told(_ input: ReportInput) -> [ToldTurn] {
    let telling = Telling(input: input, voice: .you)
    return input.sessions.flatMap { session in
      let dangerous = Danger.turns(of: session)
      let lanes = LetterLanes(Cycle(session.steps).steps.map(\.move)).lines
      return session.turns.enumerated().map { place, turn in
        let isDangerous = dangerous.contains(turn.id)
        let runs = isDangerous ? [Block.Run(text: turn.said)] : telling.runs(of: turn)
        let notes = input.notes[turn.id] ?? TurnNotes()
        return ToldTurn(
          id: turn.id, session: session.id, sessionBegan: telling.when(session.began),
          when: telling.when(turn, in: session),
          runs: runs.map { ToldTurn.Run(text: $0.text, heard: $0.heard) },
          replied: turn.replied.map(Self.shown), notes: notes.notes, tags: notes.tags,
          sharing: notes.sharing, isAboutDanger: isDangerous,
          heat: session.turns.map(\.reading.heat), place: place, lanes: lanes)
      }
    }
  }
}

/// Moves as two lines of letters: what the person did above, what the partner did below.
struct LetterLanes {
  /// How many moves find room.
  private static let most = 5

  let lines: [String]

  init(_ moves: [Move]) {
    guard !moves.isEmpty else {
      lines = []
      return
    }
    var you = "you   "
    var they = "they  "
    for move in moves.prefix(Self.most) {
      let word = Self.mark(move.kind) + " " + Self.word(move.kind)
      let blank = String(repeating: " ", count: word.count)
      you += (move.who == .partner ? blank : word) + "  "
      they += (move.who == .partner || move.who == .both ? word : blank) + "  "
    }
    let more = moves.count > Self.most ? "…" : ""
    lines = [Self.trimmed(you + more), Self.trimmed(they)]
  }

  private static func mark(_ kind: Move.Kind) -> String {
    switch kind {
    case .blame: "◇"
    case .pressing: "▷"
    case .withdrawal: "□"
    case .repair: "○"
    }
  }

  private static func word(_ kind: Move.Kind) -> String {
    switch kind {
    case .blame: "blamed"
    case .pressing: "pressed"
    case .withdrawal: "pulled back"
    case .repair: "reached out"
    }
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
