import Glibc

/// Asks for something at the terminal without showing what is typed.
public enum SecretPrompt {
  /// Why nothing was given.
  public enum Refusal: Error, Hashable, Sendable {
    /// The process has no terminal.
    case noTerminal
    /// The person gave up.
    case givenUp
  }

  /// Returns the bytes of a line, which the caller should wipe.
  ///
  /// It is asked at the terminal of the process where standard input or standard error is one; data
  /// may come in on standard input.
  public static func ask(_ question: String) throws(Refusal) -> [UInt8] {
    guard isatty(STDIN_FILENO) == 1 || isatty(STDERR_FILENO) == 1 else { throw .noTerminal }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw .noTerminal }
    defer { close(terminal) }
    let silence = SecretTerminal(terminal)
    silence.begin(question)
    defer { silence.end() }
    var line = SecretLine()
    while true {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      switch count == 1 ? line.take(byte) : .ended {
      case .typing: break
      case .entered: return line.bytes
      case .ended, .interrupted, .leftAtOnce:
        line.wipe()
        throw .givenUp
      }
    }
  }
}

extension SecretPrompt {
  /// Returns what `body` makes; what is typed at the terminal meanwhile is neither shown nor kept.
  ///
  /// Between two tries of a passphrase a person may type ahead.
  public static func unseen<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isatty(STDIN_FILENO) == 1 || isatty(STDERR_FILENO) == 1 else { return try body() }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return try body() }
    defer { close(terminal) }
    let silence = SecretTerminal(terminal)
    silence.begin("")
    defer { silence.restore(droppingKeys: true) }
    return try body()
  }
}

/// A terminal that shows nothing of what is typed, until it is given back.
struct SecretTerminal {
  private let descriptor: Int32
  private let before: termios

  /// Notes how the terminal is set.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var settings = termios()
    tcgetattr(descriptor, &settings)
    before = settings
  }

  /// Shows the question, and nothing from then on; keys come as bytes, Ctrl-C among them.
  func begin(_ question: String) {
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    tcsetattr(descriptor, TCSADRAIN, &silent)
    Output(descriptor: descriptor).write(question)
  }

  /// Gives the terminal back as it was, on a fresh row.
  func end() {
    Output(descriptor: descriptor).write("\n")
    restore()
  }

  /// Gives the terminal back as it was; where wanted, without the keys that nobody has read.
  func restore(droppingKeys: Bool = false) {
    var settings = before
    tcsetattr(descriptor, droppingKeys ? TCSAFLUSH : TCSADRAIN, &settings)
  }
}
