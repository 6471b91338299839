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
      library: try library.load(), record: store.record(), clock: Surroundings.now,
      seed: SystemRandomNumberGenerator.seed, place: Surroundings.place(country))
    setup.face = .terminal
    setup.startsOffRecord = off
    setup.secondsFromUTC = Zone.seconds
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

  /// The time of day on the clock of this machine, as in "18:40".
  private static let timeOfDay: @Sendable (Timestamp) -> String = { moment in
    let seconds = Double(moment.milliseconds) / 1000
    let parts = Calendar.current.dateComponents(
      [.hour, .minute], from: Date(timeIntervalSince1970: seconds))
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension SystemRandomNumberGenerator {
  /// A fresh seed for choices among equally good lines.
  static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
