/// What a connection may not exceed; every limit has a name that `CAPABILITIES` tells.
///
/// Bytes are counted without the end of the line.
public struct ProtocolLimits: Hashable, Sendable {
  /// The most bytes in a request line.
  public var line = 8192
  /// The most bytes in a text that follows a command line by line.
  public var text = 65_536
  /// The most bytes in a line of JSON.
  public var jsonLine = 65_536
  /// How deep lists and objects may be nested in JSON.
  public var jsonDepth = 32
  /// The most bytes in a reply line (RFC 5321 clients read 8,192 with the end).
  public var replyLine = 8190
  /// The most answers to pipelined requests that are held back to be sent together.
  public var inFlight = 64
  /// The most connections at the same time.
  public var sessions = 16_384
  /// The seconds that a connection may go without a whole line.
  public var idleSeconds = 1800
  /// The seconds that a connection may take to show its token.
  public var authSeconds = 30
  /// The most wrong tokens before a connection is closed.
  public var wrongTokens = 3
  /// The most errors in a row before a connection is closed.
  public var errors = 1000
  /// The seconds that the server waits for its connections when it is asked to end.
  public var drainSeconds = 10

  /// Creates the usual limits.
  public init() {}

  /// The limits by name, as `CAPABILITIES` tells them.
  public var named: [(name: String, value: Int)] {
    [
      ("line", line), ("text", text), ("json-line", jsonLine), ("json-depth", jsonDepth),
      ("reply-line", replyLine), ("in-flight", inFlight), ("sessions", sessions),
      ("idle-seconds", idleSeconds), ("auth-seconds", authSeconds), ("wrong-tokens", wrongTokens),
      ("errors", errors), ("drain-seconds", drainSeconds),
    ]
  }
}
