import Conversation

/// Writes a reply as in SMTP (RFC 5321 §4.2.1): a code, `-` on all lines but the last, a keyword and
/// its text.
struct ReplyLines: Hashable, Sendable {
  /// The keyword of a line that goes on with the text of the line before.
  static let continuation = "more"

  private let code: Int
  private let limit: Int
  private(set) var text = ""

  /// Begins a reply; its lines have at most `limit` bytes.
  init(code: Int, limit: Int) {
    self.code = code
    self.limit = limit
  }

  /// Returns a reply of one line.
  static func single(_ code: Int, _ keyword: String, _ sentence: String = "") -> String {
    sentence.isEmpty ? "\(code) \(keyword)\r\n" : "\(code) \(keyword) \(sentence)\r\n"
  }

  /// Adds a line, and as many more as its text needs.
  mutating func add(_ keyword: String, _ value: String) {
    let escaped = LineText.escaped(value)
    guard 5 + keyword.utf8.count + escaped.utf8.count > limit else {
      text += "\(code)-\(keyword) \(escaped)\r\n"
      return
    }
    addParts(keyword, value)
  }

  /// Returns the whole reply, ended by a line with the keyword alone.
  func ended(by keyword: String) -> String { "\(text)\(code) \(keyword)\r\n" }

  /// Cuts between scalars, never inside what spells one out.
  private mutating func addParts(_ keyword: String, _ value: String) {
    var line = "\(code)-\(keyword) "
    var bytes = line.utf8.count
    for scalar in value.unicodeScalars {
      let piece = LineText.escaped(scalar)
      if bytes + piece.utf8.count > limit {
        text += line + "\r\n"
        line = "\(code)-\(Self.continuation) "
        bytes = line.utf8.count
      }
      line += piece
      bytes += piece.utf8.count
    }
    text += line + "\r\n"
  }
}
