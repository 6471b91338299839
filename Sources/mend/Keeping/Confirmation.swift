import ArgumentParser
import Foundation

/// Asks before something is done that cannot be undone.
enum Confirmation {
  /// Returns if the person types `word`, or `isGiven`; else ends, and nothing was changed.
  static func need(_ word: String, for deed: String, isGiven: Bool) throws {
    guard !isGiven else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Refusal("\(deed) cannot be undone; add --yes to do it without being asked")
    }
    guard answer(to: "\(deed) cannot be undone. Type '\(word)' to do it: ") == word else {
      print("Nothing was changed.")
      throw ExitCode.failure
    }
  }

  /// Returns what the person answers, in lower case; empty at the end of the input.
  static func answer(to question: String) -> String {
    FileHandle.standardOutput.write(Data(question.utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
  }
}
