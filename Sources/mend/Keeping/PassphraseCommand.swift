import ArgumentParser
import Transcripts

/// `mend passphrase`: what opens the transcripts.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Set, change or remove the passphrase that opens the transcripts.",
    discussion: """
      Only the key is wrapped anew; the transcripts stay as they are. Backups made before open as \
      they did then. A passphrase that is lost cannot be found again by anyone.
      """, subcommands: [Set.self, Change.self, Remove.self])

  /// `mend passphrase set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Make a passphrase what opens the transcripts, in place of the key file.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var new: NewPassphrase

    func run() throws {
      // A store without a passphrase is opened without one, whatever is given for later.
      var plain = store
      plain.passphraseFile = nil
      let isKept = TranscriptStore.isKept(in: store.folder)
      if isKept, try TranscriptStore.outline(of: store.folder)?.hasPassphrase ?? false {
        throw ValidationError("there is a passphrase already; 'mend passphrase change' changes it")
      }
      ProcessPrivacy.harden()
      let opened = try TranscriptStore.open(plain.folder)
      try opened.protect(with: try Passphrases.new(from: new.file ?? store.passphraseFile))
      try opened.close()
      print(
        "Set. The key file is gone; from now on the transcripts open with the passphrase alone, "
          + "and nobody can find it again for you.")
    }
  }

  /// `mend passphrase change`.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change the passphrase.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var new: NewPassphrase

    func run() throws {
      let opened = try store.openKept()
      guard opened.hasPassphrase else { throw TranscriptError.passphraseNotSet(store.folder) }
      try opened.protect(with: try Passphrases.new(from: new.file))
      try opened.close()
      print("Changed. Backups made before still open with the old one.")
    }
  }

  /// `mend passphrase remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Make a key file what opens the transcripts, in place of the passphrase.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let opened = try store.openKept()
      try opened.unprotect()
      try opened.close()
      print(
        "Removed. The key lies in '\(store.folder)/key' from now on: whoever can open your account "
          + "can read the transcripts.")
    }
  }
}

/// Where a new passphrase comes from.
struct NewPassphrase: ParsableArguments {
  @Option(
    name: .customLong("new-passphrase-file"),
    help: ArgumentHelp(
      "Read the new passphrase from the first line of this file or descriptor.", valueName: "file"))
  var file: String?
}
