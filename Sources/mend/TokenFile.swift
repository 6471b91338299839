import CoachServer
import Foundation
import LineProtocol

/// The file that holds the token which clients over TCP have to show: its first line.
struct TokenFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// The file in the data folder, where `mend connect` looks, too.
  static func usual(in folder: String) -> TokenFile { TokenFile("\(folder)/token") }

  /// Returns the token; ``ServerProblem/noToken(_:)`` if there is none.
  func read() throws -> AccessToken {
    guard let token = AccessToken(try text()) else { throw ServerProblem.noToken(path) }
    return token
  }

  /// Returns the text of the token, for whoever has to show it.
  func text() throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ServerProblem.noToken(path)
    }
    let line = text.prefix { !$0.isNewline }
    guard !line.isEmpty else { throw ServerProblem.noToken(path) }
    return String(line)
  }

  /// Returns the token; writes a fresh one of 256 bits that only its owner can read, if there is no
  /// file yet.
  func readOrCreate() throws -> AccessToken {
    if !FileManager.default.fileExists(atPath: path) {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      var generator = SystemRandomNumberGenerator()
      let words = (0..<4).map { _ in String(generator.next(), radix: 36) }
      _ = FileManager.default.createFile(
        atPath: path, contents: Data((words.joined(separator: "-") + "\n").utf8),
        attributes: [.posixPermissions: 0o600])
    }
    return try read()
  }
}
