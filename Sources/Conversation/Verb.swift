/// The commands that every face of the coach understands: `/why` in the REPL, `WHY` in the line protocol.
///
/// One table serves parsing, completion and help. Summaries speak about the program, not about
/// the person; coaching words stand in the intents library.
public enum Verb: String, CaseIterable, Hashable, Sendable {
  case say, why, `try`, softer, plainer, mode, me, partner
  case `break`, rehearse, draft, check, exercise, card, commit
  case off, on, forget, history, resume, export, report, safety, status, help
  case clear, lock, stop, x, quit

  /// What may follow the verb.
  public enum Argument: Hashable, Sendable {
    /// Nothing.
    case none
    /// Free text.
    case text
    /// Free text, or nothing.
    case optionalText
    /// A kind of draft or none, then the draft or nothing.
    case draft
    /// One of these words, or nothing to see the present value.
    case choice([String])

    /// The words that may stand first, where there are only some.
    public var words: [String] {
      switch self {
      case .choice(let words): words
      case .draft: DraftKind.allCases.map(\.rawValue)
      case .none, .text, .optionalText: []
      }
    }
  }

  /// What may follow the verb.
  public var argument: Argument {
    switch self {
    case .say: .text
    case .mode: .choice(Mode.allCases.map(\.rawValue))
    case .me, .partner: .choice(Leaning.allCases.map(\.rawValue))
    case .help: .choice(Verb.allCases.map(\.rawValue))
    case .draft, .check: .draft
    case .break, .rehearse, .exercise, .card, .commit, .resume, .export, .report: .optionalText
    case .why, .try, .softer, .plainer, .off, .on, .forget, .history, .safety, .status, .clear,
      .lock, .stop, .x, .quit:
      .none
    }
  }

  /// Whether only the REPL knows it.
  public var isTerminalOnly: Bool {
    switch self {
    case .clear, .lock, .x: true
    case .say, .why, .try, .softer, .plainer, .mode, .me, .partner, .break, .rehearse, .draft,
      .check, .exercise, .card, .commit, .off, .on, .forget, .history, .resume, .export, .report,
      .safety, .status, .help, .stop, .quit:
      false
    }
  }

  /// What it does, in a few words for a list of commands.
  public var summary: String {
    switch self {
    case .say: "say something that starts with a slash"
    case .why: "what was heard, in which words, by which rule"
    case .try: "something to try saying"
    case .softer: "the same, put more gently"
    case .plainer: "the same, put more directly"
    case .mode: "what you came for: vent, rehearse or review"
    case .me: "how closeness tends to go for you"
    case .partner: "how closeness tends to go for them, as you see it"
    case .break: "a message that says when you'll be back, and a quiet countdown"
    case .rehearse: "say it here first: draft, look, revise, practise"
    case .draft: "put a draft forward: apology, raise, timeout or reply"
    case .check: "look at a draft once: apology, raise, timeout or reply"
    case .exercise: "the exercises; with a name, begin or go on with one"
    case .card: "a question for a quiet moment, drawn at random"
    case .commit: "keep what you will do, or what they said they would, and by when"
    case .off: "stop writing this conversation down"
    case .on: "write it down again"
    case .forget: "take out the last thing said, here and where it is written"
    case .history: "what was said in this session"
    case .resume: "take up an earlier session"
    case .export: "this session as text to keep"
    case .report: "what happened, in order: self, partner or therapist"
    case .safety: "lines to call, and how to leave fast"
    case .status: "what is kept, where, and who could read it"
    case .help: "this list, or one command"
    case .clear: "clear the screen and its scrollback"
    case .lock: "close the transcripts until the passphrase is given"
    case .stop: "end what is running: an exercise, a rehearsal, a countdown"
    case .x: "clear the screen and leave at once"
    case .quit: "leave"
    }
  }
}

/// What a person or a program asks of the coach.
public enum Request: Hashable, Sendable {
  case say(String)
  case why
  case `try`
  case softer
  case plainer
  /// A nil value asks for the present one.
  case mode(Mode?)
  /// A nil value asks for the present one.
  case me(Leaning?)
  /// A nil value asks for the present one.
  case partner(Leaning?)
  /// A time-out; how long and why, in the person's words, or nothing.
  case `break`(String)
  /// A rehearsal; what for, or nothing.
  case rehearse(String)
  /// A draft to work on; a nil kind is guessed.
  case draft(DraftKind?, String)
  /// A draft to look at once; a nil kind is guessed.
  case check(DraftKind?, String)
  /// An exercise by name; an empty name asks which there are.
  case exercise(String)
  /// A question drawn at random, or what to do with the last one.
  case card(String)
  /// Something promised; nothing asks what is open.
  case commit(String)
  case off
  case on
  case forget
  case history
  /// An earlier session; nothing asks which there are.
  case resume(String)
  /// The session as text, in a format.
  case export(String)
  /// A report for somebody.
  case report(String)
  case safety
  case status
  case help(Verb?)
  case lock
  case stop
  case quit
}

