public import Conversation
public import IntentClassifier

/// Everything that `Intents/` says, as values: what is heard, and what is answered.
public struct IntentLibrary: Sendable {
  /// The intents, sorted by id.
  public var intents: [Intent]
  /// Words that belong to no intent, under the names that the coach asks for them by.
  public var coach: [String: [ReplyLine]]
  /// Where help is.
  public var helplines: Helplines
  /// What is asked before anything is concluded.
  public var questions: [Question]
  /// What can be done step by step, and the cards.
  public var exercises = ExerciseBook()
  /// The rules and classes, ready to read with.
  public var program: RuleProgram
  /// What is looked for in drafts; not part of the compiled form, since it is read when needed.
  public var drafts = DraftForm.none

  /// Creates a library.
  public init(
    intents: [Intent], coach: [String: [ReplyLine]], helplines: Helplines,
    questions: [Question] = [], program: RuleProgram
  ) {
    self.intents = intents
    self.coach = coach
    self.helplines = helplines
    self.questions = questions
    self.program = program
  }

  /// Returns the intent with the id; takes logarithmic time.
  public func intent(_ id: IntentID) -> Intent? {
    var low = 0
    var high = intents.count
    while low < high {
      let middle = (low + high) / 2
      if intents[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < intents.count && intents[low].id == id ? intents[low] : nil
  }
}

/// One intent: what it means, and what is answered when it is heard.
public struct Intent: Hashable, Sendable {
  /// Its id.
  public var id: IntentID
  /// A short name for a person.
  public var title: String
  /// What it means, in a sentence.
  public var means: String
  /// Where the idea comes from.
  public var source: String
  /// Which clinician has read it, if one has.
  public var review: Review?
  /// What may be answered; takes time for each line where the library was built in, so ask once.
  public var replies: [ReplyLine] {
    get { lines.lines }
    set { lines = ReplyLines(newValue) }
  }
  private var lines: ReplyLines
  /// What may lie under it.
  public var layers: Layers

  /// Creates an intent.
  public init(
    id: IntentID, title: String, means: String, source: String, review: Review? = nil,
    replies: [ReplyLine], layers: Layers = Layers()
  ) {
    self.init(
      id: id, title: title, means: means, source: source, review: review,
      lines: ReplyLines(replies), layers: layers)
  }

  init(
    id: IntentID, title: String, means: String, source: String, review: Review?,
    lines: ReplyLines, layers: Layers
  ) {
    self.id = id
    self.title = title
    self.means = means
    self.source = source
    self.review = review
    self.lines = lines
    self.layers = layers
  }
}

/// What a move may have under it: asked about, never asserted.
///
/// Each is a short phrase that a question can hold, as in "Could there be {under} in it?".
public struct Layers: Hashable, Sendable {
  /// What shows.
  public var surface: [ReplyLine]
  /// A feeling that may be under it, as a noun: "the fear of not counting".
  public var maybeUnder: [ReplyLine]
  /// What may be needed, as an infinitive: "to be heard to the end".
  public var need: [ReplyLine]

  /// Creates layers.
  public init(
    surface: [ReplyLine] = [], maybeUnder: [ReplyLine] = [], need: [ReplyLine] = []
  ) {
    self.surface = surface
    self.maybeUnder = maybeUnder
    self.need = need
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { surface.isEmpty && maybeUnder.isEmpty && need.isEmpty }
}

/// That a clinician has read something, and when.
public struct Review: Hashable, Sendable {
  /// Who.
  public var by: String
  /// The day, as 2026-11-22.
  public var on: String

  /// Creates a review.
  public init(by: String, on: String) {
    self.by = by
    self.on = on
  }
}

/// One line that may be answered, and when it fits.
public struct ReplyLine: Hashable, Sendable {
  /// How directly a line puts it.
  public enum Tone: String, CaseIterable, Hashable, Sendable {
    case plain, softer, plainer
  }

  /// A stable name, made from its owner and its place: `withdrawal.leaving/say/3`.
  public var id: String
  /// What kind of act it is.
  public var act: Act.Kind
  /// Whose move it answers; nil fits any.
  public var mover: Actor?
  /// The leanings of the one who types that it fits; empty fits any.
  public var me: [Leaning]
  /// The leanings of the partner that it fits; empty fits any.
  public var partner: [Leaning]
  /// The phases that it fits; empty fits any.
  public var phases: [Phase]
  /// How directly it puts it.
  public var tone: Tone
  /// The level of danger that it answers; nil for ordinary lines.
  public var level: SafetyLevel?
  /// The words and slots.
  public var text: [Piece]

  /// A part of a line.
  public enum Piece: Hashable, Sendable {
    /// Words as they stand.
    case words(String)
    /// Something that is filled in.
    case slot(Slot)
  }

  /// Something that is filled in; the raw value is its name in braces.
  public enum Slot: String, CaseIterable, Hashable, Sendable {
    /// A clause of theirs said back, without a closing stop.
    case mirror
    /// The same at the start of a sentence.
    case mirrorCapital = "Mirror"
    /// The exact words of the finding.
    case quote
    /// The partner as subject, object and owner.
    case they, them, their
    /// The same at the start of a sentence.
    case theyCapital = "They"
    case theirCapital = "Their"
    /// The partner by their own word, as in "your husband".
    case partner
    /// In drafts alone: what the flag is about ("you never | listen to me"), as typed.
    case rest
    /// In drafts alone: the rest at the start of a sentence.
    case restCapital = "Rest"
    /// In drafts alone: the exact words at the start of a sentence.
    case quoteCapital = "Quote"
    /// In drafts alone: the sorry with what it is for, as a sentence.
    case sorry
    /// What the partner did, as it can be told to them: "you went upstairs".
    case theyDid = "they-did"
    /// What the one who types did, as they can tell it: "I shouted at you".
    case iDid = "i-did"
    /// The thing that was named, as in "the scan".
    case thing
    /// What the one who types wishes for, as it stands after "I'd love": "you to look at me".
    case wish
    /// A feeling that may be under it, what may be needed, and what shows.
    case under, need, surface
    /// Of a saved plan: the signal, how long the break is, and who comes back.
    case signal, pause
    case comesBack = "comes-back"

    /// Whether only what is said about a draft can fill it.
    public var isOfDrafts: Bool {
      switch self {
      case .rest, .restCapital, .quoteCapital, .sorry: true
      case .mirror, .mirrorCapital, .quote, .they, .them, .their, .theyCapital, .theirCapital,
        .partner, .theyDid, .iDid, .thing, .wish, .under, .need, .surface, .signal, .pause,
        .comesBack:
        false
      }
    }
  }

  /// Creates a line.
  public init(
    id: String, act: Act.Kind, mover: Actor? = nil, me: [Leaning] = [], partner: [Leaning] = [],
    phases: [Phase] = [], tone: Tone = .plain, level: SafetyLevel? = nil, text: [Piece]
  ) {
    self.id = id
    self.act = act
    self.mover = mover
    self.me = me
    self.partner = partner
    self.phases = phases
    self.tone = tone
    self.level = level
    self.text = text
  }
}

/// Where help is, by country.
public struct Helplines: Hashable, Sendable {
  /// What a line is for.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case crisis
    case partnerAbuse = "partner-abuse"
    case sexualViolence = "sexual-violence"
    case men, lgbt, children
    case hurtingOthers = "hurting-others"
  }

  /// One line of help.
  public struct Line: Hashable, Sendable {
    /// What it is for.
    public var purpose: Purpose
    /// Its name.
    public var name: String
    /// How to reach it.
    public var reach: String
    /// When somebody answers; empty where that is not known.
    public var hours: String
    /// The organisation's own page; empty where it is not known.
    public var page: String
    /// The day on which it was checked; empty where that is the day of the whole list.
    public var checked: String

    /// Creates a line.
    public init(
      purpose: Purpose, name: String, reach: String, hours: String = "", page: String = "",
      checked: String = ""
    ) {
      self.purpose = purpose
      self.name = name
      self.reach = reach
      self.hours = hours
      self.page = page
      self.checked = checked
    }
  }

  /// The lines of one country.
  public struct Country: Hashable, Sendable {
    /// Its ISO 3166 code in capitals.
    public var code: String
    /// Its name.
    public var name: String
    /// The emergency number, as one would say it.
    public var emergency: String
    /// Its lines.
    public var lines: [Line]

    /// Creates a country.
    public init(code: String, name: String, emergency: String, lines: [Line]) {
      self.code = code
      self.name = name
      self.emergency = emergency
      self.lines = lines
    }
  }

  /// The day on which the numbers were checked, as 2026-11-22.
  public var checked: String
  /// By country.
  public var countries: [Country]
  /// Lines that help everywhere.
  public var anywhere: [Line]

  /// Creates the list.
  public init(checked: String, countries: [Country], anywhere: [Line]) {
    self.checked = checked
    self.countries = countries
    self.anywhere = anywhere
  }
}
