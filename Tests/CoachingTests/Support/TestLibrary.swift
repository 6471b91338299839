import Conversation
import IntentClassifier
import IntentLibrary

/// A small library with every kind of line, so that each rule of the policy can be seen at work.
enum TestLibrary {
  /// The library, made once: building the words of English takes a while.
  static let shared = Result { try make() }

  private static func make() throws -> IntentLibrary {
    IntentLibrary(
      intents: intents.sorted { $0.id < $1.id }, coach: coach, helplines: helplines,
      questions: questions, program: try RuleProgram(rules: [], classes: []))
  }

  private static var intents: [Intent] {
    [
      intent(
        "withdrawal.leaving", "Leaving without a word of return",
        [
          .hear(.partner, "{Mirror}. That hurts."),
          .hear(.partner, "Being left in the middle of it hurts."),
          .hear(.self, "You stepped out of it."),
          .ask(.partner, "What did you most want {them} to hear?"),
          .ask(.self, "What got to be too much?"),
          .say(.partner, "I can see this is a lot. Tonight or tomorrow, you choose."),
          .say(.partner, "I'd like to talk for ten minutes when you're back.", tone: .softer),
          .say(.partner, "Please tell me when you'll be back.", tone: .plainer),
          .say(.partner, "I'm scared when you go. Could you say when?", me: [.anxious]),
          .say(.self, "I need twenty minutes. I'll be back at eight."),
        ]),
      intent(
        "blame.generalisation", "Always and never",
        [
          .hear(.self, "\u{201C}{quote}\u{201D}: that sounds like a long time of waiting."),
          .hear(.self, "You've been waiting for a long time."),
          .hear(.partner, "That's hard to hear from {partner}."),
          .ask(.self, "When did it happen last?"),
          .ask(.partner, "Which part stung most?"),
          .say(.self, "Last night I felt alone. Could we eat together?"),
          .say(.partner, "I want to hear this. What's one thing you need?"),
        ]),
      intent(
        "state.big-news", "Big news",
        [.hear(nil, "That's a lot to carry."), .ask(nil, "Who knows about it yet?")]),
      intent("state.sleepless", "No sleep", [.step("Sleep first.")]),
      intent("state.lonely", "Lonely", [.hear(nil, "That sounds lonely.")]),
      intent(
        "talk.greeting", "A greeting", [.hear(nil, "Hello."), .ask(nil, "What happened today?")]),
      intent("talk.asks-advice", "Asks what to say", [.hear(nil, "One way to put it:")]),
      intent(
        "safety.fear", "Fear of the partner",
        [
          .safety(.check, "I may have misread that. Are you afraid of {them}?"),
          .safety(.act, "I believe you, and it isn't your doing."),
        ]),
      intent(
        "withdrawal.cutting-off", "Shutting the other out",
        [
          .hear(nil, "A closed door."), .ask(nil, "How long does it stay shut?"),
          .say(nil, "I'm back at seven."),
        ]),
      intent(
        "safety.own-violence", "Violence of one's own",
        [.safety(.act, "That's yours to stop."), .safety(.check, "How far did it go?")]),
      intent(
        "safety.dying", "Dying",
        [.safety(.act, "Put what could hurt you out of reach."), .safety(.check, "And you?")]),
      intent(
        "safety.self-harm", "Not wanting to live",
        [
          .safety(.check, "I may have misread that. Are you safe tonight?"),
          .safety(.act, "I'm glad you said it."),
        ]),
    ]
  }

  private static var questions: [Question] {
    [
      Question(
        id: "why-pushed", about: [.init(intent: IntentID("safety.own-violence"))],
        asks: LineDraft.lines([.safety(nil, "What was it for?")], owner: "questions/why-pushed"),
        choices: [
          .init(
            says: "to get away", hears: ["get away", "pinned"],
            leads: .danger(IntentID("safety.fear"))),
          .init(
            says: "in anger", hears: ["angry"], leads: .danger(IntentID("safety.own-violence"))),
        ],
        otherwise: LineDraft.lines(
          [.safety(nil, "Whichever it was, keep apart.")], owner: "questions/why-pushed/otherwise")),
      Question(
        id: "why-cut-off", about: [.init(intent: IntentID("withdrawal.cutting-off"))],
        mover: .`self`,
        asks: LineDraft.lines(
          [.safety(nil, "To rest, or afraid of {them}?")], owner: "questions/why-cut-off"),
        choices: [
          .init(says: "to rest", hears: ["rest"], leads: .leaveBe),
          .init(says: "afraid", hears: ["afraid"], leads: .danger(IntentID("safety.fear"))),
        ]),
      Question(
        id: "about-dying", about: [.init(intent: IntentID("safety.dying"))], showsHelp: true,
        asks: LineDraft.lines(
          [.safety(nil, "Are you thinking of killing yourself?")], owner: "questions/about-dying"),
        choices: [
          .init(says: "yes", hears: ["yes"], leads: .danger(IntentID("safety.dying"))),
          .init(says: "no", hears: ["no"], leads: .care),
          .init(says: "not sure", hears: ["not sure"], leads: .danger(IntentID("safety.dying"))),
        ]),
    ]
  }

  private static func intent(_ id: String, _ title: String, _ drafts: [LineDraft]) -> Intent {
    Intent(
      id: IntentID(id), title: title, means: "What \(title.lowercased()) means.",
      source: "The source of \(id)",
      replies: LineDraft.lines(drafts, owner: id))
  }

