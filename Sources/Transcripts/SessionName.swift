public import Conversation

/// The name by which a person calls a session: the first letters of its identity.
///
/// Identities are random and hold no time, so a name tells nothing. Letters are those of Crockford's
/// base 32, in lower case; `i` and `l` are read as 1, `o` as 0.
public struct SessionName: Hashable, Sendable, CustomStringConvertible {
  /// The letters that are shown: eight, of which one in a trillion is alike.
  public let text: String

  /// Creates the name of a session.
  public init(_ id: RowID) {
    var text = ""
    for place in 0..<Self.shown {
      let digit = Int(truncatingIfNeeded: id.high >> (59 - 5 * UInt64(place)) & 31)
      text.unicodeScalars.append(Self.letters[digit])
    }
    self.text = text
  }

  /// The letters.
  public var description: String { text }

  private static let shown = 8
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)

  /// The identities whose names begin alike.
  public struct Prefix: Hashable, Sendable {
    /// The first identity.
    public let first: RowID
    /// The last identity.
    public let last: RowID

    /// Reads the beginning of a name, in any case; nil for what is none: fewer than two letters,
    /// more than twelve, or another sign among them.
    public init?(_ text: String) {
      guard (2...12).contains(text.unicodeScalars.count) else { return nil }
      var bits: UInt64 = 0
      var width: UInt64 = 0
      for scalar in text.lowercased().unicodeScalars {
        guard let digit = Self.digit(scalar) else { return nil }
        bits = bits << 5 | digit
        width += 5
      }
      first = RowID(high: bits << (64 - width), low: 0)
      last = RowID(high: bits << (64 - width) | (1 << (64 - width) - 1), low: .max)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
      switch scalar {
      case "i", "l": 1
      case "o": 0
      default: letters.firstIndex(of: scalar).map { UInt64($0) }
      }
    }
  }
}
