public import Conversation

/// What the coach remembers of a session: a value, so that any conversation can be replayed.
///
/// It holds what was said and heard last and nothing that was said longer ago.
public struct CoachState: Hashable, Sendable {
  /// How closeness tends to go for the one who types.
  public var me: Leaning = .unknown
  /// How closeness tends to go for the partner, as the one who types sees it.
  public var partner: Leaning = .unknown
  /// What the person came for.
  public var mode: Mode = .vent
  /// How worked up the person is.
  public internal(set) var heat = HeatTrack()
  /// Whether danger was heard.
  public internal(set) var safety: SafetyState = .none
  /// What is remembered of danger from one session to the next.
  public internal(set) var caution = Caution()
  /// The plan for the next quarrel, if one was kept.
  public var savedPlan: SavedPlan?
  /// Whether two people sit at the keyboard: then danger is answered without a reason.
  public var isJoint = false
  /// Whether the last message is to be kept nowhere.
  public internal(set) var dropsTurn = false
  /// Whether the lines of help were shown in full, and how to stay unseen.
  public internal(set) var hasShownHelp = false
  /// Whether lines of help were shown, so that a bare country is the answer to where one is.
  public internal(set) var canNameCountry = false
  /// Messages answered since coaching stopped, those that told of danger aside.
  public internal(set) var calmTurns = 0
  /// Whether a question about danger was passed over with the last message.
  public internal(set) var passedOver = false
  /// The questions of ``asked`` that turned out to be about nothing.
  public internal(set) var calmed: Set<String> = []
  /// The questions that were asked with answers to choose from, by name.
  public internal(set) var asked: Set<String> = []
  /// What the person calls the partner.
  public internal(set) var address = PartnerWord()
  /// What the talk is about: the last thing heard that words can be offered for.
  public internal(set) var topic: Topic?
  /// How long the talk has been about one event.
  public internal(set) var event = EventCount()
  /// A reading too close to call that the person was asked about with the last message.
  public internal(set) var openCall: CloseCall?
  /// The last message, for explaining it.
  public internal(set) var heard: Heard?
  /// The last words offered.
  public internal(set) var suggestion: Suggestion?
  /// The lines used so far.
  public internal(set) var memory = LineMemory()
  /// The number of messages answered.
  public internal(set) var turns = 0
  /// How words that were offered went down in earlier sessions and in this one, by line.
  public var landed: [String: Landing.Outcome] = [:]
  /// What went down how since it was last taken out, for whoever keeps such things.
  public internal(set) var newLandings: [Landing] = []
  /// What was heard in this session of how closeness goes for the one who types.
  public internal(set) var cues = LeaningCues()
  /// What was answered about a promise, for whoever keeps such things.
  var followed: Followed?
  /// The answers that stand to choose from.
  public internal(set) var menu: OpenMenu?
  /// The message after which few words brought answers to choose from.
  var menuTurn: Int?
  /// How the talk goes: how short, how often asked, what for.
  public internal(set) var manner = Manner()

  /// Creates the state at the start of a session.
  public init() {}

  /// Creates the state at the start of a session after others in which danger may have been heard.
  public init(after caution: Caution, at now: Timestamp) {
    self.caution = caution
    if let danger = caution.standing(at: now) {
      safety = .stopped(danger)
    } else if !caution.confirmed.isEmpty {
      safety = .held
    }
  }

  /// Notes that lines of help were asked for, so that a country may be named next.
  public mutating func showedHelp() { canNameCountry = true }

  /// Takes the last message out of memory.
  public mutating func forget() {
    heard = nil
    topic = nil
    suggestion = nil
    openCall = nil
    menu = nil
  }
}

/// What the talk is about.
public struct Topic: Hashable, Sendable {
  /// The intent heard.
  public var intent: IntentID
  /// Who made the move.
  public var who: Actor
  /// The words in which it was heard, as typed.
  public var quote: String
  /// A clause of that message said back, if one can be.
  public var mirror: String?
  /// What happened, as it can be told to the partner, if it can.
  public var deeds: Deeds

  /// Creates a topic.
  public init(
    intent: IntentID, who: Actor, quote: String, mirror: String? = nil, deeds: Deeds = Deeds()
  ) {
    self.intent = intent
    self.who = who
    self.quote = quote
    self.mirror = mirror
    self.deeds = deeds
  }
}

/// How long the talk has been about one event.
public struct EventCount: Hashable, Sendable {
  /// Messages about it.
  public var turns = 0
  /// Those of them that blamed, withdrew or pressed, or told of it.
  public var rounds = 0

  /// The milliseconds of quiet after which a message begins a new event: six hours.
  static let pause: Int64 = 6 * 60 * 60 * 1000

  /// Creates a count of nothing.
  public init() {}
}

/// Words that were offered to be said.
public struct Suggestion: Hashable, Sendable {
  /// The intent that they answer.
  public var topic: Topic
  /// The id of the line.
  public var line: String
  /// The message after which they were offered.
  public var turn: Int
  /// The words themselves.
  public var words: String

  /// Creates a suggestion.
  public init(topic: Topic, line: String, turn: Int, words: String = "") {
    self.topic = topic
    self.line = line
    self.turn = turn
    self.words = words
  }
}

/// The last message, and how it was taken.
public struct Heard: Hashable, Sendable {
  /// The text as typed.
  public var said: String
  /// What was heard in it.
  public var reading: Reading
  /// The finding that was answered, if any.
  public var answered: Finding?
  /// The ids of the lines that it was answered with.
  public var lines: [String] = []
  /// Why it was answered like that, first reason first.
  public var reasons: [PolicyRule] = []
  /// Why these words were offered and no others, if words were offered.
  public var pick: Pick?

  /// Creates the memory of a message.
  public init(said: String, reading: Reading, answered: Finding? = nil, lines: [String] = []) {
    self.said = said
    self.reading = reading
    self.answered = answered
    self.lines = lines
  }
}
