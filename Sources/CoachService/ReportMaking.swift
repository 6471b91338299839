public import Conversation
public import IntentLibrary
public import Reports

/// Makes reports from sessions: the one entry for commands, the REPL and the protocol.
public struct ReportMaking: Sendable {
  private let library: IntentLibrary
  private let now: Timestamp
  private let secondsFromUTC: @Sendable (Timestamp) -> Int

  /// Creates what makes reports at a moment, with times as the person's walls show them.
  public init(
    library: IntentLibrary, now: Timestamp,
    secondsFromUTC: @escaping @Sendable (Timestamp) -> Int = { _ in 0 }
  ) {
    self.library = library
    self.now = now
    self.secondsFromUTC = secondsFromUTC
  }

  /// The coaching words of reports.
  public var words: ReportWords {
    ReportWords(
      Dictionary(
        uniqueKeysWithValues: ReportWords.Name.allCases.map { name in
          (name.rawValue, (library.coach[name.rawValue] ?? []).map(\.plainText))
        }))
  }

  /// Returns everything that a report is made from; sessions oldest first.
  public func input(_ sessions: [Session], _ keepsakes: [Keepsake]) -> ReportInput {
    let began = sessions.sorted { ($0.began, $0.id.high) < ($1.began, $1.id.high) }
    var input = ReportInput(sessions: began, words: words, now: now)
    input.secondsFromUTC = secondsFromUTC
    input.take(keepsakes)
    let heard = Set(sessions.flatMap(\.turns).flatMap(\.reading.findings).map(\.intent))
    for id in heard {
      guard let intent = library.intent(id) else { continue }
      input.intents[id] = IntentNote(
        title: intent.title, means: intent.means, source: intent.source)
    }
    return input
  }
}

extension ReplyLine {
  /// The words with neutral ones where something is filled in.
  fileprivate var plainText: String {
    text.map { piece in
      switch piece {
      case .words(let words): words
      case .slot(let slot): Self.neutral(slot)
      }
    }.joined()
  }

  private static func neutral(_ slot: Slot) -> String {
    switch slot {
    case .mirror, .mirrorCapital, .quote: ""
    case .they: "they"
    case .them: "them"
    case .their: "their"
    case .theyCapital: "They"
    case .theirCapital: "Their"
    case .partner: "your partner"
    case .rest, .restCapital, .quoteCapital, .sorry, .theyDid, .iDid, .thing, .wish, .under,
      .need, .surface, .signal, .pause, .comesBack:
      ""
    }
  }
}
