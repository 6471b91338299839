// LineProtocol: bytes to requests and replies to bytes, without a socket in sight.
//
// Bytes go through a `LineFramer` into lines, a line through `Command` into something to do, and what
// the coach answers through `ReplyLines` (RFC 5321) or `JSONAnswer` (JSON-RPC 2.0) into text.
// `ProtocolConnection` holds it together: it takes events and returns actions, and whoever owns the
// socket performs them. What every byte means stands in the article "The line protocol".

/// Why a line that came in cannot be read; the raw value is the keyword of the reply.
public enum FrameProblem: String, CaseIterable, Hashable, Sendable {
  /// It has more bytes than the limit.
  case tooLong = "too-long"
  /// It is not well-formed UTF-8.
  case notUTF8 = "not-utf8"
  /// It holds a byte 0.
  case holdsNUL = "nul"
  /// The input ended in the middle of it.
  case unended
}

/// A line that came in.
public enum Frame: Hashable, Sendable {
  /// The line without its end.
  case line(String)
  /// A line that cannot be read, and its first bytes.
  case broken(FrameProblem, head: [UInt8])
}

/// Cuts a stream of bytes into lines, which end in LF or CRLF.
///
/// What comes out does not depend on how the bytes are chunked. Of a line over the limit only the
/// first few bytes are kept, and the next line starts afresh after its end.
public struct LineFramer: Hashable, Sendable {
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let headBytes = 16
  /// The most room that is kept while nothing waits in it.
  private static let keptCapacity = 1024

  private var buffer: [UInt8] = []
  private var start = 0
  /// There is no line end between `start` and here.
  private var searched = 0
  /// The first bytes of a line that is being skipped.
  private var skipped: [UInt8]?

  /// Creates a framer at the start of a stream.
  public init() {}

  /// The number of bytes that wait to be read.
  public var unreadCount: Int { buffer.count - start }

  /// Takes bytes in.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Returns the next line of at most `limit` bytes, or nil until more bytes have come in.
  public mutating func next(limit: Int) -> Frame? {
    guard let end = buffer[searched...].firstIndex(of: Self.newline) else {
      searched = buffer.count
      skip(over: limit)
      return nil
    }
    let frame = frame(upTo: end, limit: limit)
    start = end + 1
    searched = start
    if start == buffer.count { release() }
    return frame
  }

  /// Returns what the end of the input leaves unfinished, if anything.
  public mutating func finish() -> Frame? {
    guard unreadCount > 0 || skipped != nil else { return nil }
    let head = skipped ?? head(of: buffer[start...])
    skipped = nil
    release()
    return .broken(.unended, head: head)
  }

  private mutating func frame(upTo end: Int, limit: Int) -> Frame {
    if let head = skipped {
      skipped = nil
      return .broken(.tooLong, head: head)
    }
    let isCRLF = end > start && buffer[end - 1] == Self.carriageReturn
    let line = buffer[start..<(isCRLF ? end - 1 : end)]
    guard line.count <= limit else { return .broken(.tooLong, head: head(of: line)) }
    guard !line.contains(0) else { return .broken(.holdsNUL, head: head(of: line)) }
    guard let text = String(validating: line, as: UTF8.self) else {
      return .broken(.notUTF8, head: head(of: line))
    }
    return .line(text)
  }

  /// Throws away what waits of a line that can no longer be within the limit: one byte more may
  /// still be the CR of its end.
  private mutating func skip(over limit: Int) {
    guard skipped != nil || unreadCount - 1 > limit else { return }
    if skipped == nil { skipped = head(of: buffer[start...]) }
    release()
  }

  private mutating func release() {
    buffer.removeAll(keepingCapacity: buffer.capacity <= Self.keptCapacity)
    start = 0
    searched = 0
  }

  private func head(of bytes: ArraySlice<UInt8>) -> [UInt8] { Array(bytes.prefix(Self.headBytes)) }
}