/// Why a line could not be read as a request.
public enum RequestError: Error, Hashable, Sendable {
  /// No such verb; the nearest one, if one is near.
  case unknownVerb(String, nearest: Verb?)
  /// The verb wants one of these words.
  case badArgument(Verb, choices: [String])
  /// The verb takes nothing after it.
  case unexpectedArgument(Verb)
  /// Only the REPL knows this verb.
  case terminalOnly(Verb)
}

extension Request {
  /// Reads a verb and its argument, in any case, as in `mode vent`.
  ///
  /// What only the terminal knows gives ``RequestError/terminalOnly(_:)`` elsewhere; `clear` and
  /// `x` always do, since the terminal does them by itself.
  public init(
    verb word: String, argument: String, atTerminal: Bool = false
  ) throws(RequestError) {
    guard let verb = Verb(rawValue: word.lowercased()) else {
      throw .unknownVerb(word, nearest: Verb.nearest(to: word.lowercased()))
    }
    guard !verb.isTerminalOnly || (atTerminal && verb != .clear && verb != .x) else {
      throw .terminalOnly(verb)
    }
    let value = argument.lowercased()
    switch verb.argument {
    case .none where !argument.isEmpty: throw .unexpectedArgument(verb)
    case .choice(let choices) where !value.isEmpty && !choices.contains(value):
      throw .badArgument(verb, choices: choices)
    case .none, .choice, .text, .optionalText, .draft: break
    }
    self.init(verb, argument, value)
  }

  private init(_ verb: Verb, _ argument: String, _ value: String) {
    switch verb {
    case .say: self = .say(argument)
    case .why: self = .why
    case .try: self = .try
    case .softer: self = .softer
    case .plainer: self = .plainer
    case .mode: self = .mode(Mode(rawValue: value))
    case .me: self = .me(Leaning(rawValue: value))
    case .partner: self = .partner(Leaning(rawValue: value))
    case .break: self = .break(argument)
    case .rehearse: self = .rehearse(argument)
    case .draft:
      let draft = DraftKind.split(argument)
      self = .draft(draft.kind, draft.text)
    case .check:
      let draft = DraftKind.split(argument)
      self = .check(draft.kind, draft.text)
    case .exercise: self = .exercise(argument)
    case .card: self = .card(argument)
    case .commit: self = .commit(argument)
    case .resume: self = .resume(argument)
    case .export: self = .export(argument)
    case .report: self = .report(argument)
    case .lock: self = .lock
    case .stop: self = .stop
    case .off: self = .off
    case .on: self = .on
    case .forget: self = .forget
    case .history: self = .history
    case .safety: self = .safety
    case .status: self = .status
    case .help: self = .help(Verb(rawValue: value))
    case .quit, .clear, .x: self = .quit
    }
  }
}

extension Verb {
  /// Returns the verb that starts with `word`, or differs from it by one letter or by two that
  /// changed places, if only one does.
  public static func nearest(to word: String) -> Verb? {
    let letters = Array(word.utf8)
    guard letters.count < 16 else { return nil }
    let starting = allCases.filter { letters.count > 1 && $0.rawValue.utf8.starts(with: letters) }
    if starting.count == 1 { return starting[0] }
    let near = allCases.filter { verb in
      abs(verb.rawValue.utf8.count - letters.count) < 2
        && differByOne(Array(verb.rawValue.utf8), letters)
    }
    return near.count == 1 ? near[0] : nil
  }

  private static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let different = a.count == b.count ? a.indices.filter { a[$0] != b[$0] } : []
    if different.count == 2, different[1] == different[0] + 1 {
      return a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]]
    }
    guard abs(a.count - b.count) <= 1, a.count > 2 else { return false }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    var i = 0
    while i < short.count, short[i] == long[i] { i += 1 }
    let rest = a.count == b.count ? short.dropFirst(i + 1) : short.dropFirst(i)
    return rest.elementsEqual(long.dropFirst(i + 1))
  }
}
