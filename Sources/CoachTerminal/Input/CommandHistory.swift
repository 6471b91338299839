import Conversation

/// The names of the commands that were used: all that is kept of typed lines on disk.
///
/// Never an argument, never something said; each name once, the latest at the end.
struct CommandHistory: Hashable, Sendable {
  /// The commands, oldest first, as in `/why`.
  private(set) var names: [String] = []

  /// Creates an empty history.
  init() {}

  /// Reads the text of a file; lines that are not exactly the name of a command are left out.
  init(parsing text: String) {
    for line in text.split(whereSeparator: \.isNewline) where Self.name(in: line) == String(line) {
      note(String(line))
    }
  }

  /// Notes the command in a typed line, if it holds one. `/x` leaves no trace.
  mutating func note(_ line: String) {
    guard let name = Self.name(in: line) else { return }
    names.removeAll { $0 == name }
    names.append(name)
  }

  /// The text of the file.
  var text: String { names.map { $0 + "\n" }.joined() }

  private static func name(in line: some StringProtocol) -> String? {
    let line = line.trimmed
    guard line.first == "/" else { return nil }
    let word = line.dropFirst().prefix { !$0.isWhitespace }
    guard let verb = Verb(rawValue: word.lowercased()), verb != .x else { return nil }
    return "/" + verb.rawValue
  }
}
