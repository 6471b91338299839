public import Conversation

/// One thing that is looked for in a draft: a flaw, a part that is needed, something good.
public struct DraftEntry: Hashable, Sendable {
  /// What it is looked for as.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// A flaw; its name is a ``FlagType``.
    case flag
    /// A part that some kinds need; its name is a ``DraftPart``.
    case part
    /// Something that helps, and is said so.
    case good
    /// Something that is unpacked gently and never counts against the draft.
    case note
    /// Something that other entries stand on, such as where the sorry is; never shown.
    case cue
  }

  /// What becomes of flagged words when the whole draft is written anew.
  public enum Edit: String, CaseIterable, Hashable, Sendable {
    /// That is for the person to say.
    case none
    /// They are left out.
    case cut
    /// What to say instead stands in their place.
    case put
  }

  /// What it is looked for as.
  public var role: Role
  /// Its name.
  public var name: String
  /// A short name for a person.
  public var title: String
  /// What it is, in a sentence.
  public var means: String
  /// Where the idea comes from.
  public var source: String
  /// The kinds of draft that it belongs to; empty for any.
  public var kinds: [DraftKind]
  /// What the reader of messages hears that is this, too.
  public var also: [Question.Cue]
  /// What stands in its rules beside what any rule has.
  public var conditions: [RuleID: DraftCondition]
  /// Flags that say it all where they share words with this one.
  public var yields: [FlagType]
  /// Whether only its first place in a draft is flagged.
  public var isOnce: Bool
  /// What becomes of the words when the whole draft is written anew.
  public var edit: Edit
  /// Why it matters, in a sentence.
  public var why: String
  /// What to say instead (`say`), or a question that leads there (`ask`); the first that fits.
  public var instead: [ReplyLine]

  /// Creates an entry.
  public init(
    role: Role, name: String, title: String = "", means: String = "", source: String = "",
    kinds: [DraftKind] = []
  ) {
    self.role = role
    self.name = name
    self.title = title
    self.means = means
    self.source = source
    self.kinds = kinds
    also = []
    conditions = [:]
    yields = []
    isOnce = false
    edit = .none
    why = ""
    instead = []
  }

  /// The name by which other entries ask for it, as in `cue/sorry`.
  public var path: String { "\(role.rawValue)/\(name)" }

  /// The intent under which its rules are read.
  public var intent: IntentID { IntentID("draft.\(path)") }

  /// Returns the intent under which one of its rules is compiled, so that each is heard by itself.
  public func intent(of rule: RuleID) -> IntentID { IntentID("\(intent)/\(rule)") }
}

/// When a rule of a draft counts, beside what the rule itself asks for.
public struct DraftCondition: Hashable, Sendable {
  /// The kinds of draft; empty for those of the entry.
  public var kinds: [DraftKind]
  /// Entries of which one has to stand before it.
  public var after: [String]
  /// Entries of which none may stand before it.
  public var before: [String]
  /// Entries of which none may stand anywhere in the draft.
  public var without: [String]
  /// How often the words have to be there.
  public var times: Int
  /// Words behind the last of which the rest begins, which is put into what to say instead.
  public var rest: [String]
  /// Words right before it with which it begins, as "but".
  public var from: [String]
  /// Whether it goes on to the end of the thought.
  public var isWhole: Bool
  /// The kind of draft that it speaks for, if for one.
  public var leans: DraftKind?
  /// How strongly it speaks for that kind.
  public var lean: Int

  /// Creates a condition that asks for nothing.
  public init() {
    kinds = []
    after = []
    before = []
    without = []
    times = 1
    rest = []
    from = []
    isWhole = false
    leans = nil
    lean = 0
  }
}
