import Conversation

/// A message on its way: who wrote it by name, and its lines.
struct DraftMessage: Hashable {
  var name: String
  var lines: [ArraySlice<UInt8>]
  var date: WrittenDate?
  var minute = 0
  /// The number of its first line.
  var line: Int
}

/// What the lines of a text file come to before it is known who is who.
struct DraftChat {
  var messages: [DraftMessage] = []
  var leftOver = LeftOver()
  /// The first line that holds anything.
  var firstLine = 1
}

/// Cuts WhatsApp's text into messages.
struct WhatsAppText {
  /// The most bytes of a name.
  static let longestName = 100

  /// Returns the messages of the lines.
  ///
  /// - Throws: ``ChatProblem/tooLong(line:)``
  static func read(_ bytes: [UInt8]) throws(ChatProblem) -> DraftChat {
    var chat = DraftChat()
    var lines = TextLines(bytes)
    var isInNotice = false
    while let line = lines.next() {
      guard line.bytes.count <= ChatReader.longestLine else { throw .tooLong(line: line.number) }
      guard let header = WhatsAppHeader(line.bytes) else {
        add(line, to: &chat, isInNotice: isInNotice)
        continue
      }
      let body = line.bytes[header.end...]
      guard let name = NamePrefix(body) else {
        chat.leftOver.notices += 1
        isInNotice = true
        continue
      }
      let words = body[name.end...]
      isInNotice = isNotice(words, after: line.bytes)
      if isInNotice {
        chat.leftOver.notices += 1
        continue
      }
      chat.messages.append(
        DraftMessage(
          name: name.name, lines: [words], date: header.date, minute: header.minute,
          line: line.number))
    }
    return chat
  }

  /// Whether the app speaks under the name of the chat: iOS puts a mark (U+200E) before its own words.
  private static func isNotice(_ words: ArraySlice<UInt8>, after line: ArraySlice<UInt8>) -> Bool {
    let isBracketed = line.prefix(8).contains(UInt8(ascii: "["))
    guard isBracketed, words.starts(with: [0xE2, 0x80, 0x8E]) else { return false }
    let text = words.text
    return AppWords.caption(text) == nil && !AppWords.isDeleted(text)
  }

  /// A line that begins no message goes on with the one before, or belongs to none.
  private static func add(_ line: TextLines.Line, to chat: inout DraftChat, isInNotice: Bool) {
    if isInNotice { return }
    if let last = chat.messages.indices.last {
      chat.messages[last].lines.append(line.bytes)
    } else if line.bytes.contains(where: { $0 > 0x20 }) {
      chat.leftOver.add(line: line.number)
    }
  }
}

/// Cuts `Name: text` lines into messages.
struct PlainText {
  /// The most bytes of a name.
  static let longestName = 40

  /// Returns the messages of the lines.
  ///
  /// A name counts if it begins at least two lines, or is one of the only two; any other line goes
  /// on with the message before.
  ///
  /// - Throws: ``ChatProblem/tooLong(line:)``
  static func read(_ bytes: [UInt8], me: String) throws(ChatProblem) -> DraftChat {
    let names = try names(bytes, me: me)
    var chat = DraftChat()
    var lines = TextLines(bytes)
    while let line = lines.next() {
      if let prefix = NamePrefix(line.bytes, longest: longestName), names.contains(prefix.name) {
        chat.messages.append(
          DraftMessage(name: prefix.name, lines: [line.bytes[prefix.end...]], line: line.number))
      } else if let last = chat.messages.indices.last {
        chat.messages[last].lines.append(line.bytes)
      } else if line.bytes.contains(where: { $0 > 0x20 }) {
        chat.leftOver.add(line: line.number)
      }
    }
    return chat
  }

  private static func names(_ bytes: [UInt8], me: String) throws(ChatProblem) -> Set<String> {
    var counts: [String: Int] = [:]
    var lines = TextLines(bytes)
    while let line = lines.next() {
      guard line.bytes.count <= ChatReader.longestLine else { throw .tooLong(line: line.number) }
      if let prefix = NamePrefix(line.bytes, longest: longestName) {
        counts[prefix.name, default: 0] += 1
      }
    }
    let me = counts.keys.filter { $0 == me || $0.lowercased() == me.lowercased() }
    if counts.count <= 2 { return Set(counts.keys) }
    return Set(counts.filter { $0.value > 1 }.keys).union(me)
  }
}

/// A name before a colon at the start of a line.
struct NamePrefix {
  var name: String
  /// Where the words begin.
  var end: Int

  /// Reads a name; nil if the line begins with none.
  init?(_ line: ArraySlice<UInt8>, longest: Int = WhatsAppText.longestName) {
    guard let colon = line.prefix(longest + 1).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let after = line.index(after: colon)
    let isEnd = after == line.endIndex
    guard isEnd || line[after] == 0x20 || line[after] == 0xC2 || line[after] == 0xE2 else {
      return nil
    }
    let name = Self.visible(line[..<colon].text)
    guard !name.isEmpty,
      name.unicodeScalars.contains(where: \.properties.isAlphabetic) || name.hasPrefix("+")
        || name.unicodeScalars.contains(where: \.properties.isEmoji)
    else { return nil }
    self.name = name
    end = isEnd ? after : line[after] == 0x20 ? line.index(after: after) : after
  }

  /// Returns a name without marks of direction and blanks around it.
  static func visible(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !ScalarCursor.isMark(scalar) {
      plain.append(ScalarCursor.isBlank(scalar) ? " " : scalar)
    }
    let name = AppWords.trimmed(String(plain))
    return name.hasPrefix("~") ? AppWords.trimmed(String(name.dropFirst())) : name
  }
}
