// CoachTerminal: the coach at a terminal, and in a pipe.
//
// What is decided here is decided in values: `ReplState` says what to do next, `InputLine` what a
// message asks for, `ReplyLayout` what a reply looks like, `PipedInput` where a message ends. Thin
// shells carry it out: `LineEditor` around GNU readline, `Repl` around poll(2).
//
// Readline belongs to one thread, which `runRepl` starts and which waits for keys, a wake pipe and
// the next deadline. The coach answers on a task, which leaves the reply in a `Mailbox` and writes a
// byte to the pipe. Signals do nothing but write to that pipe, too.

public import Conversation
import Glibc

/// How to talk to a person at a terminal.
public struct ReplOptions: Sendable {
  /// What is printed before the first prompt.
  public var greeting: Reply
  /// When to use colour.
  public var color: ColorChoice
  /// The file that the names of used commands are kept in, or nil to keep none.
  public var historyFile: String?
  /// What the coach says without being asked, as timers do.
  public var announcements: AsyncStream<Reply>?
  /// After how long without a key the transcripts are locked; nil for never.
  public var locksAfter: Duration?
  /// The names of sessions that begin with a text, to complete `/resume` with. Called on the thread
  /// of the terminal while a key is handled, so that it must be quick.
  public var sessions: @Sendable (_ prefix: String) -> [String] = { _ in [] }
  /// What the process is connected to.
  public var surroundings: TerminalSurroundings

  /// Creates options.
  public init(
    greeting: Reply = Reply(), color: ColorChoice = .auto, historyFile: String? = nil,
    announcements: AsyncStream<Reply>? = nil, surroundings: TerminalSurroundings = .current
  ) {
    self.greeting = greeting
    self.color = color
    self.historyFile = historyFile
    self.announcements = announcements
    self.surroundings = surroundings
  }
}

/// Why a conversation at the terminal could not begin or go on.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No pipe could be opened.
  case noPipe
  /// No thread could be started.
  case noThread

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noPipe: Sentences.cannotWatch
    case .noThread: Sentences.cannotStartThread
    }
  }
}

extension TerminalSurroundings {
  /// The surroundings of this process.
  public static var current: TerminalSurroundings {
    TerminalSurroundings(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      noColor: getenv("NO_COLOR").map { String(cString: $0) },
      term: getenv("TERM").map { String(cString: $0) })
  }
}

/// Holds a conversation: with line editing where a person sits at a terminal, else line by line.
public func converse(
  with coach: some Responding, options: ReplOptions = ReplOptions()
) async throws -> ReplEnd {
  options.surroundings.isInteractive
    ? try await runRepl(with: coach, options: options)
    : try await runPiped(with: coach, options: options)
}

/// Holds a conversation at the terminal and gives the terminal back at the end.
///
/// The caller ends the process by what is returned; nothing is printed after that. Only one such
/// conversation can run in a process at a time.
public func runRepl(
  with coach: some Responding, options: ReplOptions = ReplOptions()
) async throws -> ReplEnd {
  guard let wake = WakePipe() else { throw TerminalError.noPipe }
  let mailbox = Mailbox(waking: wake)
  let announcing = options.announcements.map { announcements in
    Task {
      for await reply in announcements { mailbox.post(.announced(reply)) }
    }
  }
  defer { announcing?.cancel() }
  return try await OwnThread.run {
    var repl = Repl(coach: coach, options: options, wake: wake, mailbox: mailbox)
    return repl.run()
  }
}
