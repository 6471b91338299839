/// The secret that a connection over TCP has to show before anything else.
///
/// It never stands in a log or an error: whatever prints it prints a placeholder.
public struct AccessToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  private let bytes: [UInt8]

  /// Creates a token from its text; nil if the text is empty.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
  }

  /// Returns whether the text is the token; takes as long for any text of one length, however much
  /// of it is right.
  public func matches(_ text: String) -> Bool {
    let given = Array(text.utf8)
    var difference: UInt8 = given.count == bytes.count ? 0 : 1
    for index in given.indices {
      difference |= given[index] ^ bytes[index % bytes.count]
    }
    return difference == 0
  }

  /// A placeholder.
  public var description: String { "(token)" }

  /// A placeholder.
  public var debugDescription: String { "(token)" }
}
