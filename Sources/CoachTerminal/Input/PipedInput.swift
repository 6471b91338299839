/// Cuts a stream of bytes into messages, one a line; a line ends in LF or CRLF.
///
/// What comes out does not depend on how the bytes are chunked. Of a line that is too long no more
/// than the limit is kept, and the next line starts afresh after its end.
struct PipedInput: Hashable, Sendable {
  /// One byte above the limit, for the CR of a line that is just within it.
  private static let room = Message.limit + 1
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private var line: [UInt8] = []
  private var isOverfull = false

  /// Takes bytes and returns the messages that they complete.
  mutating func take(_ bytes: some Collection<UInt8>) -> [Message] {
    var messages: [Message] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: Self.newline) {
      keep(rest[..<end])
      messages.append(complete())
      rest = rest[rest.index(after: end)...]
    }
    keep(rest)
    return messages
  }

  /// Returns the message that the end of the input completes, if one was begun.
  mutating func finish() -> Message? {
    line.isEmpty && !isOverfull ? nil : complete()
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    let free = Self.room - line.count
    if bytes.count > free { isOverfull = true }
    line += bytes.prefix(free)
  }

  private mutating func complete() -> Message {
    if line.last == Self.carriageReturn, !isOverfull { line.removeLast() }
    let message = isOverfull ? .problem(.tooLong) : Message(bytes: line)
    line.removeAll(keepingCapacity: true)
    isOverfull = false
    return message
  }
}
