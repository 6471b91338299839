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

  @Option(help: "Colour: auto, always or never; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
  var country: String?

  func run() async throws {
    var setup = CoachSetup(
      library: try library.load(), record: record(), clock: Self.now,
      seed: SystemRandomNumberGenerator.seed, place: place)
    setup.face = .terminal
    setup.startsOffRecord = off
    setup.timeOfDay = Self.timeOfDay
    setup.wait = { milliseconds in try? await Task.sleep(for: .milliseconds(milliseconds)) }
    let session = CoachSession(setup)
    let options = ReplOptions(
      greeting: await session.opening(), color: color, historyFile: "\(store.folder)/history",
      announcements: session.announcements)
    switch try await converse(with: session, options: options) {
    case .left, .cleared, .outputClosed: return
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  /// Where the conversation is written; a store that cannot be opened is said, and the talk goes on.
  private func record() -> Record {
    do {
      let lock: StoreNotice.Lock =
        store.hasPassphrase ? .passphrase : .keyFile
      return .store(try store.open(), StoreNotice(folder: store.folder, lock: lock))
    } catch {
      StandardError.say("\(error)")
      return .none(reason: "the transcripts could not be opened")
    }
  }

  private var place: HelpPlace {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(Surroundings.variable)
    return HelplineChooser.place(
      setting: country ?? Surroundings.variable("MEND_COUNTRY"), locales: locales)
  }

  /// The time of day on the clock of this machine, as in "18:40".
  private static let timeOfDay: @Sendable (Timestamp) -> String = { moment in
    let seconds = Double(moment.milliseconds) / 1000
    let parts = Calendar.current.dateComponents(
      [.hour, .minute], from: Date(timeIntervalSince1970: seconds))
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static let now: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

extension SystemRandomNumberGenerator {
  /// A fresh seed for choices among equally good lines.
  fileprivate static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
