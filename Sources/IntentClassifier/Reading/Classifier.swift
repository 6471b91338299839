public import Conversation

/// Reads what a message does: who blames, withdraws, presses or repairs, and whether there is danger.
///
/// Rule-based: frames over clauses, phrases and formulas, with vetoes, precedence and weights. Pure:
/// equal text gives equal readings.
public struct Classifier: Sendable {
  /// The confidence under which a finding is not reported.
  public static let threshold = 0.5

  /// What it reads with.
  public let program: RuleProgram

  /// Creates a classifier.
  public init(_ program: RuleProgram) { self.program = program }

  /// Returns the reading of a message.
  ///
  /// Takes time linear in the length of the text.
  public func read(_ text: String) -> Reading {
    var workspace = ReadingWorkspace()
    return read(text, workspace: &workspace)
  }

  /// Returns the reading of a message, with buffers that are used again.
  public func read(_ text: String, workspace: inout ReadingWorkspace) -> Reading {
    var text = text
    return text.withUTF8 { workspace.read($0, program, trace: nil) }
  }

  /// Returns the reading of a message in UTF-8, with buffers that are used again.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, workspace: inout ReadingWorkspace
  ) -> Reading {
    workspace.read(bytes, program, trace: nil)
  }

  /// Returns the names of the lexicon classes that have an entry in a text.
  public func classes(in text: String, workspace: inout ReadingWorkspace) -> Set<String> {
    _ = read(text, workspace: &workspace)
    return Set(workspace.matches.classHits.map { program.classNames[$0.classNumber] })
  }

  /// Returns every step of the reading of a message, for a person to read.
  public func explain(_ text: String) -> Explanation {
    var workspace = ReadingWorkspace()
    let trace = Trace()
    var text = text
    let reading = text.withUTF8 { workspace.read($0, program, trace: trace) }
    return Explanation(text: text, reading: reading, workspace: workspace, trace: trace, program)
  }
}

/// Buffers for reading one message after another.
public struct ReadingWorkspace: Sendable {
  /// Whether the clauses of a reading are worked out, which replies need and labels do not.
  public var mirrorsClauses = true
  var tokenizer = Tokenizer()
  var clauseReader = ClauseReader()
  var tokens: [Token] = []
  var clauses: [ClauseRecord] = []
  var matches = MatchWorkspace()
  /// Whether a class is hit at all, by class.
  var isHit: [Bool] = []
  /// The class hits, in the order of the clauses that they begin in.
  var hits: [ClassHit] = []
  /// Where the hits of a clause begin in `hits`; one more at the end.
  var hitStarts: [Int] = []
  /// The veto matches of each rule as a chain: the first, then the next, as indices plus one.
  var firstVeto: [UInt32] = []
  var nextVeto: [UInt32] = []
  /// The clause of each token.
  var clauseOfToken: [Int] = []
  var candidates: [UInt32] = []
  var isCandidate: [Bool] = []
  var findings: [Candidate] = []

  /// Creates empty buffers.
  public init() {}
}

/// A finding on its way.
struct Candidate {
  var finding: Finding
  var rule: Int
  /// The first clause and the last.
  var clauses: ClosedRange<Int>
  var isSilenced = false
}
