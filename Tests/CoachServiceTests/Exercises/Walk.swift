import CoachService
import Conversation
import Foundation

/// An exercise walked from its first step to its end, in a plain file: `>` typed, `<` replied,
/// `= restart` for leaving and coming back, `= minutes N` for time that passes.
struct Walk {
  var url: URL

  static func all() throws -> [Walk] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Walks")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map(Walk.init)
  }

  /// Returns the file as it is, and as it would be with the replies given now.
  func replay() async throws -> (recorded: String, replayed: String) {
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let bench = try Bench()
    var result: [String] = []
    for line in recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    where !line.hasPrefix("< ") {
      result.append(line)
      if line.hasPrefix("> ") {
        result += Self.lines(of: try await bench.type(String(line.dropFirst(2))))
      } else if line == "= restart" {
        bench.restart()
      } else if line.hasPrefix("= minutes "), let minutes = Int64(line.dropFirst(10)) {
        bench.clock.pass(seconds: minutes * 60)
      }
    }
    return (recorded, result.joined(separator: "\n"))
  }

  private static func lines(of reply: Reply) -> [String] {
    reply.acts.map { act in
      "< \(act.kind.rawValue)  " + act.text.replacingOccurrences(of: "\n", with: "\n<   ")
    }
  }
}
