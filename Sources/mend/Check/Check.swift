import ArgumentParser
import CoachService
import CoachTerminal
import Coaching
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol
import Transcripts

/// `mend check`: looks at drafts before they are said or sent.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a draft: what will hurt the repair, why, and how it could be put.",
    discussion: """
      A file, or standard input, is one draft, blank lines and all. With several files and --format json \
      there is one object a line, with "file". Exit status: 0 nothing flagged, 1 something flagged or \
      danger seen, 2 error. A draft that shows danger is not judged.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What it is: apology, raise, timeout or reply; else guessed.", valueName: "kind"))
  var kind: String?

  @Option(help: "text or json.")
  var format = "text"

  @Flag(help: "Let what is missing count, too.")
  var strict = false

  @Option(help: "Colour: auto, always or never; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
  var country: String?

  @Argument(help: "Files, or - for standard input.")
  var files = ["-"]

  func run() throws {
    let desk: CheckDesk
    do { desk = try makeDesk() } catch {
      StandardError.say("\(error)")
      throw ExitCode(2)
    }
    var worst: Int32 = 0
    for file in files {
      let result = check(file, at: desk)
      worst = max(worst, result)
    }
    guard worst == 0 else { throw ExitCode(worst) }
  }

  private func makeDesk() throws -> CheckDesk {
    let kind = try self.kind.map { name in
      guard let kind = DraftKind(rawValue: name) else { throw CheckProblem.kind(name) }
      return kind
    }
    guard let format = CheckDesk.Format(rawValue: format) else {
      throw CheckProblem.format(self.format)
    }
    let intents = try library.load()
    let drafts: DraftLibrary
    do throws(BinaryError) { drafts = try intents.drafts.load() } catch {
      throw CheckProblem.noDrafts
    }
    return CheckDesk(
      checker: DraftChecker(drafts, messages: Classifier(intents.program)),
      policy: CoachPolicy(library: intents, place: place), caution: caution, kind: kind,
      format: format, isStrict: strict, inColor: Self.usesColor(color))
  }

  /// Returns 0, 1 or 2: the exit status that the file asks for.
  private func check(_ file: String, at desk: CheckDesk) -> Int32 {
    let name = files.count > 1 ? file : nil
    do {
      let (text, isClean) = desk.answer(try DraftSource.read(file), name: name)
      print(text, terminator: "")
      return isClean ? 0 : 1
    } catch {
      if let name, desk.format == .json {
        print(
          JSONText.object([
            ("file", JSONText.string(name)), ("error", JSONText.string("\(error)")),
          ]))
      } else {
        StandardError.say("\(error)")
      }
      return 2
    }
  }

  /// What is remembered of danger, where there is a store that opens; a check never makes one.
  private var caution: Caution {
    guard FileManager.default.fileExists(atPath: store.folder), let kept = try? store.open() else {
      return Caution()
    }
    return kept.caution()
  }

  private var place: HelpPlace {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(Surroundings.variable)
    return HelplineChooser.place(
      setting: country ?? Surroundings.variable("MEND_COUNTRY"), locales: locales)
  }

  private static func usesColor(_ choice: ColorChoice) -> Bool {
    TerminalSurroundings(
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      noColor: Surroundings.variable("NO_COLOR"), term: Surroundings.variable("TERM")
    ).usesColor(choice)
  }
}

/// Why there is nothing to check.
enum CheckProblem: Error, CustomStringConvertible {
  case kind(String)
  case format(String)
  case noDrafts
  case tooLong(String)
  case notText(String)
  case empty(String)

  var description: String {
    switch self {
    case .kind(let name):
      "there is no kind of draft '\(name)'; write apology, raise, timeout or reply after --as"
    case .format(let name): "there is no format '\(name)'; write text or json after --format"
    case .noDrafts:
      "the intents say nothing about drafts; add the folder 'draft' to them, or leave --intents out"
    case .tooLong(let file):
      "'\(file)' is longer than \(DraftSource.limit >> 10) KiB; check it in parts"
    case .notText(let file): "'\(file)' is not UTF-8 text, or holds a NUL byte; save it as UTF-8"
    case .empty(let file): "'\(file)' holds no words; write the draft first"
    }
  }
}

/// Reads a draft whole.
enum DraftSource {
  /// The most bytes that a draft may have.
  static let limit = 256 << 10

  /// Returns the text of a file; `-` is standard input.
  static func read(_ file: String) throws -> String {
    let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
    guard let handle, let data = try? handle.read(upToCount: limit + 1) ?? Data() else {
      throw FileError(path: file)
    }
    guard data.count <= limit else { throw CheckProblem.tooLong(file) }
    guard let text = String(validating: data, as: UTF8.self), !data.contains(0) else {
      throw CheckProblem.notText(file)
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw CheckProblem.empty(file) }
    return text
  }
}
