import Conversation

/// The protocol in short, as `HELP PROTOCOL` tells it; the specification says more.
enum ProtocolHelp {
  /// What stands after HELP.
  static let topic = "protocol"

  /// Returns the lines, with the limits as they are.
  static func reply(_ limits: ProtocolLimits) -> Reply {
    let told = limits.named.map { "limit \($0.name): \($0.value)" }
    let lines = requests + arguments + codes + keywords + told + states + dialogue
    return Reply(lines.map { Act(.note, $0) })
  }

  private static let requests = [
    "version 1: codes, keywords, commands and limit names stay; new ones may come",
    "a request is a line of UTF-8 without NUL, ended by LF or CRLF: a verb in any case, one space, "
      + "its argument",
    "requests may be sent ahead; answers come in order",
    "SAY, DRAFT and CHECK without a text answer 354 and take lines up to one that is only a full "
      + "stop; a line that begins with a full stop is sent with one more",
  ]

  /// What each command takes, in the words of the tables that read it.
  private static var arguments: [String] {
    Verb.allCases.filter { !$0.isTerminalOnly }.map { verb in
      "command \(verb.rawValue.uppercased()): \(argument(of: verb))"
    }
      + ConnectionVerb.allCases.map { verb in
        "command \(verb.rawValue.uppercased()): \(verb.takesArgument ? "the token" : "nothing")"
      }
  }

  private static func argument(of verb: Verb) -> String {
    switch verb.argument {
    case .none: "nothing"
    case .text: "words, or a text that follows"
    case .optionalText: "words or nothing"
    case .draft:
      verb.argument.words.joined(separator: ", ")
        + " or nothing, then the draft, or a text that follows"
    case .choice where verb == .help: "a command, PROTOCOL or nothing"
    case .choice(let words): words.joined(separator: ", ") + " or nothing"
    }
  }

  private static let codes = [
    "code 220 mend: the greeting, with the version",
    "code 221 bye: the end, wanted",
    "code 235 done: the token is right",
    "code 250 done, json: done",
    "code 354 end: the text may follow",
    "code 421 \(Farewell.allCases.map(\.rawValue).joined(separator: ", ")): the server closes",
    "code 450 failed: it cannot be done now; lines with 'error' say why",
    "code 500 unknown, empty, too-long, not-utf8, nul, unended: this is no request",
    "code 501 argument, text, terminal: the argument does not fit",
    "code 503 auth: no token is wanted",
    "code 530, 535 auth: the token is missing, or wrong",
    "code 552 too-long: the text that followed is too long",
  ]

  private static let keywords = [
    "keyword reading: label or -, intent, confidence, span in bytes, rule",
    "keyword safety: act or check",
    "keyword hear, ask, say, step, why, note, helpline, care, error: what is said, by what it does",
    "keyword prefill: a draft as it stands, for a line that can be changed and sent again",
    "keyword server: a figure of STATUS",
    "keyword version, commands, limit, auth: of CAPABILITIES",
    "keyword more: the text of the line before goes on",
    "in texts a line feed is \u{5C}n, a backslash two of them, any other control \u{5C}xHH",
  ]

  private static let states = [
    "state locked: AUTH, CAPABILITIES, NOOP and QUIT are answered, anything else is 530",
    "state ready: any request",
    "state text: after 354, up to the line that is only a full stop",
    "state calls: after JSON, an object of JSON-RPC 2.0 a line",
    "state closed: after 221 or 421",
  ]

  private static let dialogue = [
    "C: SAY you never listen to me",
    "S: 250-reading self.blame blame.generalisation 0.93 0-16 blame.you-never",
    "S: 250-hear You wanted to be listened to.",
    "S: 250 done",
    "C: QUIT",
    "S: 221-note Till another time.",
    "S: 221 bye",
  ]
}
