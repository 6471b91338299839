import Conversation

/// Why a request is not carried out.
enum ProtocolError: Error, Hashable, Sendable {
  /// The line cannot be read; the limit that held.
  case frame(FrameProblem, limit: Int)
  /// There is nothing in the line.
  case empty
  /// The verb or its argument is not known.
  case request(RequestError)
  /// A command about the connection takes nothing after it.
  case connectionArgument(ConnectionVerb)
  /// The token has to be shown first.
  case locked
  /// That is not the token.
  case wrongToken
  /// No token is needed, or it was shown before.
  case noTokenNeeded
  /// The text that followed is too long; the limit.
  case textTooLong(limit: Int)
  /// The text that followed cannot be read.
  case textBroken(FrameProblem)
  /// The text that followed holds nothing.
  case noText(Verb)
  /// The params of a call are not those of the method.
  case params

  /// The code of the reply (RFC 5321 §4.2.3, RFC 4954 §6 for what is about the token).
  var code: Int {
    switch self {
    case .frame, .empty, .textBroken, .request(.unknownVerb): 500
    case .request, .connectionArgument, .noText, .params: 501
    case .noTokenNeeded: 503
    case .locked: 530
    case .wrongToken: 535
    case .textTooLong: 552
    }
  }

  /// The first word of the reply, for programs.
  var keyword: String {
    switch self {
    case .frame(let problem, _), .textBroken(let problem): problem.rawValue
    case .empty: "empty"
    case .request(.unknownVerb): "unknown"
    case .request(.terminalOnly): "terminal"
    case .request, .connectionArgument, .params: "argument"
    case .locked, .wrongToken, .noTokenNeeded: "auth"
    case .textTooLong: FrameProblem.tooLong.rawValue
    case .noText: "text"
    }
  }

  /// Whether it is about a command, and gives way to what any command gets while danger stands.
  var isAboutACommand: Bool {
    switch self {
    case .empty, .request, .connectionArgument, .noText, .params: true
    case .frame, .locked, .wrongToken, .noTokenNeeded, .textTooLong, .textBroken: false
    }
  }

  /// What went wrong and what to do; never what came in.
  var sentence: String {
    switch self {
    case .frame(let problem, let limit): "\(problem.sentence(limit)) and was not read"
    case .empty: "the line is empty; HELP lists commands"
    case .request(let error): Self.sentence(error)
    case .connectionArgument(let verb): "'\(verb.rawValue.uppercased())' takes nothing after it"
    case .locked: "show the token first, as in AUTH and the token"
    case .wrongToken: "that is not the token; it stands in the file that the server was given"
    case .noTokenNeeded: "no token is needed here"
    case .textTooLong(let limit): "the text has more than \(limit) bytes; send it in shorter parts"
    case .textBroken(let problem): "a line of the text \(problem.predicate) and it was not read"
    case .noText(let verb): "'\(verb.rawValue.uppercased())' wants a text"
    case .params: "the params are not those of this method; the specification names them"
    }
  }

  private static func sentence(_ error: RequestError) -> String {
    switch error {
    case .unknownVerb(_, let nearest?):
      "there is no such command; the nearest is '\(nearest.rawValue.uppercased())', HELP lists all"
    case .unknownVerb(_, nil): "there is no such command; HELP lists all"
    case .badArgument(let verb, let choices):
      "'\(verb.rawValue.uppercased())' takes one of \(choices.joined(separator: ", ")), or nothing"
    case .unexpectedArgument(let verb): "'\(verb.rawValue.uppercased())' takes nothing after it"
    case .terminalOnly(let verb): "'\(verb.rawValue.uppercased())' works only on a terminal"
    }
  }
}

extension FrameProblem {
  /// What is wrong with a line.
  var predicate: String {
    switch self {
    case .tooLong: "is too long"
    case .notUTF8: "is not UTF-8"
    case .holdsNUL: "holds a NUL byte"
    case .unended: "has no end"
    }
  }

  func sentence(_ limit: Int) -> String {
    switch self {
    case .tooLong: "the line has more than \(limit) bytes"
    case .notUTF8, .holdsNUL, .unended: "the line \(predicate)"
    }
  }
}

/// Why the server closes a connection; the raw value is the keyword of the reply.
public enum Farewell: String, CaseIterable, Hashable, Sendable {
  /// No whole line came for too long.
  case idle
  /// Too many errors came in a row.
  case errors
  /// Too many wrong tokens.
  case auth
  /// There are too many connections.
  case full
  /// The server is ending.
  case ending
  /// The first line is that of a browser.
  case http
  /// The peer belongs to somebody else.
  case stranger

  /// Why, in words.
  var sentence: String {
    switch self {
    case .idle: "nothing came for too long"
    case .errors: "too many errors in a row"
    case .auth: "no token was shown"
    case .full: "there are too many connections; try again later"
    case .ending: "the server is ending; what was answered is kept"
    case .http: "this is no web server"
    case .stranger: "this coach belongs to another user"
    }
  }
}
