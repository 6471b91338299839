/// A mistake in the text of a pattern or a frame.
public struct SyntaxProblem: Error, Hashable, Sendable {
  /// What is wrong and what to do, in a sentence without a closing full stop.
  public var message: String
  /// The UTF-8 offset into the text at which the mistake stands.
  public var offset: Int
  /// How many bytes it covers, at least 1.
  public var length: Int

  /// Creates a problem.
  public init(_ message: String, offset: Int, length: Int = 1) {
    self.message = message
    self.offset = offset
    self.length = max(1, length)
  }
}
