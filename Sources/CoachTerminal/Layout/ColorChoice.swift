/// When to use colour, as `--color` says.
public enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  /// On a terminal, unless `NO_COLOR` or a dumb terminal says otherwise.
  case auto
  case always
  case never
}

/// What the process is connected to, as far as talking to a person goes.
public struct TerminalSurroundings: Hashable, Sendable {
  /// Whether standard input is a terminal.
  public var inputIsTerminal: Bool
  /// Whether standard output is a terminal.
  public var outputIsTerminal: Bool
  /// The value of `NO_COLOR`, if set.
  public var noColor: String?
  /// The value of `TERM`, if set.
  public var term: String?

  /// Creates surroundings.
  public init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, noColor: String? = nil, term: String? = nil
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.noColor = noColor
    self.term = term
  }

  /// Whether a person sits at both ends, so that lines can be edited.
  public var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// Whether the terminal understands cursor movement.
  var canMoveCursor: Bool { outputIsTerminal && term != nil && term != "dumb" && term != "" }

  /// Returns whether to use colour; an empty `NO_COLOR` counts as unset (no-color.org).
  public func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: canMoveCursor && (noColor ?? "").isEmpty
    }
  }
}
