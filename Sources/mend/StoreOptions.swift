import ArgumentParser
import CoachService
import Foundation
import Transcripts

/// Where transcripts are kept, and how they are opened.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep transcripts in this folder (MEND_DATA).", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Read the passphrase from the first line of this file (MEND_PASSPHRASE_FILE).",
      valueName: "file"))
  var passphraseFile: String?

  /// The folder: the option, else `MEND_DATA`, else the user's data folder.
  var folder: String {
    if let folder = data ?? Surroundings.variable("MEND_DATA") { return folder }
    let base =
      Surroundings.variable("XDG_DATA_HOME")
      ?? "\(Surroundings.variable("HOME") ?? ".")/.local/share"
    return "\(base)/mend"
  }

  /// Whether a passphrase is given.
  var hasPassphrase: Bool {
    (passphraseFile ?? Surroundings.variable("MEND_PASSPHRASE_FILE")) != nil
  }

  /// Opens the store.
  func open() throws -> TranscriptStore {
    try TranscriptStore.open(folder, passphrase: try passphrase())
  }

  /// Where a conversation is written; a store that cannot be opened is said, and the talk goes on.
  func record() -> Record {
    do {
      let lock: StoreNotice.Lock = hasPassphrase ? .passphrase : .keyFile
      return .store(try open(), StoreNotice(folder: folder, lock: lock))
    } catch {
      StandardError.say("\(error)")
      return .none(reason: "the transcripts could not be opened")
    }
  }

  private func passphrase() throws -> SecretBytes? {
    guard let file = passphraseFile ?? Surroundings.variable("MEND_PASSPHRASE_FILE") else {
      return nil
    }
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw ValidationError(
        "the passphrase file '\(file)' cannot be read; check that it exists and is yours")
    }
    return try SecretBytes(passphrase: String(text.prefix { $0 != "\n" && $0 != "\r\n" }))
  }
}
