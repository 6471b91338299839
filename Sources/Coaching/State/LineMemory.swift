/// Which lines of the library were used in this session, and in which order.
public struct LineMemory: Hashable, Sendable {
  private var uses: [String: Int] = [:]
  private var count = 0

  /// Creates an empty memory.
  public init() {}

  /// Returns whether the line has been used.
  public func holds(_ id: String) -> Bool { uses[id] != nil }

  /// Returns the place of the last use among all uses; 0 for a line that was never used.
  func lastUse(_ id: String) -> Int { uses[id] ?? 0 }

  /// Remembers that the line is used now.
  mutating func note(_ id: String) {
    count += 1
    uses[id] = count
  }
}
