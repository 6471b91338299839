import Conversation

/// Reads the JSON that Telegram exports for one chat.
struct TelegramChat {
  let me: String

  /// A message as the file has it.
  private struct Draft {
    var type = ""
    var name: String?
    var date = ""
    var text = ""
    var hasMedia = false
    var isEdited = false
    /// Where it begins in the file.
    var offset = 0
  }

  /// What was found at the top.
  private struct Found {
    var drafts: [Draft] = []
    var hasMessages = false
    var hasManyChats = false
  }

  /// Returns the chat.
  ///
  /// - Throws: ``ChatProblem``
  func read(_ bytes: [UInt8]) throws(ChatProblem) -> ImportedChat {
    let found: Found
    do throws(JSONCursor.Failure) { found = try Self.found(bytes) } catch {
      throw Self.problem(error, bytes)
    }
    guard !found.hasManyChats else { throw .manyChats }
    guard found.hasMessages else { throw .noTelegramChat(missing: "messages") }
    return try chat(found.drafts, bytes)
  }

  private static func problem(_ failure: JSONCursor.Failure, _ bytes: [UInt8]) -> ChatProblem {
    let before = bytes.prefix(failure.offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return .brokenJSON(
      line: TextLines.number(of: failure.offset, in: bytes), column: failure.offset - start + 1,
      failure.what)
  }

  // MARK: The file

  private static func found(_ bytes: [UInt8]) throws(JSONCursor.Failure) -> Found {
    var cursor = JSONCursor(bytes)
    var found = Found()
    guard try cursor.peek() == UInt8(ascii: "{") else {
      try cursor.skip()
      return found
    }
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      let isList = try cursor.peek() == UInt8(ascii: "[")
      if key == "chats" { found.hasManyChats = true }
      guard key == "messages", isList else { return try cursor.skip() }
      found.hasMessages = true
      try cursor.list { (cursor) throws(JSONCursor.Failure) in
        found.drafts.append(try draft(&cursor))
      }
    }
    guard cursor.isAtEnd() else {
      throw JSONCursor.Failure(
        offset: cursor.position, what: "something stands after the end of the JSON")
    }
    return found
  }

  private static let media: Set = [
    "media_type", "photo", "file", "sticker_emoji", "contact_information", "location_information",
    "poll",
  ]

  private static func draft(_ cursor: inout JSONCursor) throws(JSONCursor.Failure) -> Draft {
    var draft = Draft()
    let isObject = try cursor.peek() == UInt8(ascii: "{")
    draft.offset = cursor.position
    guard isObject else {
      try cursor.skip()
      return draft
    }
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      switch key {
      case "type": draft.type = try cursor.stringIfAny() ?? ""
      case "from": draft.name = try cursor.stringIfAny() ?? "Deleted Account"
      case "date": draft.date = try cursor.stringIfAny() ?? ""
      case "text": draft.text = try text(&cursor)
      case "edited": draft.isEdited = try cursor.stringIfAny() != nil
      default:
        if media.contains(key) { draft.hasMedia = true }
        try cursor.skip()
      }
    }
    return draft
  }

  /// The words: a text, or a list of texts and of objects with a text each.
  private static func text(_ cursor: inout JSONCursor) throws(JSONCursor.Failure) -> String {
    guard try cursor.peek() == UInt8(ascii: "[") else { return try cursor.stringIfAny() ?? "" }
    var words = ""
    try cursor.list { (cursor) throws(JSONCursor.Failure) in
      guard try cursor.peek() == UInt8(ascii: "{") else {
        words += try cursor.stringIfAny() ?? ""
        return
      }
      try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
        if key == "text" { words += try cursor.stringIfAny() ?? "" } else { try cursor.skip() }
      }
    }
    return words
  }

  // MARK: Messages

  private func chat(_ drafts: [Draft], _ bytes: [UInt8]) throws(ChatProblem) -> ImportedChat {
    let written = drafts.filter { $0.type == "message" && $0.name != nil }
    guard !written.isEmpty else { throw .noTelegramChat(missing: "from") }
    let pair = try Names.pair(written.map { NamePrefix.visible($0.name ?? "") }, me: me)
    var chat = ImportedChat(format: .telegram, me: pair.me, other: pair.other, messages: [])
    for draft in drafts {
      guard draft.type == "message", let name = draft.name else {
        if draft.type == "service" {
          chat.leftOver.notices += 1
        } else {
          let isListed = chat.leftOver.lines.count < LeftOver.most
          chat.leftOver.add(line: isListed ? TextLines.number(of: draft.offset, in: bytes) : 0)
        }
        continue
      }
      chat.messages.append(
        ChatMessage(
          isMine: NamePrefix.visible(name) == pair.me, at: Self.time(draft.date),
          kind: draft.hasMedia ? .media : .text, text: draft.text, isEdited: draft.isEdited))
    }
    return chat
  }

  /// Reads a time as in `2024-11-24T21:05:33`, which is what the wall showed.
  private static func time(_ text: String) -> LocalTime? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(5).compactMap { Int($0) }
    guard numbers.count == 5, (0..<24).contains(numbers[3]), (0..<60).contains(numbers[4]),
      let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    return LocalTime(date: date, minute: numbers[3] * 60 + numbers[4])
  }
}
