public import Conversation
public import IntentLibrary

/// Which exercises may be done at present.
public enum ExerciseGate {
  /// Why an exercise may not be done.
  public enum Refusal: Hashable, Sendable {
    /// Danger was heard: the neutral words, without a reason.
    case held
    /// Things are heated: the body comes first.
    case heated
  }

  /// Returns why the exercise may not be done, or nil if it may.
  public static func refusal(
    _ exercise: Exercise, in state: CoachState, at now: Timestamp, together: Bool
  ) -> Refusal? {
    let families = [exercise.gate.family] + (together ? [.jointWork] : [])
    guard families.allSatisfy({ SafetyGate.allows($0, in: state) }) else { return .held }
    return state.isHeated(at: now) && !exercise.fitsHeat ? .heated : nil
  }

  /// Returns whether a request may run while two people sit at the keyboard: nothing is shown that
  /// one of them typed alone.
  public static func allowsTogether(_ request: Request) -> Bool {
    switch request {
    case .say, .exercise, .card, .break, .stop, .forget, .off, .on, .safety, .help, .lock, .quit:
      true
    case .why, .try, .softer, .plainer, .mode, .me, .partner, .rehearse, .draft, .check, .commit,
      .history, .resume, .export, .report, .status:
      false
    }
  }
}

extension Exercise.Gate {
  /// The family that stays off after danger.
  public var family: SafetyGate.Family {
    switch self {
    case .apology: .apology
    case .soften: .soften
    case .understanding: .understanding
    case .reframe: .reframe
    case .request: .request
    case .practice: .practice
    case .jointWork: .jointWork
    }
  }
}

extension CoachState {
  /// Returns whether the person is worked up, going by what was said in the last twenty minutes.
  public func isHeated(at now: Timestamp) -> Bool {
    heat.phase == .heated && !heat.hasBeenQuiet(for: HeatTrack.quiet, until: now)
  }

  /// Takes in a message that an exercise answers: how heated it is. Where two people sit at the
  /// keyboard, it is kept in nobody's transcripts. Whom it calls "he" or "she" may be anybody.
  public mutating func hear(_ reading: Reading, inExerciseAt now: Timestamp) {
    turns += 1
    heat.take(reading.heat, at: now)
    dropsTurn = isJoint
  }
}
