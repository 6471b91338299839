import ArgumentParser
import Conversation
import Transcripts

/// Which sessions a person means: `last`, `all`, a number from the list, or the start of an id.
struct ReportedSessions {
  private let word: String

  init(_ word: String) { self.word = word.lowercased() }

  /// Returns the sessions that are meant, oldest first.
  ///
  /// - Throws: A `ValidationError` if there is none.
  func sessions(in store: TranscriptStore) throws -> [Session] {
    let summaries = try store.sessions()
    let meant: [SessionSummary]
    switch word {
    case "all": meant = summaries
    case "last": meant = Array(summaries.prefix(1))
    default:
      meant = summaries.enumerated().filter { isMeant($0.element, $0.offset + 1) }.map(\.element)
    }
    guard !meant.isEmpty || word == "all" else {
      throw ValidationError(
        summaries.isEmpty
          ? "nothing is kept yet; talk first, then report"
          : "there is no session '\(word)'; 'mend transcripts list' shows which there are")
    }
    guard meant.count < 2 || word == "all" else {
      throw ValidationError("'\(word)' begins more than one id; write more of it")
    }
    return try meant.map { try store.session($0.id) }.reversed()
  }

  private func isMeant(_ summary: SessionSummary, _ number: Int) -> Bool {
    if let wanted = Int(word), word.utf8.count < 5 { return wanted == number }
    return word.utf8.count >= 4 && summary.id.hexadecimal.hasPrefix(word)
  }
}

extension RowID {
  /// The identity in thirty-two digits.
  var hexadecimal: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
