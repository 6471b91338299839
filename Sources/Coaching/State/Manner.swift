public import Conversation

/// How a talk goes: how short the messages are, how often something was asked, and what for.
public struct Manner: Hashable, Sendable {
  /// Messages of hardly a word in a row.
  public internal(set) var shortRun = 0
  /// Replies in a row that ended with a question.
  public internal(set) var asksInRow = 0
  /// Replies in a row that ended without one and offered nothing.
  public internal(set) var quietRun = 0
  /// Whether the person only wants to be heard.
  public internal(set) var onlyHeard = false
  /// Whether it is late, or there was drink: what is written waits for the morning.
  public internal(set) var waitsForMorning = false
  /// How often it was asked whether the partner still loves.
  public internal(set) var lovedAsks = 0
  /// The lines that were refused.
  public internal(set) var refused: Set<String> = []
  /// The intents that were asked about as to what is under them.
  public internal(set) var askedUnder: Set<IntentID> = []
  /// Whether it was said that the partner will not change.
  public internal(set) var wontChange = false

  /// Whether the two are far apart.
  public internal(set) var farApart = false
  /// The message in which children were last spoken of.
  var childrenTurn: Int?
  /// The hurt that was told last.
  var feeling: Feeling?
  /// The message after which something to do was offered last.
  var stepTurn: Int?

  /// A hurt, and the message in which it was told.
  struct Feeling: Hashable {
    var intent: IntentID
    var turn: Int
  }

  /// Creates the manner of a talk that begins.
  public init() {}
}

/// Answers that stand to choose from.
public struct OpenMenu: Hashable, Sendable {
  /// The name under which the library keeps it; empty for one made from what was typed.
  public var name: String
  /// The answers as they were offered.
  public var options: [String]
  /// What each answer is about, where they were made from what was typed.
  var topics: [Topic] = []
  /// The message after which it was offered.
  var turn: Int
}
