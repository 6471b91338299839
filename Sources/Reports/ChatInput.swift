public import Conversation

/// What a chat report is made from: what happened in a chat, in order.
///
/// The other person's messages are neither quoted nor read for moves; one that may have been a hand
/// held out is the only exception.
public struct ChatInput: Sendable {
  /// What happened.
  public var events: [ChatEvent]
  /// What is to be said about the import: how dates were read, what could not be read.
  public var remarks: [String] = []
  /// Whether danger was asked about and said not to be: then nothing that speaks for coming closer
  /// is shown, since frightened people deny.
  public var isHeld = false
  /// Coaching words, from the intents library.
  public var words: ReportWords

  /// Creates the input of a chat report.
  public init(events: [ChatEvent], words: ReportWords) {
    self.events = events
    self.words = words
  }
}

/// One thing that happened in a chat.
public struct ChatEvent: Hashable, Sendable {
  /// What it was.
  public enum What: Hashable, Sendable {
    /// The person wrote something in which nothing was heard.
    case iWrote
    /// The person wrote something in which moves were heard.
    case iDid(text: String, findings: [Finding])
    /// The other person wrote.
    case theyWrote
    /// The other person wrote what may have been a hand held out, and it was not taken.
    case missed(text: String)
    /// Nobody wrote.
    case gap
  }

  /// What it was.
  public var what: What
  /// When, where the chat says so.
  public var at: LocalTime?

  /// Creates an event.
  public init(_ what: What, at: LocalTime?) {
    self.what = what
    self.at = at
  }
}

extension Report {
  /// Returns the report of a chat.
  ///
  /// - Throws: ``ReportError/template`` if the program was put together wrongly.
  public static func text(
    ofChat input: ChatInput, as format: ReportFormat
  ) throws(ReportError) -> String {
    try PageWriting(format: format).text(ChatPage(input: input).page())
  }
}
