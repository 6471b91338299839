import ArgumentParser
import Conversation
import Transcripts

/// Which session is meant: `last`, its name or the beginning of it, or its number in the list.
struct SessionChoice: ExpressibleByArgument {
  let text: String

  init(_ text: String) { self.text = text }
  init?(argument: String) { self.init(argument) }

  /// What to type, for help.
  static let help = "last, a name from the list or its beginning, or a number of the list."

  /// Returns the session; throws what to do for one that is not kept or not the only one.
  func find(in store: TranscriptStore) throws -> RowID {
    if text == "last" { return try number(1, in: store) }
    if let place = Int(text), (1...999).contains(place) { return try number(place, in: store) }
    guard let prefix = SessionName.Prefix(text) else { throw unknown }
    let found = try store.sessions(startingWith: prefix)
    guard let first = found.first else { throw unknown }
    guard found.count == 1 else {
      throw Refusal("several sessions begin with '\(text)'; type more of the name")
    }
    return first
  }

  private func number(_ place: Int, in store: TranscriptStore) throws -> RowID {
    let sessions = try store.latestSessions(place)
    guard sessions.count == place, let session = sessions.last else { throw unknown }
    return session.id
  }

  private var unknown: Refusal {
    Refusal(
      "there is no session '\(text)'; 'mend transcripts list' shows which there are")
  }

  /// Names to complete with; none where a passphrase would be needed.
  static let completion = CompletionKind.custom { words, _, _ in
    let place = words.firstIndex(of: "--data").map { words.index(after: $0) }
    let folder = place.flatMap { words.indices.contains($0) ? words[$0] : nil }
    let path = folder ?? StoreOptions.usualFolder
    guard TranscriptStore.isKept(in: path), let store = try? TranscriptStore.open(path) else {
      return []
    }
    let sessions = (try? store.latestSessions(50)) ?? []
    return ["last"] + sessions.map { SessionName($0.id).text }
  }
}
