import IntentClassifier
import IntentLibrary

/// Finds lines of help that were checked too long ago: numbers change, and a dead one does harm.
struct HelplineAge {
  /// The present day, as 2026-11-22.
  let today: String

  /// Returns a warning for everything that was checked more than a year ago.
  func diagnostics(of helplines: Helplines, folder: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if isOld(helplines.checked) {
      found.append(warning("the lines of help were", helplines.checked, folder))
    }
    let lines = helplines.countries.flatMap(\.lines) + helplines.anywhere
    for line in lines where isOld(line.checked) {
      found.append(warning("'\(line.name)' was", line.checked, folder))
    }
    return found
  }

  /// Days written this way sort as they follow each other.
  private func isOld(_ day: String) -> Bool {
    guard day.utf8.count == 10, let year = Int(day.prefix(4)) else { return false }
    return "\(year + 1)\(day.dropFirst(4))" < today
  }

  private func warning(_ what: String, _ day: String, _ folder: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "\(what) checked on \(day), more than a year ago: look the numbers up again, "
        + "then change 'checked'",
      file: folder + "/helplines.yaml", line: 1, column: 1, sourceLine: "")
  }
}
