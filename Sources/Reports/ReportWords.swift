/// Words of a report that are coaching: questions, advice, lines of an agenda.
///
/// They stand in the intents library, under the names of ``Name``.
public struct ReportWords: Hashable, Sendable {
  /// The names that reports ask for.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// What to think of when reading back.
    case selfIntro = "report-self-intro"
    /// Questions for the next talk, by what happened.
    case questionPursuit = "report-question-pursuit"
    case questionWithdrawal = "report-question-withdrawal"
    case questionBlame = "report-question-blame"
    case questionRepair = "report-question-repair"
    /// What stands on the therapist's copy about what it is and is not.
    case therapistCaution = "report-therapist-caution"
    /// The one question that is asked before the therapist's copy is made.
    case therapistWant = "report-therapist-want"
    /// The lines of the agenda for two.
    case togetherIntro = "report-together-intro"
    case togetherAppreciation = "report-together-appreciation"
    case togetherEvent = "report-together-event"
    case togetherViews = "report-together-views"
    case togetherRequest = "report-together-request"
    case togetherPlan = "report-together-plan"
    case togetherClose = "report-together-close"
    /// What stands above a chat read back.
    case chatIntro = "report-chat-intro"
    /// Whether the other person knows.
    case chatConsent = "report-chat-consent"
    /// What stands above words that may have been a hand held out.
    case chatMissed = "report-chat-missed"
    /// What is said in place of a report where danger was heard, or may have been.
    case chatDanger = "report-chat-danger"
    case chatDoubt = "report-chat-doubt"
    /// The one question where there may be danger, and the one where somebody may not want to live.
    case chatAsk = "report-chat-ask"
    case chatAskDying = "report-chat-ask-dying"
    /// What is said when the answer is no.
    case chatResume = "report-chat-resume"
  }

  private var lines: [String: [String]]

  /// Creates the words from lines by name.
  public init(_ lines: [String: [String]]) { self.lines = lines }

  /// Returns the lines of a name; none, where the library has none.
  public subscript(name: Name) -> [String] { lines[name.rawValue] ?? [] }

  /// Returns the first line of a name; empty, where the library has none.
  func first(_ name: Name) -> String { self[name].first ?? "" }
}
