public import ArgumentParser
public import ChatImport
import CoachService
import Coaching
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import Reports
import Transcripts

extension DateOrder: ExpressibleByArgument {}

/// `mend import`: take in what was written elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in a chat that was exported elsewhere.",
    subcommands: [Chat.self, List.self, Remove.self])

  /// `mend import chat`.
  struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "chat",
      abstract: "Take in an exported chat of two: WhatsApp, Telegram (JSON) or 'Name: text'.",
      discussion: """
        The whole file is read and kept sealed, or nothing of it is. 'mend report --chat' reads it \
        back. The file itself stays where it is.
        """)

    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions

    @Argument(help: "The file.")
    var file: String

    @Option(help: "Your name, as the chat has it.")
    var me: String

    @Option(help: "The order of dates, if it is told wrongly: dmy, mdy or ymd.")
    var dates: DateOrder?

    @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
    var country: String?

    func run() async throws {
      let library = try library.load()
      let kept = try store.open()
      guard SafetyGate.allows(.chatImport, after: kept.caution()) else {
        return SafetyWords.say(.heldAfterRisk, library)
      }
      let making = ReportMaking(library: library, now: Present.moment, secondsFromUTC: Zone.seconds)
      let chat = try read()
      guard Consent.isGiven(making.words[.chatConsent]) else {
        return StandardError.say("nothing was taken in")
      }
      switch await ChatRun(library).outcome(chat.messages) {
      case .danger(let level, let danger):
        SafetyWords.say(level, danger, library, country: country)
      case .events:
        try KeptChats(kept).keep(chat)
        for line in ChatRemarks(chat).all { print(Plain.text(line)) }
        print("'mend report --chat' reads it back.")
      }
    }

    private func read() throws -> ImportedChat {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw FileError(path: file)
      }
      var reader = ChatReader(me: me, order: dates)
      // A message can be of tomorrow where the zone of the chat lies east of here.
      let now = LocalTime(Present.moment, secondsFromUTC: Zone.seconds(Present.moment))
      reader.today = CivilDate(daysSinceEpoch: now.date.daysSinceEpoch + 1)
      do throws(ChatProblem) { return try reader.read([UInt8](data)) } catch {
        throw ChatFileError(file: file, problem: error)
      }
    }
  }

  /// `mend import list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the chats that were taken in, newest first.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let chats = try KeptChats(try store.open()).all()
      if chats.isEmpty { print("No chat was taken in.") }
      for (index, chat) in chats.enumerated() {
        print(Plain.text("\(index + 1)  \(chat.other)  \(chat.period)"))
      }
    }
  }

  /// `mend import remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take a chat out for good, by its number in the list.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "Its number in the list.")
    var number: Int

    func run() throws {
      let chats = KeptChats(try store.open())
      let all = try chats.all()
      guard all.indices.contains(number - 1) else {
        throw ValidationError(
          "there is no chat '\(number)'; 'mend import list' shows which there are")
      }
      try chats.remove(all[number - 1])
      print("It is gone from mend's files.")
    }
  }
}

/// A chat file that could not be read.
struct ChatFileError: Error, CustomStringConvertible {
  let file: String
  let problem: ChatProblem
  var description: String {
    "'\(file)', \(problem) (nothing was taken in)".replacing("', the JSON", with: "': the JSON")
  }
}

/// Whether the other person knows.
enum Consent {
  /// Asks at a terminal, and takes a plain no for one; elsewhere the question is only shown.
  static func isGiven(_ question: [String]) -> Bool {
    guard let question = question.first else { return true }
    guard Asking.isPossible else {
      StandardError.say(question)
      return true
    }
    let answer = Asking.line(question + " (yes, no, or what you like to say)").lowercased()
    return !["n", "no", "nope", "nah"].contains(answer)
  }
}

/// Reads a chat with a progress bar.
struct ChatRun {
  private let library: IntentLibrary

  init(_ library: IntentLibrary) { self.library = library }

  func outcome(_ messages: [ChatMessage]) async -> ChatReading.Outcome {
    let bar = ProgressBar(total: messages.count)
    let reading = ChatReading(
      classifier: Classifier(library.program),
      readers: ProcessInfo.processInfo.activeProcessorCount)
    let outcome = await reading.outcome(messages) { bar.show($0) }
    bar.clear()
    return outcome
  }
}
