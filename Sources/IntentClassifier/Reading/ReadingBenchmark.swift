import Conversation

/// The stages of a reading one by one, for measuring what each of them costs.
public struct ReadingBenchmark {
  /// How far a message is taken.
  public enum Stage: Sendable {
    /// Tokens alone.
    case tokens
    /// Tokens and clauses.
    case clauses
    /// The whole reading.
    case reading
  }

  private let program: RuleProgram
  private var workspace = ReadingWorkspace()

  /// Creates a benchmark of what a classifier does.
  public init(_ classifier: Classifier) { program = classifier.program }

  /// Takes the message as far as the stage, and returns how many tokens it has.
  public mutating func run(_ stage: Stage, on message: [UInt8]) -> Int {
    message.withUnsafeBufferPointer { bytes in
      switch stage {
      case .tokens:
        workspace.tokenizer.read(bytes, program.vocabulary)
        return workspace.tokenizer.tokens.count
      case .clauses: workspace.parse(bytes, program)
      case .reading: _ = workspace.read(bytes, program, trace: nil)
      }
      return workspace.tokens.count
    }
  }
}
