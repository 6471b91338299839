import Conversation
import FoundationEssentials

/// A call of JSON-RPC 2.0, as far as it could be read.
struct JSONCall: Hashable, Sendable {
  /// What names the call in its answer; nil for a notification, which is not answered.
  var id: JSONCallID?
  /// What is asked for: the name of a command in lower case.
  var method: String
  /// What follows it.
  var params: Params

  /// What stands under `params`.
  enum Params: Hashable, Sendable {
    case none
    case named([String: String])
    case listed([String])
  }

  /// Reads a line.
  init(_ line: String, depth limit: Int) throws(JSONFault) {
    if line.first(where: { !$0.isWhitespace }) == "[" { throw JSONFault(.batch) }
    guard Self.depth(of: line) <= limit else { throw JSONFault(.tooDeep(limit: limit)) }
    let envelope: Envelope
    do {
      envelope = try JSONDecoder().decode(Envelope.self, from: Data(line.utf8))
    } catch DecodingError.typeMismatch {
      throw JSONFault(.invalid)
    } catch {
      throw JSONFault(.unreadable)
    }
    try self.init(envelope)
  }

  private init(_ envelope: Envelope) throws(JSONFault) {
    guard case .valid(let id) = envelope.id else { throw JSONFault(.invalid) }
    guard envelope.version == "2.0", let method = envelope.method else {
      throw JSONFault(.invalid, id: id)
    }
    guard let params = envelope.params else {
      throw JSONFault(.params, id: id, isNotification: id == nil)
    }
    self.id = id
    self.method = method
    self.params = params
  }

  /// Returns how deep lists and objects are nested, as far as brackets outside of strings tell.
  static func depth(of line: String) -> Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
        isInString = byte != UInt8(ascii: "\"")
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    return deepest
  }
}

/// What names a call: a string, a number or null, given back as it came.
enum JSONCallID: Hashable, Sendable, Decodable {
  case string(String)
  case whole(Int64)
  case number(Double)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let whole = try? value.decode(Int64.self) {
      self = .whole(whole)
    } else {
      self = .number(try value.decode(Double.self))
    }
  }

  /// The id as JSON.
  var text: String {
    switch self {
    case .string(let text): JSONText.string(text)
    case .whole(let whole): "\(whole)"
    case .number(let number): "\(number)"
    case .null: "null"
    }
  }
}

/// The object around a call, with whatever could be read of it.
private struct Envelope: Decodable {
  enum ID {
    /// Nil where there is none.
    case valid(JSONCallID?)
    case invalid
  }

  var id: ID
  var version: String?
  var method: String?
  /// Nil when they are neither a list of strings nor an object of strings.
  var params: JSONCall.Params?

  private enum CodingKeys: String, CodingKey { case id, jsonrpc, method, params }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    version = try? object.decode(String.self, forKey: .jsonrpc)
    method = try? object.decode(String.self, forKey: .method)
    if object.contains(.id) {
      let read = try? object.decode(JSONCallID.self, forKey: .id)
      id = read.map(ID.valid) ?? .invalid
    } else {
      id = .valid(nil)
    }
    if !object.contains(.params) {
      params = JSONCall.Params.none
    } else if let named = try? object.decode([String: String].self, forKey: .params) {
      params = .named(named)
    } else {
      params = (try? object.decode([String].self, forKey: .params)).map(JSONCall.Params.listed)
    }
  }
}
