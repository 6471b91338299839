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
  /// Whether the quarrel is going on as the last message is typed.
  public private(set) var isLive = false
  /// Whether the last message was about what is still to come.
  public private(set) var isAhead = false
  /// The message after which a step to calm down was offered last.
  public internal(set) var stepTurn: Int?
  /// The message after which the plan of the two was shown last.
  public internal(set) var planTurn: Int?

  static let quiet: Int64 = 20 * 60 * 1000

  /// Creates a track without heat.
  public init() {}

  /// The heat that counts.
  public var level: Int { max(latest, lingering) }

  /// The phase that follows: from 3 heated, and from 2 in the middle of it; from 1 cooling; else
  /// calm, or preventive where the talk is about what is still to come.
  public var phase: Phase {
    switch level {
    case ..<1: isAhead ? .preventive : .calm
    case 1: .cooling
    case 2: isLive ? .heated : .cooling
    default: .heated
    }
  }

  /// Takes the heat of a message in.
  mutating func take(
    _ heat: Int, isLive: Bool = false, isAhead: Bool = false, at now: Timestamp
  ) {
    self.isLive = isLive
    self.isAhead = isAhead || self.isAhead && heat < 1
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
