// ChatImport: exported chats of two people, from bytes to messages.
//
// Formats: WhatsApp's text (Android's `date, time - Name: text` and iOS's `[date, time] Name: text`),
// Telegram's JSON, and plain `Name: text`. `ChatReader` looks at the whole file before it decides:
// which format, in which order a date is written, who the two are. It either returns every message
// or throws; what belongs to no message is counted and listed, never dropped in silence.
// Pure: no files, no clock, no zone. Times are what the wall showed where the message was written.

public import Conversation

/// A message of an exported chat.
public struct ChatMessage: Hashable, Sendable {
  /// What kind of message it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Words.
    case text
    /// A picture, a sound or a file, perhaps with words under it.
    case media
    /// Taken back by whoever wrote it.
    case deleted
  }

  /// Whether the one who imports the chat wrote it.
  public var isMine: Bool
  /// When it was written; nil where the file does not say.
  public var at: LocalTime?
  /// What kind it is.
  public var kind: Kind
  /// The words, lines and all; empty where there are none.
  public var text: String
  /// Whether it was changed after it was sent.
  public var isEdited: Bool

  /// Creates a message.
  public init(
    isMine: Bool, at: LocalTime? = nil, kind: Kind = .text, text: String, isEdited: Bool = false
  ) {
    self.isMine = isMine
    self.at = at
    self.kind = kind
    self.text = text
    self.isEdited = isEdited
  }
}

/// A chat that was read whole.
public struct ImportedChat: Hashable, Sendable {
  /// The format of the file.
  public var format: ChatFormat
  /// The name of the one who imports it, as the file has it.
  public var me: String
  /// The name of the other one; empty where nobody else wrote.
  public var other: String
  /// The messages in the order of the file.
  public var messages: [ChatMessage]
  /// What belongs to no message.
  public var leftOver: LeftOver
  /// In which order dates were read, and how sure that is; nil where dates need no reading.
  public var dates: DateReading?

  /// Creates a chat.
  public init(
    format: ChatFormat, me: String, other: String, messages: [ChatMessage],
    leftOver: LeftOver = LeftOver(), dates: DateReading? = nil
  ) {
    self.format = format
    self.me = me
    self.other = other
    self.messages = messages
    self.leftOver = leftOver
    self.dates = dates
  }
}

/// The format of an exported chat.
public enum ChatFormat: String, CaseIterable, Hashable, Sendable {
  case whatsApp = "whatsapp"
  case telegram
  case plain
}

/// What belongs to no message: counted, with the places of the first ones.
public struct LeftOver: Hashable, Sendable {
  /// Lines of the app itself, such as that messages are encrypted.
  public var notices = 0
  /// Lines that could not be read.
  public var unread = 0
  /// The first of the lines that could not be read, by number; at most ``most``.
  public var lines: [Int] = []

  /// How many lines are listed.
  public static let most = 20

  /// Creates a count of nothing.
  public init() {}

  /// Counts a line that could not be read.
  mutating func add(line: Int) {
    unread += 1
    if lines.count < Self.most { lines.append(line) }
  }
}

/// Why a file gives no chat; nothing of it is taken then.
public enum ChatProblem: Error, Hashable, Sendable {
  /// A line is not UTF-8.
  case notText(line: Int)
  /// The file holds no message; what its first line with words lacks.
  case noMessages(line: Int)
  /// The JSON breaks off or is malformed.
  case brokenJSON(line: Int, column: Int, String)
  /// The JSON is none of a chat; which key is missing.
  case noTelegramChat(missing: String)
  /// The JSON holds many chats.
  case manyChats
  /// Nobody has that name; who is in the chat.
  case noSuchName(String, names: [String])
  /// More than two people wrote.
  case tooManyPeople([String])
  /// A line begins like a message, but the day is in no calendar.
  case noSuchDate(line: Int)
  /// A line, or the whole, is too long.
  case tooLong(line: Int)
}

extension ChatProblem: CustomStringConvertible {
  /// One sentence: what, where, and what to do. Names are shown, messages never.
  public var description: String {
    switch self {
    case .notText(let line):
      "line \(line): not UTF-8 text; export the chat again, or save the file as UTF-8"
    case .noMessages(let line):
      "line \(line): no message begins here or below; a message looks like "
        + "'12/11/2024, 21:05 - Name: text', '[12.11.24, 21:05:33] Name: text' or 'Name: text'"
    case .brokenJSON(let line, let column, let what):
      "line \(line), column \(column): \(what); export the chat again as JSON"
    case .noTelegramChat(let key):
      "the JSON has no '\(key)'; export one chat from Telegram as machine-readable JSON"
    case .manyChats:
      "the JSON holds many chats; export only the one, from its own menu"
    case .noSuchName(let name, let names):
      "nobody in the chat is called '\(name)'; give --me one of "
        + names.map { "'\($0)'" }.joined(separator: ", ")
    case .tooManyPeople(let names):
      "more than two people write in this chat ("
        + names.map { "'\($0)'" }.joined(separator: ", ") + "); only chats of two can be read"
    case .noSuchDate(let line):
      "line \(line): no calendar has this date in any order of day, month and year; mend or take "
        + "out the line"
    case .tooLong(let line):
      "line \(line): longer than \(ChatReader.longestLine) bytes; is it an exported chat?"
    }
  }
}
