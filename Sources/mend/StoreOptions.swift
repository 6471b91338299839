import ArgumentParser
import CoachService
import CoachTerminal
import Foundation
import Transcripts

/// Where transcripts are kept, and how they are opened.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep transcripts in this folder (MEND_DATA).", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      """
      Read the passphrase from the first line of this file, or of a descriptor such as /dev/fd/3 \
      (MEND_PASSPHRASE_FILE).
      """, valueName: "file"))
  var passphraseFile: String?

  /// The folder: the option, else `MEND_DATA`, else the user's data folder; an absolute path.
  var folder: String {
    let folder = data ?? Self.usualFolder
    return folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
  }

  /// The folder that is used where no option names one.
  static var usualFolder: String {
    if let folder = Surroundings.variable("MEND_DATA") { return folder }
    let base =
      Surroundings.variable("XDG_DATA_HOME")
      ?? "\(Surroundings.variable("HOME") ?? ".")/.local/share"
    return "\(base)/mend"
  }

  /// Opens the store, which is made if there is none. A passphrase that is needed and was not given
  /// is asked for at the terminal, three times at most.
  func open() throws -> TranscriptStore {
    ProcessPrivacy.harden()
    if let secret = try givenPassphrase() {
      return try TranscriptStore.open(folder, passphrase: secret)
    }
    do {
      return try TranscriptStore.open(folder)
    } catch TranscriptError.passphraseNeeded(let path) {
      return try SecretPrompt.unseen { try openAsking(otherwise: .passphraseNeeded(path)) }
    }
  }

  /// Where a conversation is written; a store that cannot be opened is said, and the talk goes on.
  func record() -> Record {
    do {
      let opened = try open()
      let lock: StoreNotice.Lock = opened.hasPassphrase ? .passphrase : .keyFile
      return .store(opened, StoreNotice(folder: folder, lock: lock))
    } catch {
      StandardError.say("\(error)")
      return .none(reason: "the transcripts could not be opened")
    }
  }

  /// Opens the store if there is one; else says that nothing is kept, and ends well.
  func openKept() throws -> TranscriptStore {
    guard TranscriptStore.isKept(in: folder) else {
      print("Nothing is kept in \(folder).")
      throw ExitCode.success
    }
    let store = try open()
    tellOfLoss(store)
    return store
  }

  /// Says once that the last write before was cut short. The first screen of a conversation doesn't,
  /// since it shows nothing of earlier ones.
  private func tellOfLoss(_ store: TranscriptStore) {
    guard (try? store.takeNoteOfLoss()) ?? false else { return }
    StandardError.say(
      "the last write to the transcripts in '\(folder)' was cut short, as by a power cut, and was "
        + "left out; look at the end of it with 'mend transcripts show last'")
  }

  /// The passphrase that was given, if one was.
  func givenPassphrase() throws -> SecretBytes? {
    guard let file = passphraseFile ?? Surroundings.variable("MEND_PASSPHRASE_FILE") else {
      return nil
    }
    return try SecretBytes(firstLineOf: file)
  }

  private func openAsking(otherwise error: TranscriptError) throws -> TranscriptStore {
    for attempt in 1...3 {
      let secret = try Passphrases.ask("passphrase: ", otherwise: error)
      do {
        return try TranscriptStore.open(folder, passphrase: secret)
      } catch TranscriptError.passphraseWrong(let path) {
        guard attempt < 3 else { throw TranscriptError.passphraseWrong(path) }
        StandardError.say("that is not it; try again")
      }
    }
    throw error
  }
}

/// Asks for passphrases at the terminal.
enum Passphrases {
  /// Returns what was typed, unseen; throws `problem` where nobody can be asked.
  static func ask(_ question: String, otherwise problem: any Error) throws -> SecretBytes {
    var bytes = try typed(question, otherwise: problem)
    return try SecretBytes(wiping: &bytes)
  }

  /// Returns a new passphrase: from a file if one is named, else asked for twice.
  static func new(from file: String?) throws -> SecretBytes {
    if let file { return try SecretBytes(firstLineOf: file) }
    let nobody = Refusal(
      "there is no terminal to ask at; name a file with --new-passphrase-file")
    let first = try ask("new passphrase: ", otherwise: nobody)
    guard try ask("the same again: ", otherwise: nobody).equals(first) else {
      throw Refusal("the two are not the same; nothing was changed, try again")
    }
    return first
  }

  private static func typed(_ question: String, otherwise problem: any Error) throws -> [UInt8] {
    do {
      return try SecretPrompt.ask(question)
    } catch SecretPrompt.Refusal.givenUp {
      throw ExitCode(130)
    } catch {
      throw problem
    }
  }
}
