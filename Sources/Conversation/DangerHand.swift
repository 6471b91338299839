/// Whose hand a danger is in; it decides which help is shown, and how long caution lasts.
public enum DangerHand: Hashable, Sendable {
  /// The person's own life is in their own hand.
  case oneself
  /// The one who types hurts or frightens somebody.
  case typist
  /// The partner, or somebody else.
  case other

  /// Creates it from the name of an intent of safety: `self-harm…` and `goodbye…` tell of oneself,
  /// `own-…` and `…-of-own` of the one who types, all others of somebody else.
  public init(_ intent: IntentID) {
    let name = intent.name.split(separator: ".", maxSplits: 1).last ?? ""
    self =
      if name.hasPrefix("self-harm") || name.hasPrefix("goodbye") {
        .oneself
      } else if name.hasPrefix("own-") || name.hasSuffix("-of-own") {
        .typist
      } else {
        .other
      }
  }
}
