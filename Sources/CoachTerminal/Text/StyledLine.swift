/// How a stretch of text is meant; what that looks like is decided when it is printed.
enum TextStyle: Hashable, Sendable {
  case plain
  /// Less important than the rest.
  case subdued
  /// Words to try, or a number to call.
  case emphasis
  /// Something about danger.
  case grave
  /// Something that went wrong.
  case problem
}

/// One line of text in stretches of one style each, without its end.
struct StyledLine: Hashable, Sendable {
  /// A character and its style.
  struct Cell: Hashable, Sendable {
    var character: Character
    var style: TextStyle
  }

  /// The characters in order.
  var cells: [Cell]

  /// Creates a line from its cells.
  init(cells: [Cell]) { self.cells = cells }

  /// Creates a line in one style.
  init(_ text: some StringProtocol, _ style: TextStyle = .plain) {
    cells = text.map { Cell(character: $0, style: style) }
  }

  /// The columns that the line takes.
  var width: Int { cells.reduce(0) { $0 + DisplayWidth.of($1.character) } }

  /// The characters alone.
  var text: String { String(cells.map(\.character)) }

  /// Whether there is nothing to see.
  var isBlank: Bool { cells.allSatisfy { $0.character == " " } }

  /// Adds another line's cells at the end.
  mutating func append(_ other: StyledLine) { cells += other.cells }

  /// Returns the line as bytes for a terminal; without colour, the characters alone.
  func rendered(inColor: Bool) -> String {
    guard inColor else { return text }
    var result = ""
    var current = TextStyle.plain
    for cell in cells {
      if cell.style != current {
        result += (current == .plain ? "" : Self.reset) + cell.style.start
        current = cell.style
      }
      result.append(cell.character)
    }
    return current == .plain ? result : result + Self.reset
  }

  private static let reset = "\u{1B}[0m"
}

extension TextStyle {
  /// The SGR sequence (ECMA-48 section 8.3.117) that starts the style, after a reset.
  var start: String {
    switch self {
    case .plain: ""
    case .subdued: "\u{1B}[2m"
    case .emphasis: "\u{1B}[1m"
    case .grave: "\u{1B}[1m"
    case .problem: "\u{1B}[31m"
    }
  }
}
