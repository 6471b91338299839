/// The name of an intent: its family, a full stop and a word, as in `withdrawal.leaving`.
public struct IntentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole name.
  public let name: String

  /// Creates an id from its whole name.
  public init(_ name: String) { self.name = name }

  /// The family named by the part before the first full stop, if there is such a family.
  public var family: Family? {
    let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return Family(rawValue: String(name[..<end]))
  }

  /// The whole name.
  public var description: String { name }

  /// Alphabetical.
  public static func < (a: IntentID, b: IntentID) -> Bool { a.name < b.name }
}

/// The name of a rule, unique within its intent, as in `walks-out`.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name.
  public let name: String

  /// Creates an id from its name.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// Alphabetical.
  public static func < (a: RuleID, b: RuleID) -> Bool { a.name < b.name }
}

/// A random 128-bit identity that holds no time and no order.
public struct RowID: Hashable, Sendable {
  /// The upper half.
  public let high: UInt64
  /// The lower half.
  public let low: UInt64

  /// Creates an id from its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Creates an id from chance that is handed in.
  public init(using generator: inout some RandomNumberGenerator) {
    self.init(high: generator.next(), low: generator.next())
  }
}

/// A moment: milliseconds since 1970-01-01 00:00 UTC.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  /// Creates a moment from milliseconds since 1970-01-01 00:00 UTC.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier before later.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }
}
