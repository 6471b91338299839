import CoachService
import Coaching
import Conversation
import Foundation
import Glibc

/// What the process finds around it.
enum Surroundings {
  /// Returns the value of an environment variable; nil when unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return value
  }

  /// Returns the present moment.
  static let now: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// Returns where the person is, for lines of help: the country that was given, else what the
  /// environment tells.
  static func place(_ country: String?) -> HelpPlace {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(variable)
    return HelplineChooser.place(setting: country ?? variable("MEND_COUNTRY"), locales: locales)
  }
}

/// Writes to standard error.
struct StandardError: TextOutputStream {
  mutating func write(_ string: String) {
    FileHandle.standardError.write(Data(string.utf8))
  }

  /// Writes a sentence and a line end.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data("mend: \(text)\n".utf8))
  }
}

/// Writes to standard output at once.
enum StandardOutput {
  /// Writes all of the bytes; where nobody reads them any more the process has no more to do.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
