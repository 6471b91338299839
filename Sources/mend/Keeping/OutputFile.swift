import Foundation
import Glibc
import Transcripts

/// A plain file that only its owner can read, written whole or not at all.
enum OutputFile {
  /// Writes the text to a new file; throws ``TranscriptError/alreadyThere(_:)`` for one that is there,
  /// unless `replacing`.
  static func write(_ text: String, to path: String, replacing: Bool = false) throws {
    let draft = path + ".mend-new"
    var status = stat()
    guard replacing || lstat(path, &status) != 0 else { throw TranscriptError.alreadyThere(path) }
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw TranscriptError.unwritable(path) }
    _ = fchmod(descriptor, 0o600)
    let isWritten = whole(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let cause = errno
    close(descriptor)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw cause == ENOSPC ? TranscriptError.diskFull(path) : TranscriptError.unwritable(path)
    }
  }

  private static func whole(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
