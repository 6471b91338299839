public import ArgumentParser
import Conversation
import Foundation
public import Transcripts

/// A turn of a session.
struct TurnChoice: ParsableArguments {
  @Argument(help: ArgumentHelp(SessionChoice.help), completion: SessionChoice.completion)
  var session: SessionChoice

  @Argument(help: "The number of the turn in the session, counted from 1.")
  var turn: Int

  /// Returns the session and the turn.
  func find(in store: TranscriptStore) throws -> (session: RowID, turn: RowID) {
    let found = try store.session(try session.find(in: store))
    guard found.turns.indices.contains(turn - 1) else {
      throw ValidationError("the session has \(found.turns.count) turns, and no \(turn)")
    }
    return (found.id, found.turns[turn - 1].id)
  }
}

extension TranscriptsCommand {
  /// `mend transcripts tag`.
  struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tag", abstract: "Tag a turn with a word.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var place: TurnChoice

    @Argument(help: "The word.")
    var tag: String

    @Flag(help: "Take the tag away.")
    var remove = false

    func run() throws {
      guard !tag.isEmpty, !tag.contains(where: \.isWhitespace), tag.utf8.count <= 64 else {
        throw ValidationError("a tag is one word of at most 64 bytes")
      }
      let store = try store.openKept()
      let (session, turn) = try place.find(in: store)
      let present = try store.keepsakes().filter { $0.turn == turn && $0.tag == tag }
      if remove {
        for keepsake in present { try store.discard(keepsake.id) }
      } else if present.isEmpty {
        try store.keep(Keepsake(tag: tag, on: turn, of: session, id: .random(), at: Moment.now()))
      }
      try store.close()
    }
  }

  /// `mend transcripts note`.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note",
      abstract: "Put a note at a turn; it is read from standard input, unseen by others.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var place: TurnChoice

    @Flag(help: "Take all notes at the turn away.")
    var remove = false

    func run() throws {
      let store = try store.openKept()
      let (session, turn) = try place.find(in: store)
      if remove {
        for keepsake in try store.keepsakes() where keepsake.turn == turn && keepsake.note != nil {
          try store.discard(keepsake.id)
        }
      } else {
        if isatty(STDIN_FILENO) == 1 { print("The note; Ctrl-D ends it:") }
        let bytes = FileHandle.standardInput.readDataToEndOfFile()
        let text = String(decoding: bytes, as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw ValidationError("there was no note; nothing was changed") }
        try store.keep(Keepsake(note: text, on: turn, of: session, id: .random(), at: Moment.now()))
      }
      try store.close()
    }
  }

  /// `mend transcripts share`.
  struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "share",
      abstract: "Say whether a turn may stand in a copy for the partner.",
      discussion: "What is undecided counts as private.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var place: TurnChoice

    @Argument(help: "private, shared or undecided.")
    var mark: Sharing

    func run() throws {
      let store = try store.openKept()
      let (session, turn) = try place.find(in: store)
      let present = try store.keepsakes().last { $0.turn == turn && $0.sharing != nil }
      try store.keep(
        Keepsake(
          sharing: mark, of: turn, in: session, id: present?.id ?? .random(), at: Moment.now()))
      try store.close()
    }
  }
}

extension Sharing: ExpressibleByArgument {}

extension RowID {
  /// Returns a fresh random identity.
  static func random() -> RowID {
    var generator = SystemRandomNumberGenerator()
    return RowID(using: &generator)
  }
}
