/// A rule of the policy: why a reply was what it was. What each means and where it comes from stands
/// in the library, under `rule-` and its raw value.
public enum PolicyRule: String, CaseIterable, Hashable, Sendable {
  /// The first answer to venting hears and asks, and corrects nothing.
  case heardFirst = "heard-first"
  /// Fear, health, grief and children outweigh the quarrel.
  case weighsMost = "weighs-most"
  /// A step for the body comes first when it runs hot, and nothing has to be sent.
  case bodyFirst = "body-first"
  /// A plan that was kept opens in the heat.
  case planOpens = "plan-opens"
  /// What is under a move, or needed, is asked about and never asserted.
  case under
  /// After two rounds on one event the question goes elsewhere.
  case twoRounds = "two-rounds"
  /// The third return to the same event is named, and a person is thought of.
  case thirdReturn = "third-return"
  /// What is written with drink or without sleep waits for the morning.
  case morning
  /// One thing to say or to do is offered after hearing.
  case oneThing = "one-thing"
  /// Words were asked for.
  case asked
  /// The person wants to be heard and nothing else.
  case onlyHeard = "only-heard"
  /// Not every reply ends with a question.
  case rest
  /// Short messages get short replies and answers to choose from.
  case short
  /// Of a long message the few things that matter are kept.
  case manyThings = "many-things"
  /// What was said to the coach itself is answered.
  case toCoach = "to-coach"
  /// What another person feels is never guessed.
  case noGuess = "no-guess"
  /// What was refused or tried is not offered again.
  case notAgain = "not-again"
  /// An answer to the coach's own question is taken up.
  case answer
  /// How words landed is asked and remembered.
  case landing
  /// A partner who will not change calls for limits and support, not for more words.
  case limits
  /// Where danger was in doubt, no words to say are offered.
  case care
}

/// Why these words were offered and no others.
public struct Pick: Hashable, Sendable {
  /// How many lines fitted.
  public var fitting: Int
  /// How many of them were used or refused before.
  public var used: Int
  /// What the line fits that others do not.
  public var fits: [Fit]

  /// Something of the moment that a line was chosen for.
  public enum Fit: Hashable, Sendable {
    /// Whose move it answers.
    case mover
    /// How closeness goes for the one who types, or for the partner.
    case me, partner
    /// How heated it is.
    case phase
    /// How gently or directly it puts it.
    case tone
    /// The person's own words stand in it.
    case event
    /// It landed better once.
    case landed
  }
}
