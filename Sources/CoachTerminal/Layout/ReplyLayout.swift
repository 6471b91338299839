import Conversation

/// Lays a reply out in lines.
///
/// What was heard flows into one paragraph; words to try go after an act that ends in a colon, two
/// spaces apart, and everything else starts a line of its own. Helplines are aligned with each
/// other, and the parts of an exercise stand apart.
struct ReplyLayout: Hashable, Sendable {
  /// The columns left free before each line.
  var indent: Int
  /// The columns that a line may take, indent included; nil leaves lines as long as they are.
  var width: Int?

  /// For a terminal of so many columns: at most 100, at least 20 are used.
  static func terminal(columns: Int) -> ReplyLayout {
    ReplyLayout(indent: 6, width: min(max(columns, 20), 100))
  }

  /// For a program that reads the replies.
  static let piped = ReplyLayout(indent: 0, width: nil)

  /// Returns the lines of a reply; none is empty when `width` is nil, so that an empty line can end
  /// the reply.
  func lines(of reply: Reply) -> [StyledLine] {
    let logical = paragraphs(of: reply.acts)
    guard let width else { return logical.filter { !$0.isBlank } }
    let margin = StyledLine(String(repeating: " ", count: indent))
    return logical.flatMap { line in
      line.wrapped(to: width - indent, hanging: line.hangingColumn).map { part in
        guard !part.cells.isEmpty else { return part }
        return StyledLine(cells: margin.cells + part.cells)
      }
    }
  }

  /// Returns the lines of what is printed before the first prompt: notes stand at the left edge and
  /// are subdued, everything else looks as in any reply.
  func greeting(_ reply: Reply) -> [StyledLine] {
    let notes = reply.acts.filter { $0.kind == .note }.flatMap { TerminalText.lines(of: $0.text) }
    let others = lines(of: Reply(reply.acts.filter { $0.kind != .note }))
    let head = notes.flatMap { StyledLine($0, .subdued).wrapped(to: width ?? .max) }
    return head + (head.isEmpty || others.isEmpty ? [] : [StyledLine("")]) + others
  }

  /// Returns the reply as text that ends in a newline, or nothing for an empty reply.
  func text(of reply: Reply, inColor: Bool) -> String {
    lines(of: reply).map { $0.rendered(inColor: inColor) + "\n" }.joined()
  }

  private func paragraphs(of acts: [Act]) -> [StyledLine] {
    var result: [StyledLine] = []
    var previous: Act?
    var rest = acts[...]
    while let act = rest.first {
      if act.kind == .helpline {
        let group = rest.prefix { $0.kind == .helpline }
        result += HelplineList(texts: group.map(\.text)).lines(width: width.map { $0 - indent })
        rest = rest.dropFirst(group.count)
        previous = nil
        continue
      }
      add(act, after: previous, to: &result)
      previous = act
      rest = rest.dropFirst()
    }
    return result
  }

  private func add(_ act: Act, after previous: Act?, to result: inout [StyledLine]) {
    let text = act.kind == .say ? Self.quoted(String(act.text.trimmed)) : act.text
    var lines = TerminalText.lines(of: text).map { StyledLine($0, act.kind.style) }
    guard !lines.isEmpty else { return }
    if let gap = Self.gap(between: previous, and: act), var last = result.popLast() {
      last.append(StyledLine(gap))
      last.append(lines.removeFirst())
      result.append(last)
    } else if Self.beginsPart(act, after: previous) {
      result.append(StyledLine(""))
    }
    result += lines
  }

  /// Whether an act of an exercise belongs to another part of it than the one before: then an empty
  /// line stands between them.
  private static func beginsPart(_ act: Act, after previous: Act?) -> Bool {
    guard let source = act.source, let before = previous?.source else { return false }
    return source.hasPrefix("exercises/") && before.hasPrefix("exercises/") && source != before
  }

  /// Returns the spaces between an act and the one before when they share a line.
  private static func gap(between previous: Act?, and act: Act) -> String? {
    guard let previous, !previous.text.isEmpty, previous.text.last?.isNewline == false else {
      return nil
    }
    if act.kind == .say, previous.text.last == ":" { return "  " }
    if act.kind == .hear, previous.kind == .hear { return " " }
    return nil
  }

  /// Returns words to try in quotation marks, unless they hold some already.
  private static func quoted(_ text: String) -> String {
    let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]
    guard !text.isEmpty, !text.contains(where: marks.contains) else { return text }
    return "\"\(text)\""
  }
}

extension Act.Kind {
  /// The style that acts of the kind are shown in.
  var style: TextStyle {
    switch self {
    case .hear, .ask, .step, .helpline, .why, .note: .plain
    case .say: .emphasis
    case .safety: .grave
    case .error: .problem
    }
  }
}
