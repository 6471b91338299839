import ChatImport
import CoachService
import Conversation
import Transcripts

/// The chats that were taken in, in the store.
struct KeptChats {
  private let store: TranscriptStore

  init(_ store: TranscriptStore) { self.store = store }

  /// Keeps a chat whole, and after its messages what was heard in them.
  func keep(_ chat: ImportedChat, _ kept: KeptHeard) throws {
    var generator = SystemRandomNumberGenerator()
    let messages = ChatCoding.parts(of: chat.messages)
    let parts = messages + kept.heard.parts
    var fields = [
      "me": chat.me, "other": chat.other, "parts": "\(messages.count)",
      "period": Self.period(chat), "format": chat.format.rawValue, "mark": kept.mark.text,
      "passage": kept.passage.rawValue,
    ]
    for (index, remark) in ChatRemarks(chat).lasting.enumerated() {
      fields["remark-\(index)"] = remark
    }
    let head = Keepsake(
      id: RowID(using: &generator), kind: .chat, at: Present.moment, fields: fields)
    try store.keep(
      chat: head, parts: parts.map { ChatPart(id: RowID(using: &generator), bytes: $0) })
  }

  /// Returns what is known of the chats, newest first.
  func all() throws -> [KeptChat] {
    try store.keepsakes().filter { $0.kind == .chat }.reversed().map(KeptChat.init)
  }

  /// Returns the messages of a chat, and what was heard in them where it was kept.
  func contents(of chat: KeptChat) throws -> (messages: [ChatMessage], heard: HeardChat?) {
    let parts = try store.parts(ofChat: chat.id)
    guard parts.count >= chat.parts,
      let messages = try? ChatCoding.messages(Array(parts.prefix(chat.parts)))
    else { throw ChatDamage() }
    let heard = Array(parts.dropFirst(chat.parts))
    guard !heard.isEmpty else { return (messages, nil) }
    return (messages, try? HeardChat(parts: heard, messages: messages.count))
  }

  /// Takes a chat out for good.
  func remove(_ chat: KeptChat) throws { try store.discard(chat.id) }

  private static func period(_ chat: ImportedChat) -> String {
    let days = chat.messages.compactMap { $0.at?.date }
    guard let first = days.min(), let last = days.max() else { return "without dates" }
    return first == last ? first.written : "\(first.written) to \(last.written)"
  }
}

/// What is known of a kept chat.
struct KeptChat {
  let id: RowID
  let other: String
  let period: String
  let parts: Int
  let remarks: [String]
  /// Who read it.
  let mark: ReaderMark?
  /// How it came to be kept.
  let passage: ChatPassage

  init(_ keepsake: Keepsake) {
    id = keepsake.id
    other = keepsake.fields["other"] ?? ""
    period = keepsake.fields["period"] ?? ""
    parts = keepsake.fields["parts"].flatMap(Int.init) ?? 0
    mark = keepsake.fields["mark"].map(ReaderMark.init)
    passage = keepsake.fields["passage"].flatMap(ChatPassage.init) ?? .free
    remarks = keepsake.fields.filter { $0.key.hasPrefix("remark-") }.sorted { $0.key < $1.key }
      .map(\.value)
  }
}

/// A kept chat that does not read back.
struct ChatDamage: Error, CustomStringConvertible {
  var description: String {
    "the kept chat is damaged; take it out with 'mend import remove' and import it again"
  }
}

/// What is to be said of an import.
struct ChatRemarks {
  private let chat: ImportedChat

  init(_ chat: ImportedChat) { self.chat = chat }

  /// All of it, for the one who imports.
  var all: [String] {
    let who = chat.other.isEmpty ? "'\(chat.me)' alone" : "'\(chat.me)' and '\(chat.other)'"
    return ["Read whole: \(who), \(chat.messages.count) messages, kept sealed."] + lasting
  }

  /// What a report of the chat says too.
  var lasting: [String] { dates + wordless + unread }

  private var dates: [String] {
    guard let dates = chat.dates else { return [] }
    let read = "Dates are read as \(dates.order.words)"
    guard dates.otherwise.isEmpty else {
      let others = dates.otherwise.map(\.words).joined(separator: " or as ")
      return [
        read + "; they could be read as \(others) too. "
          + "If that is right, import the chat again with --dates "
          + dates.otherwise.map(\.rawValue).joined(separator: " or ") + "."
      ]
    }
    switch dates.reason {
    case .told: return [read + ", as you said."]
    case .onlyPossible, .custom: return [read + "."]
    case .runsForward: return [read + ": in any other order the days would lie scattered."]
    }
  }

  /// Messages that hold nothing to read, and those that were changed; of both people together.
  private var wordless: [String] {
    let messages = chat.messages
    let counts = [
      ("pictures, sounds and files", messages.count { $0.kind == .media }),
      ("taken back", messages.count { $0.kind == .deleted }),
      ("without a word, as emoji alone", messages.count { $0.kind == .text && !Self.hasWord($0) }),
      ("changed after they were sent", messages.count(where: \.isEdited)),
    ].filter { $0.1 > 0 }
    guard !counts.isEmpty else { return [] }
    return [
      "Messages of another kind: " + counts.map { "\($0): \($1)" }.joined(separator: ", ") + "."
    ]
  }

  private static func hasWord(_ message: ChatMessage) -> Bool {
    message.text.contains { $0.isLetter || $0.isNumber }
  }

  private var unread: [String] {
    let left = chat.leftOver
    var lines: [String] = []
    if left.notices > 0 {
      lines.append("Lines of the app itself, left out: \(left.notices).")
    }
    if left.unread > 0 {
      let more = left.unread > left.lines.count ? " and more" : ""
      lines.append(
        "Lines that could not be read: \(left.unread) (line "
          + left.lines.map(String.init).joined(separator: ", ") + more + ").")
    }
    return lines
  }
}
