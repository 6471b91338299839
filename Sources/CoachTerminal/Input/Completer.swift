import Conversation

/// Completes commands and their arguments.
enum Completer {
  /// One way to complete the word before the cursor.
  struct Candidate: Hashable, Sendable {
    /// The whole word.
    var word: String
    /// Whether something may follow.
    var takesMore: Bool
  }

  /// Returns names of sessions that begin with a text, for `/resume`.
  typealias Names = @Sendable (_ prefix: String) -> [String]

  /// The names of sessions while keys are read: readline asks for completions without telling whom.
  @TaskLocal static var sessions: Names = { _ in [] }

  /// Returns what the word before the cursor may become, in the order of the table of verbs.
  ///
  /// `cursor` counts UTF-8 bytes; what stands after it plays no part.
  static func candidates(for line: String, cursor: Int) -> [Candidate] {
    let before = Span(0, cursor).quote(from: line)
    guard before.first == "/", !before.contains(where: \.isNewline) else { return [] }
    let words = before.split(separator: " ", omittingEmptySubsequences: false)
    guard let command = words.first, let last = words.last else { return [] }
    guard words.count > 1 else { return commands(startingWith: command.lowercased()) }
    guard words.dropFirst().dropLast().allSatisfy(\.isEmpty) else { return [] }
    return arguments(of: command.dropFirst().lowercased(), startingWith: last.lowercased())
  }

  private static func commands(startingWith prefix: String) -> [Candidate] {
    Verb.allCases
      .map { Candidate(word: "/" + $0.rawValue, takesMore: $0.argument != .none) }
      .filter { $0.word.hasPrefix(prefix) }
  }

  private static func arguments(of name: String, startingWith prefix: String) -> [Candidate] {
    let verb = Verb(rawValue: name)
    let takesMore = verb?.argument == .draft
    let words = verb == .resume ? ["last"] : verb?.argument.words ?? []
    let names = verb == .resume ? sessions(prefix) : []
    return (words + names)
      .filter { $0.hasPrefix(prefix) }
      .map { Candidate(word: $0, takesMore: takesMore) }
  }
}
