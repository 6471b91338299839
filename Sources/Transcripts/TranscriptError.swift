import Foundation
import GRDB

/// Why the store could not be opened, read or written.
///
/// No case carries what was typed, and none carries key material.
public enum TranscriptError: Error, Hashable, Sendable {
  /// Something that is no folder stands where the folder should be.
  case folderIsFile(String)
  /// The folder or a file in it cannot be created or written.
  case unwritable(String)
  /// The store is protected and no passphrase was given.
  case passphraseNeeded(String)
  /// The passphrase given does not open the store.
  case passphraseWrong(String)
  /// A passphrase was given for a store that has none.
  case passphraseNotSet(String)
  /// The passphrase given holds no character.
  case passphraseEmpty
  /// The key file that opens the store is not there.
  case keyFileMissing(String)
  /// The key file is no key file, or the key of another store.
  case keyFileWrong(String)
  /// A newer version of the program has written the store.
  case newerVersion(String)
  /// The file is no database, or the database of another program.
  case notAStore(String)
  /// A row was changed, moved or damaged after it was written.
  case tampered(String)
  /// There is no room left on the disk.
  case diskFull(String)
  /// The disk gave an error.
  case diskFailing(String)
  /// The disk can be read but not written.
  case readOnlyDisk(String)
  /// Another process kept the store busy for too long.
  case busy(String)
  /// The file that should hold the passphrase cannot be read.
  case passphraseUnread(String)
  /// Nothing is kept in the folder that was named.
  case nothingKept(String)
  /// Something that would be overwritten is there already.
  case alreadyThere(String)
  /// A line of a file that is brought in is not as it was written.
  case badImport(line: Int)
  /// What was deleted may leave remains in the side file until another process lets go of it.
  case remainsPending(String)
  /// No session with that identity is kept.
  case noSuchSession
  /// The store has been closed.
  case closed
  /// The sealing library did not start, or the machine has no memory left for a key.
  case sealingUnavailable
  /// SQLite gave an error that should not happen; the number is its extended result code.
  case failed(String, code: Int)
}

extension TranscriptError {
  /// Whether the disk is the cause, so that a conversation can go on off the record.
  public var isDiskTrouble: Bool {
    switch self {
    case .diskFull, .diskFailing, .readOnlyDisk: true
    case .folderIsFile, .unwritable, .passphraseNeeded, .passphraseWrong, .passphraseNotSet,
      .passphraseEmpty, .keyFileMissing, .keyFileWrong, .newerVersion, .notAStore, .tampered,
      .busy, .remainsPending, .passphraseUnread, .nothingKept, .alreadyThere, .badImport,
      .noSuchSession, .closed,
      .sealingUnavailable, .failed:
      false
    }
  }

  /// Creates the error that stands for any other error met at `path`.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as TranscriptError: self = error
    case let error as DatabaseError: self.init(error, at: path)
    case RecordCoding.Failure.broken: self = .tampered(path)
    case RecordCoding.Failure.newer: self = .newerVersion(path)
    default: self = .failed(path, code: 0)
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_IOERR: self = Disk(holding: path).isFull ? .diskFull(path) : .diskFailing(path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .unwritten(path)
    case .SQLITE_NOTADB: self = .notAStore(path)
    case .SQLITE_CORRUPT: self = .tampered(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_MISUSE: self = .closed
    default: self = .failed(path, code: Int(error.extendedResultCode.rawValue))
    }
  }

  /// Creates the error for a failed call of the operating system.
  init(systemError: Int32, at path: String) {
    switch systemError {
    case ENOSPC, EDQUOT: self = .diskFull(path)
    case EIO: self = .diskFailing(path)
    case ENOTDIR: self = .folderIsFile(path)
    case EROFS: self = .readOnlyDisk(path)
    default: self = .unwritable(path)
    }
  }

  /// Returns the error for what may not be written, because of the disk or of permissions.
  static func unwritten(_ path: String) -> TranscriptError {
    Disk(holding: path).isReadOnly ? .readOnlyDisk(path) : .unwritable(path)
  }
}

extension TranscriptError: CustomStringConvertible {
  /// One sentence: what, where, and what to do.
  public var description: String {
    switch self {
    case .folderIsFile(let path):
      "'\(path)' is not a folder; choose another with --data"
    case .unwritable(let path):
      "'\(path)' cannot be written; change its permissions, or choose another folder with --data"
    case .passphraseNeeded(let path):
      "the transcripts in '\(path)' need their passphrase; give it when asked or "
        + "with --passphrase-file"
    case .passphraseWrong(let path):
      "the passphrase does not open the transcripts in '\(path)'; try again"
    case .passphraseNotSet(let path):
      "the transcripts in '\(path)' have no passphrase yet; set one with 'mend passphrase set', "
        + "or open them without"
    case .passphraseEmpty:
      "the passphrase is empty; give at least one character"
    case .keyFileMissing(let path):
      "the key file '\(path)' is missing and nothing opens without it; put it back from a copy, "
        + "or start afresh in another folder with --data"
    case .keyFileWrong(let path):
      "the key file '\(path)' does not open these transcripts; put the right one back from a copy"
    case .newerVersion(let path):
      "'\(path)' was written by a newer mend; update mend to open it"
    case .notAStore(let path):
      "'\(path)' holds no transcripts of mend; move it away, or choose another folder with --data"
    case .tampered(let path):
      "something in '\(path)' was damaged or changed from outside; put the file back from a copy"
    case .diskFull(let path):
      "the disk that holds '\(path)' is full; make room to go on writing things down"
    case .diskFailing(let path):
      "the disk that holds '\(path)' gives errors; check the disk before writing more"
    case .readOnlyDisk(let path):
      "the disk that holds '\(path)' cannot be written, only read; nothing there was changed, make it "
        + "writable, or choose another folder with --data"
    case .busy(let path):
      "'\(path)' is kept busy by another process; close it there or try again"
    case .passphraseUnread(let path):
      "the passphrase file '\(path)' cannot be read as one line of text; check that it exists and "
        + "is yours"
    case .nothingKept(let path):
      "no transcripts are kept in '\(path)'; check the folder"
    case .alreadyThere(let path):
      "'\(path)' is there already and was left as it is; choose another name"
    case .badImport(let line):
      "line \(line) is not as 'mend transcripts export --format json' writes it; nothing was brought "
        + "in, mend the line and try again"
    case .remainsPending(let path):
      "it is deleted, but another process keeps '\(path)' busy; what is left in its side file is "
        + "taken out the next time mend is opened or closed"
    case .noSuchSession:
      "no such session is kept; see what is with 'mend transcripts list'"
    case .closed:
      "the transcripts are closed; open them again"
    case .sealingUnavailable:
      "transcripts cannot be sealed because libsodium did not start or memory ran out; "
        + "close other programs and try again"
    case .failed(let path, let code):
      "'\(path)' could not be used (SQLite error \(code)); try again, or put it back from a copy"
    }
  }
}
