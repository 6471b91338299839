import CoachService
import Coaching
import Conversation
import Foundation
import Glibc
import IntentLibrary
import Reports

/// Questions to a person at a terminal.
enum Asking {
  /// Whether somebody sits there: both input and standard error are a terminal.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks on standard error and returns the line that is typed, without blanks around it.
  static func line(_ question: String) -> String {
    FileHandle.standardError.write(Data((question + "\n> ").utf8))
    return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
  }
}

/// What is said in place of something that danger holds back.
enum SafetyWords {
  /// Writes the words of a name to standard output.
  static func say(_ name: CoachWords, _ library: IntentLibrary) {
    for line in library.coach[name.rawValue] ?? [] { print(Plain.text(line.written)) }
  }

  /// Writes the answer to danger that was heard in a chat: what stops, and where help is. It does not
  /// say who wrote what.
  static func say(
    _ name: ReportWords.Name, _ danger: IntentID, _ library: IntentLibrary, country: String?
  ) {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(Surroundings.variable)
    let place = HelplineChooser.place(
      setting: country ?? Surroundings.variable("MEND_COUNTRY"), locales: locales)
    let making = ReportMaking(library: library, now: Present.moment)
    for line in making.words[name] { print(Plain.text(line)) }
    say(.safetyLinesIntro, library)
    for act in HelpChoice(helplines: library.helplines, place: place).acts(about: danger) {
      print(Plain.text(act.text))
    }
    say(.safetyProgram, library)
  }
}

/// The clock of the machine.
enum Present {
  /// The present moment.
  static var moment: Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

/// The zone of the machine.
enum Zone {
  /// Returns the seconds that the zone is east of UTC at a moment.
  static let seconds: @Sendable (Timestamp) -> Int = { moment in
    TimeZone.current.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
  }
}

/// Files that hold words in clear.
enum PlainFile {
  /// Writes text to a file that only its owner can open, or to standard output.
  ///
  /// The file is written whole or not at all. Throws ``PlainFileError``.
  static func write(_ text: String, to path: String?) throws {
    guard let path else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    let draft = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw PlainFileError(path: path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch {
      unlink(draft)
      throw PlainFileError(path: path)
    }
    guard rename(draft, path) == 0 else {
      unlink(draft)
      throw PlainFileError(path: path)
    }
    StandardError.say(
      "wrote '\(path)'; it is a plain file, and whoever can open it can read it")
  }
}

/// A file that cannot be written.
struct PlainFileError: Error, CustomStringConvertible {
  let path: String
  var description: String {
    "'\(path)' cannot be written; check the folder, its permissions and the room on the disk"
  }
}
