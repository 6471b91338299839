public import ArgumentParser
import CoachService
import Coaching
import Conversation
import Foundation
import IntentLibrary
public import Reports
import Transcripts

extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// `mend report`: sessions read back, for oneself, the partner, a therapist, or the two together.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write sessions as a page: what happened, in order.",
    discussion: """
      Without --output the page goes to standard output. The format follows the end of the file's \
      name, .html or .md, unless --format says otherwise; without either it is Markdown. The \
      partner's copy and the page for two hold only turns that were marked shared in 'mend review', \
      and things that were marked in 'mend kept'.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("last, all, or an id or number from the list.", valueName: "id"))
  var session = "last"

  @Option(name: .customLong("for"), help: "Who reads it: self, partner, therapist or together.")
  var audience = Audience.`self`

  @Option(help: "html or md.")
  var format: ReportFormat?

  @Option(help: ArgumentHelp("Write to this file, for your eyes only.", valueName: "file"))
  var output: String?

  @Option(help: "What you want from the session with the therapist; else it is asked for.")
  var want: String?

  @Option(
    help: ArgumentHelp(
      "'include' adds a page about danger to the therapist's copy, for one-to-one use.",
      valueName: "include"))
  var safety: String?

  @Flag(help: "Write the partner's copy without showing it first.")
  var yes = false

  @Flag(help: "The chat that was imported last, in place of sessions.")
  var chat = false

  @Option(help: ArgumentHelp("With --chat: the chat with this person.", valueName: "name"))
  var with: String?

  @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
  var country: String?

  func run() async throws {
    let library = try library.load()
    let kept = try store.open()
    if chat {
      guard audience == .`self` else {
        throw ValidationError("a chat is read back for oneself alone; leave --for out")
      }
      let report = ChatReportRun(
        library: library, store: kept, name: with, country: country, format: chosenFormat,
        output: output)
      return try await report.run()
    }
    guard mayBeShared(after: kept.caution()) else {
      return SafetyWords.say(.heldAfterRisk, library)
    }
    let making = ReportMaking(library: library, now: Present.moment, secondsFromUTC: Zone.seconds)
    var input = making.input(try ReportedSessions(session).sessions(in: kept), try kept.keepsakes())
    if audience == .therapist { try ask(&input) }
    guard let text = try Report.text(input, for: audience, as: chosenFormat) else {
      throw ValidationError(
        "no turn is marked shared yet; look at your turns in 'mend review' and mark those you share"
      )
    }
    guard try isWanted(input) else { return StandardError.say("nothing was written") }
    try PlainFile.write(text, to: output)
  }

  private var chosenFormat: ReportFormat {
    if let format { return format }
    guard let output else { return .md }
    return output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm")
      ? .html : .md
  }

  private func mayBeShared(after caution: Caution) -> Bool {
    switch audience {
    case .self, .therapist: true
    case .partner, .together: SafetyGate.allows(.sharing, after: caution)
    }
  }

  // MARK: Asking

  /// Asks what is wanted from the therapist, and whether a page about danger is to be added.
  private func ask(_ input: inout ReportInput) throws {
    input.want = want ?? ""
    if want == nil, Asking.isPossible {
      input.want = Asking.line(input.words[.therapistWant].first ?? "")
    }
    if let safety {
      guard safety == "include" else {
        throw ValidationError("'\(safety)' is not known after --safety; write include, or leave it")
      }
      input.includesSafety = true
    } else if Asking.isPossible, input.holdsDanger {
      let answer = Asking.line(
        "Some turns have to do with danger; they're left out. A separate page of them, for "
          + "one-to-one use, is added if you type include:")
      input.includesSafety = answer.lowercased() == "include"
    }
  }

  /// Shows what the partner would read, and asks whether to write it.
  private func isWanted(_ input: ReportInput) throws -> Bool {
    switch audience {
    case .self, .therapist: return true
    case .partner, .together: break
    }
    guard output != nil, !yes, Asking.isPossible,
      let look = try Report.text(input, for: audience, as: .md)
    else { return true }
    print(Plain.text(look))
    return Asking.line("This is all that it holds. Type yes to write it:").lowercased() == "yes"
  }
}
