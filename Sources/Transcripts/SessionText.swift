public import Conversation

/// Sessions as text that a person or a program reads.
public enum SessionText {
  /// How a session is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// Plain text.
    case text
    /// Markdown (CommonMark).
    case md
    /// JSON Lines, which can be brought in again.
    case json
  }

  /// Returns a session with all its turns, and in JSON Lines with what was kept beside them.
  public static func text(
    _ session: Session, _ kept: [Keepsake] = [], as format: Format,
    time: (Timestamp) -> String
  ) throws(TranscriptError) -> String {
    switch format {
    case .text: plain(session, kept, time)
    case .md: markdown(session, kept, time)
    case .json: try TranscriptStore.lines(of: session, with: kept).joined(separator: "\n")
    }
  }

  /// Returns one turn as plain text: what was said, what was heard in it, what was answered.
  public static func plain(_ turn: Turn, _ kept: [Keepsake] = []) -> String {
    let heard = turn.reading.labels.map(\.rawValue) + marks(turn, kept)
    let lines =
      [indented(turn.said, by: "you   ")]
      + (heard.isEmpty ? [] : ["      [\(heard.joined(separator: ", "))]"])
      + notes(turn, kept).map { indented($0, by: "note  ") }
      + turn.replied.map { indented($0.text, by: "      ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func plain(
    _ session: Session, _ kept: [Keepsake], _ time: (Timestamp) -> String
  ) -> String {
    let head = "\(SessionName(session.id))  \(time(session.began))\n"
    return ([head] + session.turns.map { plain($0, kept) }).joined(separator: "\n")
  }

  private static func markdown(
    _ session: Session, _ kept: [Keepsake], _ time: (Timestamp) -> String
  ) -> String {
    var parts = ["# Session of \(escaped(time(session.began)))"]
    for (index, turn) in session.turns.enumerated() {
      parts.append("## \(index + 1) · \(escaped(time(turn.at)))")
      parts.append(quoted(turn.said))
      let heard = turn.reading.labels.map(\.rawValue) + marks(turn, kept)
      if !heard.isEmpty { parts.append(heard.map { "`\($0)`" }.joined(separator: " ")) }
      parts += notes(turn, kept).map { "*Note:* " + escaped($0) }
      parts += turn.replied.map { escaped($0.text) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Returns what the person marked a turn with: `#` and a tag, or that it may be shared.
  private static func marks(_ turn: Turn, _ kept: [Keepsake]) -> [String] {
    let tags = kept.filter { $0.turn == turn.id && $0.kind == .tag }.compactMap(\.tag)
    let sharing = kept.last { $0.turn == turn.id && $0.kind == .sharing }?.sharing
    return Set(tags).sorted().map { "#" + $0 } + [sharing].compactMap(\.self).map(\.rawValue)
  }

  private static func notes(_ turn: Turn, _ kept: [Keepsake]) -> [String] {
    kept.filter { $0.turn == turn.id && $0.kind == .note }.compactMap(\.note)
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> " + escaped(String($0)) }.joined(separator: "\n")
  }

  /// Returns the text with every sign that Markdown reads as an order made a plain one; those that are
  /// orders at the start of a line alone, only there.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      var isAtStart = true
      for character in line {
        let isOrder = "\\`*_[]<>|~&".contains(character)
        if isOrder || isAtStart && "#+-=.)".contains(character) { result.append("\\") }
        result.append(character)
        // A list may be numbered, and a line indented.
        isAtStart = isAtStart && (character.isWhitespace || ("0"..."9").contains(character))
      }
      return result
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String, by margin: String) -> String {
    let blank = String(repeating: " ", count: margin.count)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? margin : blank) + $1 }.joined(separator: "\n")
  }
}
