import Conversation

/// What the terminal itself has to say: about input and commands, never about the person.
enum Sentences {
  static let noWordsToSay = "'/say' wants the words to say after it"
  static let passphrasePrompt = "passphrase: "
  static let stillWaiting = "still waiting for an answer; Ctrl-C again leaves"
  static let onlyOnATerminal = "there is no screen to clear here; this works only on a terminal"
  static let upBringsItBack = "; the Up key brings it back"
  static let cannotWatch = "cannot watch the terminal; close some programs and try again"
  static let cannotStartThread = "cannot start a thread for the terminal; try again"

  /// Returns why a message was not read, and what to do.
  static func refusal(_ problem: MessageProblem) -> String {
    switch problem {
    case .tooLong:
      "that message is longer than 8,192 bytes and was not read; send it in shorter parts"
    case .notUTF8:
      "that message is not valid UTF-8 and was not read; check its encoding and send it again"
    case .holdsNUL:
      "that message holds a NUL byte and was not read; take it out and send it again"
    }
  }

  /// Returns why a command was not understood, and what to do.
  static func explanation(of error: RequestError) -> String {
    switch error {
    case .unknownVerb(_, let nearest?):
      "there is no such command; did you mean '/\(nearest.rawValue)'? "
        + "'/help' lists them, and '//' says something that starts with a slash"
    case .unknownVerb(_, nil):
      "there is no such command; '/help' lists them, "
        + "and '//' says something that starts with a slash"
    case .badArgument(let verb, let choices):
      "'/\(verb.rawValue)' takes \(listed(choices)), or nothing"
    case .unexpectedArgument(let verb):
      "'/\(verb.rawValue)' takes nothing after it"
    case .terminalOnly:
      onlyOnATerminal
    }
  }

  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Reply {
  /// A reply that holds one sentence about a problem.
  static func problem(_ sentence: String) -> Reply { Reply([Act(.error, sentence)]) }
}
