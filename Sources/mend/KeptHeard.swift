import ArgumentParser
import CoachService
import IntentLibrary

/// What was heard in a chat, as it is kept beside the messages.
struct KeptHeard {
  let heard: HeardChat
  let mark: ReaderMark
  let passage: ChatPassage
}

/// Which reader read a chat: the version of `mend` and the checksum of its library, so that another
/// reader reads it again.
struct ReaderMark: Equatable {
  let text: String

  init(text: String) { self.text = text }

  init(_ library: IntentLibrary) {
    // The compiled form begins with its version and a checksum of all that follows.
    let start = library.compiled.prefix(16).map { String($0, radix: 16) }
    text = ([Mend.configuration.version] + start).joined(separator: ".")
  }
}
