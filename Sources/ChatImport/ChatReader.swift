public import Conversation

/// Reads an exported chat of two people.
///
/// Takes time and memory linear in the size of the file.
public struct ChatReader: Sendable {
  /// The most bytes of a line of a text export.
  public static let longestLine = 1 << 20

  /// The name of the one who imports the chat, as the file has it; capitals don't matter.
  public var me: String
  /// The order of dates, if the person says it.
  public var order: DateOrder?
  /// The latest day that a message can be of, if it is known.
  public var today: CivilDate?

  /// Creates a reader.
  public init(me: String, order: DateOrder? = nil, today: CivilDate? = nil) {
    self.me = NamePrefix.visible(me)
    self.order = order
    self.today = today
  }

  /// Returns the whole chat.
  ///
  /// - Throws: ``ChatProblem``; nothing is taken then.
  public func read(_ bytes: [UInt8]) throws(ChatProblem) -> ImportedChat {
    if let line = TextLines.firstBroken(bytes) { throw .notText(line: line) }
    switch Self.format(of: bytes) {
    case .telegram: return try TelegramChat(me: me).read(bytes)
    case .whatsApp: return try chat(try WhatsAppText.read(bytes), .whatsApp)
    case .plain: return try chat(try PlainText.read(bytes, me: me), .plain)
    }
  }

  /// Returns the format: JSON begins with a brace; WhatsApp's messages with a date, among the first
  /// lines.
  static func format(of bytes: [UInt8]) -> ChatFormat {
    var lines = TextLines(bytes)
    var seen = 0
    while seen < 50, let line = lines.next() {
      guard let first = line.bytes.first(where: { $0 > 0x20 }) else { continue }
      if seen == 0, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        if WhatsAppHeader(line.bytes) == nil { return .telegram }
      }
      if WhatsAppHeader(line.bytes) != nil { return .whatsApp }
      seen += 1
    }
    return .plain
  }

  // MARK: From names to two people

  private func chat(_ draft: DraftChat, _ format: ChatFormat) throws(ChatProblem) -> ImportedChat {
    guard !draft.messages.isEmpty else { throw .noMessages(line: draft.leftOver.lines.first ?? 1) }
    let pair = try Names.pair(draft.messages.map(\.name), me: me)
    let dates = try reading(draft)
    var chat = ImportedChat(
      format: format, me: pair.me, other: pair.other, messages: [], leftOver: draft.leftOver,
      dates: dates)
    chat.messages.reserveCapacity(draft.messages.count)
    for message in draft.messages {
      let at = dates.flatMap { message.date?.date($0.order) }
        .map { LocalTime(date: $0, minute: message.minute) }
      chat.messages.append(Self.message(message, isMine: message.name == pair.me, at: at))
    }
    return chat
  }

  private func reading(_ draft: DraftChat) throws(ChatProblem) -> DateReading? {
    let dates = draft.messages.compactMap(\.date)
    guard !dates.isEmpty else { return nil }
    if let order {
      let broken = draft.messages.first { $0.date.map { $0.date(order) == nil } ?? false }
      if let broken { throw .noSuchDate(line: broken.line) }
      return DateReading(order: order, reason: .told)
    }
    if let reading = DateOrderSearch(today: today).reading(dates) { return reading }
    if let reading = DateOrderSearch(today: nil).reading(dates) { return reading }
    throw .noSuchDate(line: Self.firstWithoutDay(draft))
  }

  /// The first line at which no order is possible any more.
  private static func firstWithoutDay(_ draft: DraftChat) -> Int {
    var possible = Set(DateOrder.allCases)
    for message in draft.messages {
      guard let date = message.date else { continue }
      possible = possible.filter { date.date($0) != nil }
      if possible.isEmpty { return message.line }
    }
    return draft.messages.first?.line ?? 1
  }

  /// Returns the message with what the app wrote into it taken out.
  static func message(_ draft: DraftMessage, isMine: Bool, at: LocalTime?) -> ChatMessage {
    if AppWords.screen.passes(draft.lines) {
      let text = draft.lines.map(\.text).joined(separator: "\n")
      return ChatMessage(isMine: isMine, at: at, text: text)
    }
    var lines = draft.lines.map(\.text)
    while lines.count > 1, lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let (text, isEdited) = AppWords.withoutEdit(lines.joined(separator: "\n"))
    if AppWords.isDeleted(text) {
      return ChatMessage(isMine: isMine, at: at, kind: .deleted, text: "", isEdited: isEdited)
    }
    if let caption = AppWords.caption(text) {
      return ChatMessage(isMine: isMine, at: at, kind: .media, text: caption, isEdited: isEdited)
    }
    return ChatMessage(
      isMine: isMine, at: at, text: AppWords.withoutMark(text), isEdited: isEdited)
  }
}

/// Who is who in a chat.
enum Names {
  /// Returns the name of the one who imports it and of the other; the other is empty if nobody else
  /// wrote.
  ///
  /// - Throws: ``ChatProblem/noSuchName(_:names:)`` or ``ChatProblem/tooManyPeople(_:)``
  static func pair(
    _ names: [String], me: String
  ) throws(ChatProblem) -> (me: String, other: String) {
    var order: [String] = []
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted { order.append(name) }
    let exact = order.first { $0 == me } ?? order.first { $0.lowercased() == me.lowercased() }
    guard let exact else { throw .noSuchName(me, names: Array(order.prefix(5))) }
    guard order.count <= 2 else { throw .tooManyPeople(Array(order.prefix(5))) }
    return (exact, order.first { $0 != exact } ?? "")
  }
}

extension AppWords {
  /// Returns the text without an invisible mark at its start, which apps put before their own words.
  static func withoutMark(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ScalarCursor.isMark(first) else { return text }
    return String(text.unicodeScalars.drop(while: ScalarCursor.isMark))
  }
}
