/// What is remembered of danger from one session to the next; kept sealed, and without any words.
///
/// Soft signs add up here, and danger that was heard and not taken back goes on holding advice off.
public struct Caution: Hashable, Sendable {
  /// The kinds of danger that were asked about and not taken back as a misreading.
  public var signs: Set<IntentID>
  /// The kinds of danger that were heard and not taken back.
  public var confirmed: Set<IntentID>
  /// When one of them was heard last.
  public var heardAt: Timestamp?
  /// The country that the person named for lines of help.
  public var country: String?

  /// Creates a memory.
  public init(
    signs: Set<IntentID> = [], confirmed: Set<IntentID> = [], heardAt: Timestamp? = nil,
    country: String? = nil
  ) {
    self.signs = signs
    self.confirmed = confirmed
    self.heardAt = heardAt
    self.country = country
  }

  /// How long danger from oneself holds everything off: a day.
  static let day: Int64 = 24 * 60 * 60 * 1000

  /// Returns the kind of danger that still stands when a new session begins, if one does. Danger
  /// from oneself alone is over when the person says so on another day.
  public func standing(at now: Timestamp) -> IntentID? {
    if let lasting = confirmed.filter({ DangerHand($0) != .oneself }).min() { return lasting }
    guard let own = confirmed.min(), let heardAt else { return confirmed.min() }
    let (gap, overflow) = now.milliseconds.subtractingReportingOverflow(heardAt.milliseconds)
    return overflow || gap < Self.day ? own : nil
  }
}
