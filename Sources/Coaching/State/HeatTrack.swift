public import Conversation

/// How worked up a person is, from the heat of the last few messages.
///
/// The heat of a message fades by half with each message after it, and is forgotten after twenty
/// minutes of quiet (Levenson & Gottman 1983: a flooded body needs about that long to settle).
public struct HeatTrack: Hashable, Sendable {
  /// The heat of the last message alone, from 0 to 10.
  public private(set) var latest = 0
  /// What is left of the heat before it.
  public private(set) var lingering = 0
  /// When the last message came.
  public private(set) var lastAt: Timestamp?
  /// The message after which a step to calm down was offered last.
  public internal(set) var stepTurn: Int?

  static let quiet: Int64 = 20 * 60 * 1000

  /// Creates a track without heat.
  public init() {}

  /// The heat that counts.
  public var level: Int { max(latest, lingering) }

  /// The phase that follows: from 3 heated, from 1 cooling, else calm.
  public var phase: Phase {
    switch level {
    case ..<1: .calm
    case 1...2: .cooling
    default: .heated
    }
  }

  /// Takes the heat of a message in.
  mutating func take(_ heat: Int, at now: Timestamp) {
    lingering = hasBeenQuiet(for: Self.quiet, until: now) ? 0 : level / 2
    latest = heat
    lastAt = now
  }

  /// Returns whether at least so many milliseconds have passed since the last message.
  func hasBeenQuiet(for duration: Int64, until now: Timestamp) -> Bool {
    guard let lastAt else { return false }
    let (gap, overflow) = now.milliseconds.subtractingReportingOverflow(lastAt.milliseconds)
    return overflow || gap >= duration
  }
}
