import Conversation
import IntentLibrary

/// What the files in `draft/` say, as values with their places.
struct DraftsSource: Sendable {
  var entries: [DraftEntrySource] = []
  var partners: [PartnerSource] = []
  /// What is said around a rehearsal, by name.
  var words: [(name: SourceText, replies: [ReplySource])] = []
  /// Classes that only rules of drafts use.
  var classes: [ClassSource] = []
}

/// Something that is looked for in drafts, as its file has it.
struct DraftEntrySource: Sendable {
  /// Its name, as written.
  let name: SourceText
  /// What the reader of messages hears that is this, too, as written.
  let also: [SourceText]
  /// Entries that its rules ask for, as written.
  let names: [SourceText]
  /// What is said about it.
  let replies: [ReplySource]
  /// Its rules, under an intent of their own.
  let rules: [RuleSource]
  /// The entry itself.
  let entry: DraftEntry
}

/// A partner for practice, as its file has it.
struct PartnerSource: Sendable {
  /// Its name, as written.
  let name: SourceText
  /// Its lines.
  let replies: [ReplySource]
  /// The partner itself.
  let partner: PracticePartner
}
