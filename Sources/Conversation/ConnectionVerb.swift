/// The commands about a connection, which only the line protocol knows.
public enum ConnectionVerb: String, CaseIterable, Hashable, Sendable {
  case capabilities, auth, json, noop

  /// Whether something has to follow.
  public var takesArgument: Bool {
    switch self {
    case .auth: true
    case .capabilities, .json, .noop: false
    }
  }

  /// What it does, in a few words for a list of commands.
  public var summary: String {
    switch self {
    case .capabilities: "the version, all commands and all limits"
    case .auth: "show the token that a connection over TCP needs"
    case .json: "speak JSON-RPC 2.0 from here on, one object a line"
    case .noop: "nothing; answers as any command would"
    }
  }
}
