import IntentLibrary

/// A step of an exercise and whose turn it is.
public struct ExerciseStop: Hashable, Sendable {
  /// The index of the step.
  public var step: Int
  /// The one of two people whose answer, or whose story, it is; nil where there is one person, or
  /// both answer as one.
  public var owner: Int?
  /// The one of two people who is asked.
  public var asked: Int?
}

/// The order of the steps of an exercise for one person or for two.
struct ExerciseScript {
  /// The stops, in order; which of them are passed over is decided as one goes, by the answers.
  let stops: [ExerciseStop]

  init(_ exercise: Exercise, isTogether: Bool) {
    stops = isTogether ? Self.together(exercise) : Self.alone(exercise)
  }

  private static func alone(_ exercise: Exercise) -> [ExerciseStop] {
    exercise.steps.indices.compactMap { index in
      switch exercise.steps[index].fits.people {
      case .all, .alone, .each: ExerciseStop(step: index)
      case .together, .both, .listener: nil
      }
    }
  }

  /// Steps for each of the two in a row make a group, which one goes through and then the other.
  private static func together(_ exercise: Exercise) -> [ExerciseStop] {
    var stops: [ExerciseStop] = []
    var group: [Int] = []
    for (index, step) in exercise.steps.enumerated() {
      let isTurn = isTurn(step.fits.people)
      let goesOn = isTurn && (exercise.turns == .whole || step.fits.people == .listener)
      if !goesOn { stops += turns(&group, exercise) }
      switch step.fits.people {
      case .each, .both, .listener: group.append(index)
      case .all, .together: stops.append(ExerciseStop(step: index))
      case .alone: break
      }
    }
    return stops + turns(&group, exercise)
  }

  private static func isTurn(_ people: Fitting.People) -> Bool {
    people == .each || people == .both || people == .listener
  }

  private static func turns(_ group: inout [Int], _ exercise: Exercise) -> [ExerciseStop] {
    defer { group = [] }
    return [0, 1].flatMap { owner in
      group.map { index in
        let listens = exercise.steps[index].fits.people == .listener
        return ExerciseStop(step: index, owner: owner, asked: listens ? 1 - owner : owner)
      }
    }
  }
}
