import CReadline
import Conversation

/// The line being entered: a thin shell around GNU readline. One exists at a time, on one thread.
struct LineEditor {
  /// What reading from the terminal led to.
  enum Outcome: Hashable {
    case editing, ended
    case entered(Message)
  }

  private let prompt: String
  private let sessions: Completer.Names

  /// The columns of the prompt, and of the indent of everything that follows it.
  static let indent = 6

  /// Takes the terminal over.
  init(
    inColor: Bool, remembering history: CommandHistory, sessions: @escaping Completer.Names
  ) {
    self.sessions = sessions
    let name = "you   "
    prompt = inColor ? "\u{1}\(TextStyle.subdued.start)\u{2}\(name)\u{1}\u{1B}[0m\u{2}" : name
    creadline_open("mend", Int32(Self.indent), offerCompletions, goesOn)
    creadline_forget()
    for name in history.names { creadline_remember(name) }
  }

  /// Shows the prompt and lets a line be entered.
  func begin() { creadline_begin(prompt) }

  /// Shows the prompt with a line in it that may be changed; controls in it are left out.
  func begin(with text: String) {
    creadline_begin(prompt)
    let kept = text.unicodeScalars.filter { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
    creadline_fill(String(String.UnicodeScalarView(kept)))
  }

  /// Reads what was typed.
  func read() -> Outcome {
    switch Completer.$sessions.withValue(sessions, operation: creadline_read) {
    case .CREADLINE_EDITING: .editing
    case .CREADLINE_END: .ended
    case .CREADLINE_LINE: .entered(message())
    }
  }

  private func message() -> Message {
    if creadline_line_held_nul() { return .problem(.holdsNUL) }
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(creadline_line()), count: creadline_line_count())
    return Message(bytes: Array(bytes))
  }

  /// Keeps the line that was entered last for the Up key, and returns its text.
  func rememberLast() -> String {
    creadline_remember(creadline_line())
    return String(cString: creadline_line())
  }

  /// Forgets what the Up key finds.
  func forget() { creadline_forget() }

  /// Gives up the line that is being entered.
  func abandon() { creadline_abandon() }

  /// Takes the line off the screen, so that something else can be printed.
  func hide() { creadline_hide() }

  /// Puts the line back on the screen.
  func show() { creadline_show() }

  /// Gives the terminal back as it was found.
  func close() { creadline_close() }
}

private func offerCompletions(_ line: UnsafePointer<CChar>?, _ cursor: Int) {
  guard let line else { return }
  for candidate in Completer.candidates(for: String(cString: line), cursor: cursor) {
    creadline_offer(candidate.word, candidate.takesMore)
  }
}

private func goesOn(_ line: UnsafePointer<CChar>?, _ count: Int) -> Bool {
  guard let line else { return false }
  return InputLine.goesOn(
    Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(line), count: count)))
}
