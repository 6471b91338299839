/// All that can be done beside talking: exercises, cards, and the words around them.
public struct ExerciseBook: Hashable, Sendable {
  /// The exercises, in the order in which they are listed.
  public var exercises: [Exercise]
  /// The cards.
  public var cards: [Card]
  /// What is said around the steps, under the names that the runner asks for it by.
  public var words: [String: [Template]]

  /// Creates a book.
  public init(
    exercises: [Exercise] = [], cards: [Card] = [], words: [String: [Template]] = [:]
  ) {
    self.exercises = exercises
    self.cards = cards
    self.words = words
  }

  /// Returns the exercise of the name.
  public func exercise(_ id: String) -> Exercise? { exercises.first { $0.id == id } }
}

/// A question for a quiet moment.
public struct Card: Hashable, Sendable {
  /// A stable name, made from its theme and its words.
  public var id: String
  /// What it is about.
  public var theme: String
  /// The question.
  public var text: String

  /// Creates a card.
  public init(id: String, theme: String, text: String) {
    self.id = id
    self.theme = theme
    self.text = text
  }
}
