import Conversation
import IntentClassifier
import IntentLibrary

/// An intent as its file has it.
struct IntentSource: Sendable {
  /// Its id, as written.
  let id: SourceText
  let title: String
  let means: String
  let source: String
  /// Who reviewed it, if a clinician has.
  let review: Review?
  var rules: [RuleSource]
  let replies: [ReplySource]
  let layers: LayersSource
  /// The id under which its rules are compiled.
  let intent: IntentID
}

/// What may lie under a move, as its file has it.
struct LayersSource: Sendable {
  let surface: [ReplySource]
  let maybeUnder: [ReplySource]
  let need: [ReplySource]

  var all: [ReplySource] { surface + maybeUnder + need }

  var layers: Layers {
    Layers(
      surface: surface.map(\.line), maybeUnder: maybeUnder.map(\.line), need: need.map(\.line))
  }
}

/// A rule as its file has it.
struct RuleSource: Sendable {
  /// What a rule may be written as.
  enum Kind: String, CaseIterable, Sendable {
    case frame, phrase, formula
  }

  /// Its id, as written.
  let id: SourceText
  let kind: Kind
  /// The frame or pattern, as written.
  let trigger: SourceText
  /// What it keeps silent on, as written.
  let unless: [SourceText]
  let silences: [SourceText]
  /// The rule itself.
  var rule: Rule
  let hears: [Example]
  let ignores: [Example]
}

/// A sentence that a rule hears or does not hear.
struct Example: Sendable {
  let sentence: String
  let place: SourceText
  /// The labels that the whole sentence must get, where it says so.
  let labels: [Label]?
}

/// A line that may be answered, as its file has it.
struct ReplySource: Sendable {
  let line: ReplyLine
  let text: SourceText
}

/// A lexicon class as its file has it.
struct ClassSource: Sendable {
  /// Its name, as written.
  let name: SourceText
  let means: String
  let includes: [SourceText]
  let words: SourceText?
  var lexicon: LexiconClass
}

/// A question with its answers, as its file has it.
struct QuestionSource: Sendable {
  /// Its name, as written.
  let id: SourceText
  /// The intents and rules that bring it, as written.
  let about: [SourceText]
  /// What its answers lead to, as written.
  let leads: [SourceText]
  /// All lines of it.
  let replies: [ReplySource]
  /// The question itself.
  let question: Question
}

/// Everything that a folder says, as values with their places.
public struct LibrarySource: Sendable {
  /// Sorted by id.
  var intents: [IntentSource] = []
  var classes: [ClassSource] = []
  /// The lines of the coach itself, by name.
  var coach: [(name: SourceText, replies: [ReplySource])] = []
  var helplines: Helplines?
  /// What is asked before anything is concluded.
  var questions: [QuestionSource] = []
  /// What is looked for in drafts.
  var drafts = DraftsSource()
  /// What can be done step by step, and the words around that.
  var exercises: [ExerciseSource] = []
  var exerciseWords: [ExerciseWordsSource] = []
  /// The questions to draw.
  var cards: [CardSource] = []
}
