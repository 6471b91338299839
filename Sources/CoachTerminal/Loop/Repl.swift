import CReadline
import Conversation
import Glibc

/// The loop of the terminal: one thread that waits for keys, for the coach and for the clock, and
/// performs what ``ReplState`` decides.
struct Repl<Coach: Responding> {
  private let coach: Coach
  private let options: ReplOptions
  private let inColor: Bool
  private let wake: WakePipe
  private let mailbox: Mailbox
  private let editor: LineEditor
  private var history: CommandHistory
  private var state = ReplState()
  private var answering: Task<Void, Never>?
  private var deadline: ContinuousClock.Instant?
  private var showsWaiting = false
  private var end: ReplEnd?
  private var secret: (terminal: SecretTerminal, line: SecretLine)?
  /// The terminal while a passphrase is tried: what is typed ahead is not shown either.
  private var hushed: SecretTerminal?
  private var idleSince = ContinuousClock.now

  private static var patience: Duration { .milliseconds(800) }

  /// Takes the terminal over. The pipe is where the mailbox and the signals knock.
  init(coach: Coach, options: ReplOptions, wake: WakePipe, mailbox: Mailbox) {
    self.coach = coach
    self.options = options
    self.wake = wake
    self.mailbox = mailbox
    inColor = options.surroundings.usesColor(options.color)
    history = options.historyFile.map { HistoryFile(path: $0).read() } ?? CommandHistory()
    creadline_catch_signals(wake.writeEnd)
    editor = LineEditor(
      inColor: inColor, remembering: history, sessions: options.sessions)
  }

  /// Runs until the conversation ends, and gives the terminal back.
  mutating func run() -> ReplEnd {
    greet()
    editor.begin()
    while end == nil { waitForSomething() }
    answering?.cancel()
    stopAsking()
    showKeys()
    editor.abandon()
    editor.close()
    creadline_release_signals()
    if end != .cleared, let path = options.historyFile { HistoryFile(path: path).write(history) }
    return end ?? .left
  }

  // MARK: Waiting

