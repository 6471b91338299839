public import Conversation

/// The plan of two for the next quarrel, as they agreed on it; what they left open is nil.
public struct SavedPlan: Hashable, Sendable {
  /// The word or sign that calls for a break.
  public var signal: String?
  /// How long the break is, as they said it: "30 minutes".
  public var pause: String?
  /// Who comes back, as a sentence would name them: "whoever called it", "Ana".
  public var returner: String?
  /// The names of the two, where both were there; otherwise empty.
  public var people: [String]
  /// What each needs to hear then, in the order of ``people``; where one made the plan, one.
  public var needs: [String]

  /// Creates a plan.
  public init(
    signal: String? = nil, pause: String? = nil, returner: String? = nil, people: [String] = [],
    needs: [String] = []
  ) {
    self.signal = signal
    self.pause = pause
    self.returner = returner
    self.people = people
    self.needs = needs
  }

  /// Reads a plan that was kept; nil for anything else.
  public init?(_ keepsake: Keepsake) {
    guard keepsake.kind == .plan else { return nil }
    self.init(fields: keepsake.fields)
  }

  /// Reads the fields of a plan that was kept.
  public init(fields: [String: String]) {
    let names = fields["people"]?.split(separator: "\n").map(String.init) ?? []
    let needs = names.isEmpty ? [fields["hear"]] : [fields["hear.0"], fields["hear.1"]]
    self.init(
      signal: fields["signal"], pause: fields["break"], returner: fields["returner"],
      people: names, needs: needs.map { $0 ?? "" })
  }

  /// The minutes of the break, if they were agreed on.
  public var minutes: Int? { pause.flatMap(AnswerMinutes.of) }

  /// Who comes back, as far as it is clear whom the words mean.
  enum Returner { case typist, partner, caller, other }

  /// Whom the words for the one who comes back mean.
  var whoReturns: Returner? {
    let words = Words.of(returner ?? "")
    guard !words.isEmpty else { return nil }
    if !Set(words).isDisjoint(with: ["whoever", "caller", "called", "calls"]) { return .caller }
    if words.contains("me") || words.contains("i") || words.contains("myself") { return .typist }
    if words.count == 1, ["he", "him", "she", "her", "they", "them"].contains(words[0]) {
      return .partner
    }
    return .other
  }
}
