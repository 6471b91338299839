public import Conversation

/// A question that is asked before anything is concluded from what was heard, with its answers.
///
/// "I pushed her" may be told by one who hurts and by one who got free; the answer decides.
public struct Question: Hashable, Sendable {
  /// Something heard: an intent, or one rule of it.
  public struct Cue: Hashable, Sendable {
    /// The intent.
    public var intent: IntentID
    /// The rule; nil for any rule of the intent.
    public var rule: RuleID?

    /// Creates a cue.
    public init(intent: IntentID, rule: RuleID? = nil) {
      self.intent = intent
      self.rule = rule
    }

    /// Returns whether the finding is what is meant.
    public func covers(_ finding: Finding) -> Bool {
      finding.intent == intent && (rule == nil || finding.rule == rule)
    }
  }

  /// What an answer leads to.
  public enum Outcome: Hashable, Sendable {
    /// There is danger of this kind.
    case danger(IntentID)
    /// The talk goes on, with care.
    case care
    /// There was nothing to it.
    case calm
    /// There was nothing to it, and no wording about it is offered all the same.
    case leaveBe
  }

  /// One of the answers that are offered.
  public struct Choice: Hashable, Sendable {
    /// The answer as it is offered, after its number.
    public var says: String
    /// Words by which it is known when it is typed out.
    public var hears: [String]
    /// What it leads to.
    public var leads: Outcome
    /// What is answered; empty where the intent that it leads to has the words.
    public var replies: [ReplyLine]

    /// Creates a choice.
    public init(says: String, hears: [String], leads: Outcome, replies: [ReplyLine] = []) {
      self.says = says
      self.hears = hears
      self.leads = leads
      self.replies = replies
    }
  }

  /// Its name.
  public var id: String
  /// What has to be heard.
  public var about: [Cue]
  /// Whose move it has to be; nil for anybody's.
  public var mover: Actor?
  /// Whether lines of help stand before the question.
  public var showsHelp: Bool
  /// The question, in several wordings.
  public var asks: [ReplyLine]
  /// The answers, in the order of their numbers.
  public var choices: [Choice]
  /// What is answered when none of the answers is recognised in what is danger all the same.
  public var otherwise: [ReplyLine]

  /// Creates a question.
  public init(
    id: String, about: [Cue], mover: Actor? = nil, showsHelp: Bool = false, asks: [ReplyLine],
    choices: [Choice], otherwise: [ReplyLine] = []
  ) {
    self.id = id
    self.about = about
    self.mover = mover
    self.showsHelp = showsHelp
    self.asks = asks
    self.choices = choices
    self.otherwise = otherwise
  }

  /// Returns whether the finding brings the question.
  public func covers(_ finding: Finding) -> Bool {
    (mover == nil || finding.who == mover) && about.contains { $0.covers(finding) }
  }
}
