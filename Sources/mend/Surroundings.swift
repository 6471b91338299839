import Foundation

/// What the process finds around it.
enum Surroundings {
  /// Returns the value of an environment variable; nil when unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return value
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
