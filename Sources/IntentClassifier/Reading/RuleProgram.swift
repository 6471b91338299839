public import Conversation

/// Rules and lexicon classes, compiled: what a ``Classifier`` reads with.
public struct RuleProgram: Sendable {
  /// The words.
  public internal(set) var vocabulary: Vocabulary
  /// Finds class entries and phrases.
  var automaton: TokenAutomaton
  /// Class names by number; those that stand for a single word of a frame are written `=word` or `word`.
  public internal(set) var classNames: [String]
  /// The rules as they were written.
  public internal(set) var rules: [Rule]
  /// The rules as they are tested, in the order of `rules`.
  var compiled: [CompiledRule]
  /// Their frames, laid flat.
  var frames: FrameTable
  /// What each phrase of the automaton belongs to.
  var phrases: [PhraseOwner]
  /// The frame rules that need some class, by class number.
  var rulesByClass: [[UInt32]]
  /// The frame rules that need no class, tested on every message.
  var unkeyedRules: [UInt32]
}

/// What a phrase in the automaton stands for.
struct PhraseOwner: Hashable, Sendable {
  enum Kind: UInt32 {
    case trigger, veto, anywhere
  }

  var rule: Int
  var kind: Kind
  /// The place among the vetoes of the rule.
  var veto: Int
}

/// A rule in the form in which it is tested.
struct CompiledRule: Sendable {
  var frame: CompiledFrame?
  var vetoFrames: [CompiledFrame] = []
  var silencedFamilies: Set<Family> = []
  var silencedIntents: Set<IntentID> = []
  /// Whether it asks what is said of the subject, so that a passive keeps its subject.
  var isPredicative = false
}

/// A frame whose entries are class numbers.
struct CompiledFrame: Sendable {
  var clauses: [CompiledCondition]
}

/// The terms of a clause, with the features that it may not have.
struct CompiledCondition: Sendable {
  var terms: [CompiledTerm]
  var banned: ClauseFeatures
  var namesSpeaker = false
  /// Whether it asks what is said of the subject.
  var isPredicative = false
}

/// A term whose entries are class numbers.
struct CompiledTerm: Sendable {
  var isForbidden: Bool
  var tests: [CompiledTest]
}

/// A test whose entry is a class number.
enum CompiledTest: Sendable {
  case feature(ClauseFeatures)
  case subject(RoleTest)
  case object(RoleTest)
  case speaker(RoleTest)
  case entry(Test.Place, classNumber: Int)
}

/// Why rules and classes could not be compiled.
public enum ProgramProblem: Error, Hashable, Sendable {
  /// A class is used that is not there; in the rule, if one uses it.
  case unknownClass(String, rule: RuleID?, intent: IntentID?)
  /// A class includes itself.
  case classCycle(String)
  /// A pattern cannot be matched; why.
  case badPattern(String, rule: RuleID?, intent: IntentID?)
}
