/// What two people agreed on for the next quarrel: a signal, a break, who comes back.
public struct SavedPlan: Hashable, Sendable {
  /// The word or sign that stops it, as they wrote it.
  public var signal: String
  /// How long the break is, as they wrote it.
  public var pause: String
  /// Who comes back, as they wrote it: "me", "him", "whoever called it".
  public var returner: String

  /// Creates a plan.
  public init(signal: String, pause: String, returner: String) {
    self.signal = signal
    self.pause = pause
    self.returner = returner
  }

  /// Creates a plan from the fields of a keepsake (`signal`, `break`, `returner`); nil without a
  /// signal that can stand in a sentence.
  public init?(fields: [String: String]) {
    guard let signal = fields["signal"].flatMap(Quotation.quotable) else { return nil }
    self.init(
      signal: signal, pause: fields["break"].flatMap(Quotation.quotable) ?? "",
      returner: fields["returner"].flatMap(Quotation.quotable) ?? "")
  }

  /// Who comes back, as far as it is clear whom the words mean.
  enum Returner { case typist, partner, caller, other }

  /// Whom the words for the one who comes back mean.
  var whoReturns: Returner? {
    let words = Words.of(returner)
    guard !words.isEmpty else { return nil }
    if !Set(words).isDisjoint(with: ["whoever", "caller", "called", "calls"]) { return .caller }
    if words.contains("me") || words.contains("i") || words.contains("myself") { return .typist }
    if words.count == 1, ["he", "him", "she", "her", "they", "them"].contains(words[0]) {
      return .partner
    }
    return .other
  }
}
