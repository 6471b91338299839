import Coaching
import Conversation
import Transcripts

/// What the program says about itself: settings, commands and the record. Never about the person.
enum ServiceText {
  /// The head of a conversation: who can read it, and the two commands to know.
  static func head(_ recorder: Recorder, _ face: CoachSetup.Face) -> String {
    let slash = face == .terminal ? "/" : ""
    let leave = face == .terminal ? " \u{B7} /x leaves at once" : ""
    return "mend \u{B7} \(record(recorder))\(leave) \u{B7} \(slash)help"
  }

  private static func record(_ recorder: Recorder) -> String {
    guard recorder.condition == .writing else { return notWritten }
    return kept(by: recorder.notice?.lock ?? .keyFile)
  }

  /// Tells where the words of a conversation would be kept.
  static func record(_ record: Record) -> String {
    switch record {
    case .store(_, let notice): kept(by: notice.lock)
    case .none: notWritten
    }
  }

  private static let notWritten = "not written down"

  private static func kept(by lock: StoreNotice.Lock) -> String {
    switch lock {
    case .passphrase: "kept on this machine, locked by your passphrase"
    case .keyFile: "kept on this machine; whoever can open your account can read it"
    }
  }

  // MARK: The record

  /// Says that there is nothing to show or to take out.
  static let nothingSaid = "nothing was said yet"

  /// Says that a turn is still written.
  static func notForgotten(_ error: TranscriptError) -> String {
    "this is gone from the conversation, but not yet from every file: \(error)"
  }

  /// Says that this turn was not written.
  static func notKept(_ error: TranscriptError) -> String {
    "this message was not written down: \(error)"
  }

  /// Says that nothing is written from here on.
  static func offRecordFromHere(_ error: TranscriptError) -> String {
    "this message was not written down, and the conversation is off the record from here: \(error)"
  }

  /// Says that a message was not written, and asks whether to go on without.
  static func goOnUnwritten(_ error: TranscriptError) -> String {
    "this message was not written down: \(error). go on without writing? 'yes' goes on off the "
      + "record, 'no' tries again with the next message"
  }

  /// Says that the next message is tried again.
  static let triesAgain = "the next message is written down again, if there is a way"

  static func cannotWrite(_ reason: String) -> String {
    "nothing is written down: \(reason)"
  }

  /// Lines on what is kept, where, since when, and who could read it.
  static func status(_ recorder: Recorder, _ time: (Timestamp) -> String) -> [String] {
    let count = "\(recorder.written) \(recorder.written == 1 ? "message" : "messages")"
    let place = recorder.notice.map { ["kept in '\($0.folder)'", reader($0.lock)] } ?? []
    switch recorder.condition {
    case .writing:
      let since = recorder.since.map { " since \(time($0))" } ?? ""
      return ["written down: yes,\(since); \(count) so far in this conversation"] + place
    case .paused:
      return ["written down: not now; \(count) before you switched it off"] + place
    case .missing(let reason):
      return ["written down: no; \(reason)"]
    case .broken(let reason):
      return ["written down: no longer; \(count) before that", reason] + place
    }
  }

  /// What keeps others from reading, and what does not.
  static func protection(_ notice: StoreNotice) -> [String] {
    let sealed =
      switch notice.lock {
      case .passphrase: "each message is sealed, and opens with your passphrase alone"
      case .keyFile:
        "each message is sealed, but its key lies beside it: 'mend passphrase set' "
          + "makes a passphrase the key"
      }
    return [
      "what protects: \(sealed)",
      "what does not: an open account, a screen that others see, backups and synced folders that "
        + "copy '\(notice.folder)', and exports, which are plain files",
    ]
  }

  private static func reader(_ lock: StoreNotice.Lock) -> String {
    switch lock {
    case .passphrase: "who could read it: whoever knows your passphrase"
    case .keyFile: "who could read it: whoever can open your account on this machine"
    }
  }

  // MARK: Settings

  /// Names a setting and its present value.
  static func setting(_ verb: Verb, _ value: String) -> String {
    "\(verb.rawValue): \(value) (\(verb.summary))"
  }

  static func choices(_ verb: Verb) -> String {
    guard case .choice(let words) = verb.argument else { return "" }
    return "can be " + words.joined(separator: ", ")
  }

  // MARK: Help

  /// The list of commands, a line each, or what one of them does.
  static func help(_ verb: Verb?, _ face: CoachSetup.Face) -> [String] {
    if let verb { return [usage(verb, face) + ": " + verb.summary] }
    let verbs = Verb.allCases.filter { face == .terminal || !$0.isTerminalOnly }
    let rows = verbs.map { (name($0, face), $0.summary) } + connectionRows(face)
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { name, summary in
      name + String(repeating: " ", count: width - name.count) + summary
    }
  }

  private static func connectionRows(_ face: CoachSetup.Face) -> [(String, String)] {
    switch face {
    case .terminal: []
    case .program:
      ConnectionVerb.allCases.map { ($0.rawValue.uppercased(), $0.summary) }
        + [("HELP PROTOCOL", "every code, keyword, limit and state, with a dialogue")]
    }
  }

  private static func name(_ verb: Verb, _ face: CoachSetup.Face) -> String {
    switch face {
    case .terminal: "/" + verb.rawValue
    case .program: verb.rawValue.uppercased()
    }
  }

  private static func usage(_ verb: Verb, _ face: CoachSetup.Face) -> String {
    switch verb.argument {
    case .none: name(verb, face)
    case .text: name(verb, face) + " WORDS"
    case .optionalText: name(verb, face) + " [WORDS]"
    case .draft:
      name(verb, face) + " [" + DraftKind.allCases.map(\.rawValue).joined(separator: "|")
        + "] [WORDS]"
    case .choice: verb == .help ? name(verb, face) + " [COMMAND]" : choiceUsage(verb, face)
    }
  }

  private static func choiceUsage(_ verb: Verb, _ face: CoachSetup.Face) -> String {
    guard case .choice(let words) = verb.argument else { return name(verb, face) }
    return name(verb, face) + " [" + words.joined(separator: "|") + "]"
  }
}
