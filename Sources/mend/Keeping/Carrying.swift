import ArgumentParser
import Conversation
import Foundation
import Transcripts

extension TranscriptsCommand {
  /// `mend transcripts export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write sessions as JSON Lines, Markdown or text; all of them unless one is named.",
      discussion: "The file is for its owner alone (0600), and it is a plain file: not sealed.")

    @OptionGroup var store: StoreOptions

    @Argument(help: ArgumentHelp(SessionChoice.help), completion: SessionChoice.completion)
    var sessions: [SessionChoice] = []

    @Option(help: "json (JSON Lines, which 'import' brings in again), md or text.")
    var format = SessionText.Format.json

    @Option(name: .shortAndLong, help: "The file to write; standard output without it.")
    var output: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    func run() throws {
      let store = try store.openKept()
      let kept = try store.keepsakes()
      let ids =
        sessions.isEmpty
        ? try store.sessions().reversed().map(\.id) : try sessions.map { try $0.find(in: store) }
      var parts = try ids.map { id in
        try SessionText.text(try store.session(id), kept, as: format, time: Moment.text)
      }
      if sessions.isEmpty, format == .json {
        parts += try TranscriptStore.lines(ofLoose: kept)
      }
      let text = parts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
        .joined(separator: format == .json ? "" : "\n")
      guard let output else {
        print(text, terminator: "")
        return StandardError.say(
          "this is plain text; what it is saved to, anyone can read who opens it")
      }
      try OutputFile.write(text, to: output, replacing: force)
      print("Written to \(output): a plain file, which anyone who can open it can read.")
    }
  }

  /// `mend transcripts import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Bring in what 'export --format json' wrote; what is kept already stays as it is.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The file; - for standard input.")
    var file = "-"

    func run() throws {
      let bytes =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : FileManager.default.contents(atPath: file)
      guard let bytes else {
        throw ValidationError("'\(file)' cannot be read; check that it exists and is yours")
      }
      let store = try store.open()
      let report = try store.importLines(
        bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) })
      try store.close()
      print(
        "Brought in: \(Counted.text(report.turns, "turn")), "
          + "\(Counted.text(report.keepsakes, "note or other thing", "notes and other things")); "
          + "\(Counted.text(report.known, "turn was", "turns were")) here already.")
    }
  }

  /// `mend transcripts backup`.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the transcripts into a folder, sealed as they are, while they are in use.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The folder of the copy; it must hold no transcripts.")
    var folder: String

    @Flag(help: "Copy the key file as well: then whoever has the copy can read it.")
    var withKey = false

    func run() throws {
      let store = try store.openKept()
      try store.backUp(to: folder, withKey: withKey)
      print("Copied to \(folder). \(sentence(hasPassphrase: store.hasPassphrase))")
    }

    private func sentence(hasPassphrase: Bool) -> String {
      if hasPassphrase { return "It opens with the passphrase of today." }
      return withKey
        ? "The key lies with it: whoever has the folder can read it."
        : "It cannot be opened without the key file '\(store.folder)/key'; keep a copy of that "
          + "somewhere else, or use --with-key."
    }
  }

  /// `mend transcripts restore`.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Put a copy that 'backup' made in place of what is kept.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The folder of the copy.")
    var folder: String

    @Flag(help: "Put it in place of what is kept now, which is gone then.")
    var replace = false

    func run() throws {
      ProcessPrivacy.harden()
      let rows = try restore(with: try store.givenPassphrase())
      print("Brought back into \(store.folder): \(rows) rows, each read and found whole.")
    }

    private func restore(with secret: SecretBytes?) throws -> Int {
      do {
        return try TranscriptStore.restore(
          from: folder, to: store.folder, passphrase: secret, replacing: replace)
      } catch TranscriptError.passphraseNeeded {
        let problem = TranscriptError.passphraseNeeded(folder)
        let typed = try Passphrases.ask("passphrase of the copy: ", otherwise: problem)
        return try TranscriptStore.restore(
          from: folder, to: store.folder, passphrase: typed, replacing: replace)
      }
    }
  }

  /// `mend transcripts check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read every row and tell whether any was damaged or changed from outside.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      print("\(try store.openKept().check()) rows were read, and each is as it was written.")
    }
  }
}
