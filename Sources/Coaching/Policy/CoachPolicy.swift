// Coaching: what is answered, given what was heard and what is remembered.
//
// A reply is decided in this order, and each step can end it:
//
// 1. Danger. Coaching stops, or one gentle question is asked and advice waits (`+Safety`).
// 2. Heat. Where it runs high, a step for the body comes first, and nothing has to be sent.
// 3. One sentence that shows it was heard, in the person's own words where they can be said back.
// 4. What the moment asks for: one question, or one thing to do or to try saying (`Moment`).
//
// Venting is heard and then turned: the first answer corrects nothing and offers no wording, and
// after two rounds on one event the question goes to another view of it, or to what is needed
// (Bushman 2002; Lee et al. 2019; Finkel et al. 2013).
//
// All words come from the library. State, time and chance are handed in, so that a conversation
// can be replayed to the letter.

public import Conversation
public import IntentLibrary

/// Decides replies. Equal states, readings, times and chances give equal replies.
public struct CoachPolicy: Sendable {
  /// Where the words come from.
  public let library: IntentLibrary
  /// Which lines of help are shown when there is danger.
  public let place: HelpPlace

  /// The most words in a reply about anything but danger.
  public static let wordLimit = 89

  /// Creates a policy.
  public init(library: IntentLibrary, place: HelpPlace = .unknown) {
    self.library = library
    self.place = place
  }

  /// Returns the answer to a message and moves the state on.
  public func reply<Chance: RandomNumberGenerator>(
    to said: String, reading: Reading, state: inout CoachState, now: Timestamp,
    chance: inout Chance
  ) -> [Act] {
    compose(&state, &chance) { $0.answer(said, reading, at: now) }
  }

  /// Returns where the person is: where they said they are, else what was handed in.
  public func place(in state: CoachState) -> HelpPlace {
    state.caution.country.map(HelpPlace.known) ?? place
  }

  /// Returns something to try saying, or why there is nothing.
  public func suggestion<Chance: RandomNumberGenerator>(
    _ wish: SuggestionWish, state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    compose(&state, &chance) { $0.suggest(wish) }
  }

  /// Returns a line that the library keeps under a name for the coach itself, as an act, or
  /// nothing if it keeps none.
  public func words<Chance: RandomNumberGenerator>(
    named name: CoachWords, state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    compose(&state, &chance) { $0.add(name) }
  }

  /// Asks a question with answers to choose from, in words under another name.
  func ask<Chance: RandomNumberGenerator>(
    menu: String, with name: String, quote: String?, state: inout CoachState,
    chance: inout Chance
  ) -> [Act] {
    compose(&state, &chance) { composer in
      var context = composer.context(about: nil)
      context.quote = quote.flatMap(Quotation.quotable)
      _ = composer.offer(menu: menu, asking: name, context)
    }
  }

  private func compose<Chance: RandomNumberGenerator>(
    _ state: inout CoachState, _ chance: inout Chance,
    _ body: (inout ReplyComposer<Chance>) -> Void
  ) -> [Act] {
    var composer = ReplyComposer(policy: self, state: state, chance: chance)
    body(&composer)
    state = composer.state
    chance = composer.chance
    guard state.safety.holdsWording else { return composer.acts }
    return composer.acts.filter { $0.kind != .say }
  }
}

/// What kind of words a person wishes for.
public enum SuggestionWish: String, CaseIterable, Hashable, Sendable {
  /// Something to try saying.
  case `try`
  /// The last suggestion, put more gently.
  case softer
  /// The last suggestion, put more directly.
  case plainer

  /// The tone wished for.
  var tone: ReplyLine.Tone {
    switch self {
    case .try: .plain
    case .softer: .softer
    case .plainer: .plainer
    }
  }
}

/// The names of the lists of words that belong to no intent; the raw value stands in the library.
public enum CoachWords: String, CaseIterable, Hashable, Sendable {
  case opening, closing, `repeat`, perspective
  case plainHear = "plain-hear"
  case plainAsk = "plain-ask"
  case heatedStep = "heated-step"
  case nothingToSend = "nothing-to-send"
  case thirdVentTurn = "third-vent-turn"
  case thirdReturn = "third-return"
  case noMore = "no-more"
  case whoWasIt = "who-was-it"
  case whatWasIt = "what-was-it"
  case tryNone = "try-none"
  case whyNone = "why-none"
  case offRecord = "off-record"
  case onRecord = "on-record"
  case tooLong = "too-long"
  case heldAfterRisk = "held-after-risk"
  case safetyDevice = "safety-device"
  case safetyLinesIntro = "safety-lines-intro"
  case safetyResume = "safety-resume"
  case safetyProgram = "safety-program"
  case safetyStay = "safety-stay"
  case safetyStaySelf = "safety-stay-self"
  case safetyStayOwn = "safety-stay-own"
  case safetyDenied = "safety-denied"
  case safetyGround = "safety-ground"
  case safetyClosing = "safety-closing"
  case careAsk = "care-ask"
  case keepTillMorning = "keep-till-morning"
  case answerHear = "answer-hear"
  case heatedAsk = "heated-ask"
  case plainRest = "plain-rest"
  case underAsk = "under-ask"
  case needAsk = "need-ask"
  case shortHear = "short-hear"
  case shortStay = "short-stay"
  case refusedHear = "refused-hear"
  case manyHear = "many-hear"
  case manyAsk = "many-ask"
  case lovedAgain = "loved-again"
  case limitsStep = "limits-step"
  case planOpens = "plan-opens"
  case planBackMe = "plan-back-me"
  case planBackThem = "plan-back-them"
  case planBackCaller = "plan-back-caller"
  case planBackOther = "plan-back-other"
  case saySelfBlame = "say-self-blame"
  case saySelfWithdrawal = "say-self-withdrawal"
  case saySelfPursuit = "say-self-pursuit"
  case sayPartnerBlame = "say-partner-blame"
  case sayPartnerWithdrawal = "say-partner-withdrawal"
  case sayPartnerPursuit = "say-partner-pursuit"
  case sayAnything = "say-anything"
  case sayRepair = "say-repair"
  case pauseHere = "pause-here"
  case aheadHear = "ahead-hear"
  case sayChildren = "say-children"
  case sayChildrenParting = "say-children-parting"
  case doHear = "do-hear"
  case forgotten
}
