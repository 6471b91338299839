public import Conversation

/// Messages as bytes for keeping, and back.
public enum ChatCoding {
  /// About how many bytes a part has.
  private static let partSize = 1 << 16
  /// The version of the form.
  private static let version = 1

  /// Returns the messages in parts of bounded size.
  public static func parts(of messages: [ChatMessage]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = messages.startIndex
    while start < messages.endIndex {
      var end = start
      var size = 0
      while end < messages.endIndex, size < partSize {
        size += messages[end].text.utf8.count + 24
        end += 1
      }
      parts.append(part(messages[start..<end]))
      start = end
    }
    return parts
  }

  private static func part(_ messages: ArraySlice<ChatMessage>) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(version)
    writer.write(Array(messages)) { writer, message in
      writer.write((message.isMine ? 1 : 0) | (message.isEdited ? 2 : 0))
      writer.write(message.kind.rawValue)
      writer.write(message.at?.date.daysSinceEpoch ?? Int(Int32.min))
      writer.write(message.at?.minute ?? 0)
      writer.write(message.text)
    }
    return writer.bytes
  }

  /// Returns the messages of the parts.
  ///
  /// - Throws: `BinaryError` for bytes that ``parts(of:)`` did not write.
  public static func messages(_ parts: [[UInt8]]) throws(BinaryError) -> [ChatMessage] {
    var messages: [ChatMessage] = []
    for part in parts {
      var reader = ByteReader(part)
      guard try reader.readInt() == version else { throw .invalid("chat") }
      messages += try reader.readList { (reader: inout ByteReader) throws(BinaryError) in
        try message(&reader)
      }
      guard reader.isAtEnd else { throw .invalid("chat") }
    }
    return messages
  }

  private static func message(_ reader: inout ByteReader) throws(BinaryError) -> ChatMessage {
    let flags = try reader.readInt()
    let kind = try reader.readCase(ChatMessage.Kind.self)
    let day = try reader.readInt()
    let minute = try reader.readInt()
    let at =
      day == Int(Int32.min)
      ? nil : LocalTime(date: CivilDate(daysSinceEpoch: day), minute: minute)
    return ChatMessage(
      isMine: flags & 1 != 0, at: at, kind: kind, text: try reader.readString(),
      isEdited: flags & 2 != 0)
  }
}