  private mutating func waitForSomething() {
    // Keys typed while the coach thinks stay with the terminal until the prompt is back.
    let keys = Int16(state.isWaiting ? 0 : POLLIN)
    var watched = [
      pollfd(fd: STDIN_FILENO, events: keys, revents: 0),
      pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let now = ContinuousClock.now
    let next = [deadline, idleDeadline].compactMap(\.self).min()
    let count = poll(&watched, 2, Deadline.milliseconds(from: now, to: next))
    if let due = idleDeadline, ContinuousClock.now >= due { take(.idle) }
    if let due = deadline, ContinuousClock.now >= due {
      deadline = nil
      take(.overdue)
    }
    guard count > 0 else { return }
    if watched[1].revents != 0 { answerTheDoor() }
    if end == nil, watched[0].revents != 0 { readKeys(hungUp: watched[0].revents) }
  }

  private mutating func readKeys(hungUp events: Int16) {
    if state.isWaiting {
      if events & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { take(.inputEnded) }
      return
    }
    idleSince = .now
    if secret != nil { return readSecret() }
    switch editor.read() {
    case .editing: break
    case .entered(let message): take(.entered(message))
    case .ended: take(.inputEnded)
    }
  }

  /// When the transcripts are locked if no key is pressed until then.
  private var idleDeadline: ContinuousClock.Instant? {
    guard let limit = options.locksAfter, !state.isWaiting, !state.isLocked else { return nil }
    return idleSince + limit
  }

  private mutating func readSecret() {
    var byte: UInt8 = 0
    guard Glibc.read(STDIN_FILENO, &byte, 1) == 1 else { return take(.inputEnded) }
    switch secret?.line.take(byte) ?? .ended {
    case .typing: break
    case .entered:
      let bytes = secret?.line.bytes ?? []
      hushed = secret?.terminal
      secret?.line.wipe()
      secret = nil
      write("\n")
      take(.secret(bytes))
    case .ended:
      stopAsking()
      take(.inputEnded)
    case .interrupted:
      stopAsking()
      take(.interrupted)
    case .leftAtOnce: take(.ending(ReplState.quitKey))
    }
  }

  private mutating func askSecret() {
    let terminal = hushed ?? SecretTerminal(STDIN_FILENO)
    hushed = nil
    terminal.begin(Sentences.passphrasePrompt)
    secret = (terminal, SecretLine())
  }

  private mutating func stopAsking() {
    secret?.line.wipe()
    secret?.terminal.end()
    secret = nil
  }

  /// Lets what is typed be seen again; what was typed unseen goes.
  private mutating func showKeys() {
    hushed?.restore(droppingKeys: true)
    hushed = nil
  }

  private mutating func answerTheDoor() {
    wake.drain()
    let signal = creadline_ending_signal()
    if signal != 0 { take(.ending(signal)) }
    if creadline_took_interrupt() { take(.interrupted) }
    if creadline_took_stop() { creadline_suspend() }
    if creadline_took_resize() { creadline_resize() }
    for event in mailbox.collect() { take(event) }
  }

  // MARK: Doing

  private mutating func take(_ event: ReplEvent) {
    for action in state.take(event) where end == nil { perform(action) }
  }

  private mutating func perform(_ action: ReplAction) {
    switch action {
    case .prompt:
      showKeys()
      idleSince = .now
      editor.begin()
    case .promptWith(let text):
      showKeys()
      idleSince = .now
      editor.begin(with: text)
    case .askSecret: askSecret()
    case .unlock(let bytes): unlock(with: bytes)
    case .remember: history.note(editor.rememberLast())
    case .abandonLine: editor.abandon()
    case .startRow: write("\n")
    case .ask(let request): ask(request)
    case .explain(let reply): explain(reply)
    case .forgetLines: editor.forget()
    case .cancel: answering?.cancel()
    case .show(let reply): show(reply)
    case .announce(let reply):
      editor.hide()
      show(reply)
      editor.show()
    case .showWaiting: showWaiting()
    case .clearScreen: clearScreen()
    case .leave(let how): end = how
    }
  }

  private mutating func ask(_ request: Request) {
    deadline = .now + Self.patience
    answering = Task { [coach, mailbox] in
      mailbox.post(.replied(await coach.respond(to: request)))
    }
  }

  private mutating func unlock(with passphrase: [UInt8]) {
    answering = Task { [coach, mailbox] in
      mailbox.post(.replied(await coach.unlock(with: passphrase)))
    }
  }

  private mutating func explain(_ reply: Reply) {
    answering = Task { [coach, mailbox] in
      let refusal = await coach.refusal()
      mailbox.post(.replied(refusal ?? reply))
    }
  }

  // MARK: Printing

  private var layout: ReplyLayout {
    let columns = Int(creadline_columns(STDOUT_FILENO))
    return .terminal(columns: columns > 0 ? columns : 80)
  }

  private mutating func show(_ reply: Reply) {
    deadline = nil
    let erase = showsWaiting ? "\r\u{1B}[K" : ""
    showsWaiting = false
    let text = layout.text(of: reply, inColor: inColor)
    write(erase + (text.isEmpty ? "" : "\n" + text + "\n"))
  }

  private mutating func showWaiting() {
    guard options.surroundings.canMoveCursor else { return }
    showsWaiting = true
    write(String(repeating: " ", count: LineEditor.indent) + "…")
  }

  private mutating func clearScreen() {
    guard options.surroundings.canMoveCursor else { return }
    write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }

  private mutating func greet() {
    let greeting = layout.greeting(options.greeting).map { $0.rendered(inColor: inColor) + "\n" }
    if !greeting.isEmpty { write(greeting.joined() + "\n") }
  }

  private mutating func write(_ text: String) {
    if !Output.standard.write(text) { end = .outputClosed }
  }
}

/// When to stop waiting.
enum Deadline {
  /// Returns how long poll(2) may wait: −1 without a deadline, and never less than what is left.
  static func milliseconds(
    from now: ContinuousClock.Instant, to deadline: ContinuousClock.Instant?
  ) -> Int32 {
    guard let deadline else { return -1 }
    let left = now.duration(to: deadline)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    guard seconds < 3600 else { return 3_600_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
