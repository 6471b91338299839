/// A line that is typed unseen, as a passphrase is.
///
/// Bytes are taken one by one, since the terminal edits nothing while it shows nothing.
struct SecretLine: Hashable, Sendable {
  /// What a byte led to.
  enum Outcome: Hashable, Sendable {
    /// The line goes on.
    case typing
    /// Enter was pressed.
    case entered
    /// Ctrl-D on an empty line, or the terminal went away.
    case ended
    /// Ctrl-C.
    case interrupted
    /// Ctrl-\.
    case leftAtOnce
  }

  /// The most bytes that a line may have; more are not taken.
  static let limit = 1024
  /// What was typed so far.
  private(set) var bytes: [UInt8] = []

  /// Creates an empty line.
  init() { bytes.reserveCapacity(Self.limit) }

  /// Takes a byte as the terminal sends it.
  mutating func take(_ byte: UInt8) -> Outcome {
    switch byte {
    case 0x0A, 0x0D: return .entered
    case 0x03: return .interrupted
    case 0x04: return bytes.isEmpty ? .ended : .typing
    case 0x1C: return .leftAtOnce
    case 0x08, 0x7F: eraseLetter()
    case 0x15: wipe()
    case 0x00...0x1F: break
    default: if bytes.count < Self.limit { bytes.append(byte) }
    }
    return .typing
  }

  /// Overwrites what was typed and forgets it.
  mutating func wipe() {
    for index in bytes.indices { bytes[index] = 0 }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Takes the last letter back, with all of its bytes.
  private mutating func eraseLetter() {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
