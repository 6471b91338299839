import Conversation

/// The lines of an intent, which may be left in their compiled form until somebody asks for them.
///
/// A library has thousands of lines and a reply needs a few, so that reading all of them at the start
/// would be most of the start.
struct ReplyLines: Hashable, Sendable {
  private enum Form: Sendable {
    case read([ReplyLine])
    case left(ByteReader)
  }

  private var form: Form

  init(_ lines: [ReplyLine]) { form = .read(lines) }

  /// Reads the lines, or leaves them where they stand in what the program was built with.
  init(from reader: inout ByteReader) throws(BinaryError) {
    var part = try reader.readSized()
    form = part.isOwn ? .left(part) : .read(try part.readReplies())
  }

  /// The lines; takes time for each of them when they were left.
  var lines: [ReplyLine] {
    switch form {
    case .read(let lines): return lines
    case .left(var part): return (try? part.readReplies()) ?? []
    }
  }

  static func == (a: ReplyLines, b: ReplyLines) -> Bool { a.lines == b.lines }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}
