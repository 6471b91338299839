import Conversation

/// What a call of JSON-RPC 2.0 is answered by.
enum JSONAnswer {
  /// Returns a response object with its result.
  static func text(_ result: String, id: JSONCallID) -> String {
    JSONText.object([("jsonrpc", JSONText.string("2.0")), ("id", id.text), ("result", result)])
  }

  /// Returns a notification of the server.
  static func notification(_ method: String, _ params: [(String, String)]) -> String {
    JSONText.object([
      ("jsonrpc", JSONText.string("2.0")), ("method", JSONText.string(method)),
      ("params", JSONText.object(params)),
    ])
  }

  /// Returns a reply as a result: the text as a person reads it, its parts, and what was heard.
  static func result(_ reply: Reply, to request: Request?, status: ServerStatus?) -> String {
    var fields = [
      ("text", JSONText.string(reply.plainText)),
      ("parts", JSONText.array(reply.acts.map(part))),
      ("safety", JSONText.string(reply.safety.rawValue)),
      ("done", reply.isFailure ? "false" : "true"),
      ("last", reply.isLast ? "true" : "false"),
    ]
    if let reading = reply.reading {
      fields.append(("reading", ReadingJSON.text(reading, of: request?.message ?? "")))
    }
    if let prefill = reply.prefill { fields.append(("prefill", JSONText.string(prefill))) }
    if let status {
      fields.append(("server", JSONText.object(status.named.map { ($0.name, "\($0.value)") })))
    }
    return JSONText.object(fields)
  }

  private static func part(_ act: Act) -> String {
    JSONText.object([
      ("kind", JSONText.string(act.kind.keyword)), ("text", JSONText.string(act.text)),
    ])
  }
}

extension Reply {
  /// The reply as a person would read it: what was heard flows on, words to say stand in quotation
  /// marks, everything else on a line of its own.
  var plainText: String {
    var text = ""
    var previous: Act.Kind?
    for act in acts {
      if previous != nil { text += previous == .hear && act.kind == .hear ? " " : "\n" }
      let isQuoted = act.text.contains { $0 == "\"" || $0 == "\u{201C}" }
      text += act.kind == .say && !isQuoted ? "\"\(act.text)\"" : act.text
      previous = act.kind
    }
    return text
  }
}

extension Request {
  /// What was said with it, if it says something; spans of a reading lie in it.
  var message: String? {
    words.text
  }
}
