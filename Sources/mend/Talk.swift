public import ArgumentParser
import CoachService
public import CoachTerminal
import Coaching
import Conversation
import Foundation
import IntentLibrary
import Transcripts

extension ColorChoice: ExpressibleByArgument {}

/// `mend` alone: a conversation.
struct Talk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk",
    abstract: "Open a conversation (this is what `mend` does without a subcommand).")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  @Flag(help: "Write nothing of this conversation down.")
  var off = false

  @Option(
    help: ArgumentHelp("Go on with an earlier session: last, or its name.", valueName: "session"),
    completion: SessionChoice.completion)
  var resume: String?

  @Option(
    help: ArgumentHelp(
      """
      Lock after so many minutes without a key, where there is a passphrase; 0 for never \
      (MEND_LOCK_AFTER).
      """, valueName: "minutes"))
  var lockAfter: Int?

  @Option(help: "Colour: auto, always or never; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
  var country: String?

  func run() async throws {
    let opened = try openStore()
    var setup = CoachSetup(
      library: try library.load(), record: record(opened), clock: Surroundings.now,
      seed: SystemRandomNumberGenerator.seed, place: Surroundings.place(country))
    setup.face = .terminal
    setup.startsOffRecord = off
    setup.secondsFromUTC = Zone.seconds
    setup.timeOfDay = Self.timeOfDay
    setup.wait = { milliseconds in try? await Task.sleep(for: .milliseconds(milliseconds)) }
    setup.timeText = Moment.text
    let surroundings = TerminalSurroundings.current
    setup.asksBeforeGoingOn = surroundings.isInteractive
    let locks = surroundings.isInteractive && opened?.hasPassphrase ?? false
    let names = SessionNames(opened)
    if locks { setup.reopen = reopen(names) }
    let session = CoachSession(setup)
    var options = ReplOptions(
      greeting: await greeting(of: session), color: color, historyFile: "\(store.folder)/history",
      announcements: session.announcements, surroundings: surroundings)
    options.locksAfter = locks ? patience : nil
    options.sessions = names.starting
    let end = try await converse(with: session, options: options)
    await session.close()
    switch end {
    case .left, .cleared, .outputClosed: return
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  /// The time of day on the clock of this machine, as in "18:40".
  static let timeOfDay: @Sendable (Timestamp) -> String = { moment in
    let seconds = Double(moment.milliseconds) / 1000
    let parts = Calendar.current.dateComponents(
      [.hour, .minute], from: Date(timeIntervalSince1970: seconds))
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private func greeting(of session: CoachSession) async -> Reply {
    var greeting = await session.opening()
    if let resume { greeting.acts += await session.respond(to: .resume(resume)).acts }
    return greeting
  }

  /// Opens the store. Where that fails it is said, and a person at a terminal is asked whether to go
  /// on without.
  private func openStore() throws -> TranscriptStore? {
    do {
      let opened = try store.open()
      if let gone = try opened.expire(at: Surroundings.now()), gone.turns > 0 {
        StandardError.say("expired, as was set. \(gone.sentence)")
      }
      return opened
    } catch let error as TranscriptError {
      StandardError.say("\(error)")
      guard off || mayGoOn() else { throw ExitCode.failure }
      return nil
    }
  }

  private func mayGoOn() -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return true }
    return ["y", "yes"].contains(
      Confirmation.answer(to: "Go on without writing anything down? [y/N] "))
  }

  private func record(_ opened: TranscriptStore?) -> Record {
    guard let opened else { return .none(reason: "the transcripts could not be opened") }
    let lock: StoreNotice.Lock = opened.hasPassphrase ? .passphrase : .keyFile
    return .store(opened, StoreNotice(folder: store.folder, lock: lock))
  }

  private func reopen(_ names: SessionNames) -> CoachSetup.Reopen {
    let folder = store.folder
    return { (secret) throws(TranscriptError) in
      let opened = try TranscriptStore.open(folder, passphrase: secret)
      names.use(opened)
      return opened
    }
  }

  private var patience: Duration? {
    let minutes = lockAfter ?? Surroundings.variable("MEND_LOCK_AFTER").flatMap { Int($0) } ?? 15
    return (1...10_000).contains(minutes) ? .seconds(60 * minutes) : nil
  }
}

extension SystemRandomNumberGenerator {
  /// A fresh seed for choices among equally good lines.
  static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