  private static var coach: [String: [ReplyLine]] {
    let drafts: [String: [LineDraft]] = [
      "opening": [.note("What's on your mind?")],
      "closing": [.note("Nothing has to be settled tonight.")],
      "plain-hear": [.hear(nil, "{Mirror}."), .hear(nil, "Go on."), .hear(nil, "All right.")],
      "plain-ask": [
        .ask(nil, "What happened then?"), .ask(nil, "What do you need most?"),
        .ask(nil, "What would help now?"),
      ],
      "heated-step": [
        .step("Both feet on the floor, and ten slow breaths out."),
        .step("Hands under warm water."),
      ],
      "nothing-to-send": [.step("Nothing has to go out tonight.")],
      "third-vent-turn": [.ask(nil, "What do you need from {them}?")],
      "perspective": [.ask(nil, "What would a friend of you both have seen?")],
      "third-return": [.hear(nil, "It keeps coming back."), .ask(nil, "Who could you tell?")],
      "who-was-it": [.ask(nil, "Was that you, or {them}?")],
      "what-was-it": [.ask(nil, "Is that a hand held out?")],
      "no-more": [.note("That's all I have for this.")],
      "try-none": [.note("Tell me what happened first.")],
      "why-none": [.note("I heard nothing special in that.")],
      "repeat": [.hear(nil, "You said it twice. It matters.")],
      "too-long": [.note("That's too long for me in one go.")],
      "off-record": [.note("Off the record from here.")],
      "on-record": [.note("On the record again.")],
      "held-after-risk": [.note("I'll leave that one for now.")],
      "safety-program": [.safety(nil, "I'm a program and can't call anyone.")],
      "safety-stay": [.note("I'm here.")],
      "safety-stay-self": [.note("Stay near someone.")],
      "safety-stay-own": [.note("Stay apart.")],
      "safety-denied": [.note("You decide.")],
      "safety-ground": [.step("Five slow breaths out.")],
      "safety-closing": [.note("Take care.")],
      "care-ask": [
        .ask(nil, "What would help in the next hour?"), .ask(nil, "Who is kind to you?"),
      ],
      "pause-here": [.note("Let's stop here. Take a break separately.")],
      "forgotten": [.note("It's gone.")],
      "safety-device": [.safety(nil, "If this device is watched, use another.")],
      "safety-lines-intro": [.safety(nil, "People who can help:")],
      "safety-resume": [.safety(nil, "Good. Then we go on, with care.")],
    ]
    return Dictionary(
      uniqueKeysWithValues: drafts.map { ($0, LineDraft.lines($1, owner: $0)) })
  }

  private static var helplines: Helplines {
    Helplines(
      checked: "2026-11-01",
      countries: [
        .init(
          code: "AA", name: "Aland", emergency: "100",
          lines: [
            .init(purpose: .crisis, name: "Night Line", reach: "101"),
            .init(purpose: .partnerAbuse, name: "Home Line", reach: "102"),
            .init(purpose: .children, name: "Child Line", reach: "103"),
          ]),
        .init(
          code: "BB", name: "Bland", emergency: "200",
          lines: [.init(purpose: .crisis, name: "Day Line", reach: "201")]),
      ],
      anywhere: [.init(purpose: .crisis, name: "Find a line", reach: "example.org")])
  }
}

/// A line without its id.
struct LineDraft {
  var act: Act.Kind
  var mover: Actor?
  var me: [Leaning] = []
  var tone: ReplyLine.Tone = .plain
  var level: SafetyLevel?
  var text: String

  static func hear(_ mover: Actor?, _ text: String) -> LineDraft {
    LineDraft(act: .hear, mover: mover, text: text)
  }
  static func ask(_ mover: Actor?, _ text: String) -> LineDraft {
    LineDraft(act: .ask, mover: mover, text: text)
  }
  static func say(
    _ mover: Actor?, _ text: String, me: [Leaning] = [], tone: ReplyLine.Tone = .plain
  ) -> LineDraft {
    LineDraft(act: .say, mover: mover, me: me, tone: tone, text: text)
  }
  static func step(_ text: String) -> LineDraft { LineDraft(act: .step, text: text) }
  static func note(_ text: String) -> LineDraft { LineDraft(act: .note, text: text) }
  static func safety(_ level: SafetyLevel?, _ text: String) -> LineDraft {
    LineDraft(act: .safety, level: level, text: text)
  }

  /// Gives every draft its id: owner, act and place.
  static func lines(_ drafts: [LineDraft], owner: String) -> [ReplyLine] {
    drafts.enumerated().map { index, draft in
      ReplyLine(
        id: "\(owner)/\(draft.act.rawValue)/\(index + 1)", act: draft.act, mover: draft.mover,
        me: draft.me, tone: draft.tone, level: draft.level, text: pieces(draft.text))
    }
  }

  private static func pieces(_ text: String) -> [ReplyLine.Piece] {
    var result: [ReplyLine.Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, halves.count == 2, let slot = ReplyLine.Slot(rawValue: String(halves[0])) {
        result.append(.slot(slot))
        if !halves[1].isEmpty { result.append(.words(String(halves[1]))) }
      } else if !part.isEmpty {
        result.append(.words(String(part)))
      }
    }
    return result
  }
}
