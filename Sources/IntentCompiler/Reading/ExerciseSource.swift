import IntentLibrary

/// An exercise as its file has it.
struct ExerciseSource: Sendable {
  /// A text of it, for checking how it is put.
  struct Line: Sendable {
    let text: SourceText
    let template: Template
    /// Whether it is offered to be said to the partner.
    let isSaid: Bool
  }

  /// Its name, as written.
  let id: SourceText
  /// Where it stands in the list.
  let place: Int
  let exercise: Exercise
  /// All texts of it.
  let lines: [Line]
  /// The names of the steps, as written.
  let steps: [SourceText]
  /// The conditions, as written.
  let conditions: [SourceText]
}

/// A list of cards of one theme, as its file has it.
struct CardSource: Sendable {
  let text: SourceText
  let card: Card
}

/// A list of words around the exercises, as its file has it.
struct ExerciseWordsSource: Sendable {
  let name: SourceText
  let lines: [ExerciseSource.Line]
}

extension LibrarySource {
  /// The exercises, cards and words as values.
  var book: ExerciseBook {
    let sorted = exercises.sorted {
      ($0.place, $0.exercise.id) < ($1.place, $1.exercise.id)
    }
    return ExerciseBook(
      exercises: sorted.map(\.exercise), cards: cards.map(\.card),
      words: Dictionary(
        exerciseWords.map { ($0.name.text, $0.lines.map(\.template)) },
        uniquingKeysWith: { first, _ in first }))
  }
}
