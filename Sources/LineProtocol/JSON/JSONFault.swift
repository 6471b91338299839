import Conversation

/// Why a call of JSON-RPC 2.0 is answered by an error.
struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  enum Kind: Hashable, Sendable {
    /// The line is no JSON.
    case unreadable
    /// The JSON is no call.
    case invalid
    /// A list of calls.
    case batch
    /// The params do not fit.
    case params
    /// Too many lists and objects inside each other; the limit.
    case tooDeep(limit: Int)
    /// What would be wrong on a line, too.
    case command(ProtocolError)
  }

  var kind: Kind
  /// What names the call, where that could be read.
  var id: JSONCallID?
  /// Whether the call was a notification, of which not even errors are told.
  var isNotification = false

  init(_ kind: Kind, id: JSONCallID? = nil, isNotification: Bool = false) {
    self.kind = kind
    self.id = id
    self.isNotification = isNotification
  }

  /// Whether it is about a command, and gives way to what any command gets while danger stands.
  var isAboutACommand: Bool {
    switch kind {
    case .command(let error): error.isAboutACommand
    case .params: true
    case .unreadable, .invalid, .batch, .tooDeep: false
    }
  }

  /// The error as a response object.
  var text: String {
    JSONText.object([
      ("jsonrpc", JSONText.string("2.0")), ("id", id?.text ?? "null"),
      (
        "error",
        JSONText.object([
          ("code", "\(code)"), ("message", JSONText.string(message)),
          ("data", JSONText.object([("keyword", JSONText.string(keyword))])),
        ])
      ),
    ])
  }

  /// The code of the specification (JSON-RPC 2.0 §5.1); −32000 for what is not foreseen there.
  var code: Int {
    switch kind {
    case .unreadable: -32700
    case .invalid, .batch: -32600
    case .params: -32602
    case .tooDeep: -32000
    case .command(let error): Self.code(error)
    }
  }

  private static func code(_ error: ProtocolError) -> Int {
    switch error {
    case .frame(.tooLong, _), .textTooLong, .locked, .wrongToken, .noTokenNeeded: -32000
    case .frame, .textBroken: -32700
    case .empty, .request(.unknownVerb), .request(.terminalOnly): -32601
    case .request, .connectionArgument, .noText, .params: -32602
    }
  }

  private var keyword: String {
    switch kind {
    case .unreadable: "parse"
    case .invalid: "invalid"
    case .batch: "batch"
    case .params: "argument"
    case .tooDeep: "too-deep"
    case .command(let error): error.keyword
    }
  }

  private var message: String {
    switch kind {
    case .unreadable: "this is no JSON; send one object a line"
    case .invalid: "this is no call: it wants jsonrpc 2.0, a method, and an id of text or number"
    case .batch: "batches are not taken; send one object a line"
    case .params: ProtocolError.params.sentence
    case .tooDeep(let limit): "lists and objects are nested more than \(limit) deep"
    case .command(let error): error.sentence
    }
  }
}
