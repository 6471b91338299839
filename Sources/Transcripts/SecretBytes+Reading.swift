import CSodium
import Foundation

extension SecretBytes {
  /// The most bytes that a passphrase may have.
  static let longest = 4096

  /// Reads a passphrase from the first line of a file, which may be a descriptor such as
  /// `/dev/fd/3`; what was read is wiped.
  ///
  /// Throws ``TranscriptError/passphraseUnread(_:)`` for a file that cannot be read as text, and
  /// ``TranscriptError/passphraseEmpty`` for an empty line.
  public convenience init(firstLineOf path: String) throws(TranscriptError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .passphraseUnread(path) }
    defer { close(descriptor) }
    var line = [UInt8](repeating: 0, count: Self.longest)
    defer { sodium_memzero(&line, line.count) }
    var count = 0
    while count < line.count {
      let read = Foundation.read(descriptor, &line[count], 1)
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .passphraseUnread(path) }
      guard read == 1, line[count] != UInt8(ascii: "\n") else { break }
      count += 1
    }
    guard count < line.count else { throw .passphraseUnread(path) }
    if count > 0, line[count - 1] == UInt8(ascii: "\r") { count -= 1 }
    try self.init(passphrase: &line, count: count, otherwise: .passphraseUnread(path))
  }

  /// Creates a passphrase from bytes as typed, which are wiped; composed like any other.
  ///
  /// Throws ``TranscriptError/passphraseEmpty`` for none, and
  /// ``TranscriptError/passphraseUnread(_:)`` for bytes that are no UTF-8.
  public convenience init(wiping bytes: inout [UInt8]) throws(TranscriptError) {
    defer { sodium_memzero(&bytes, bytes.count) }
    try self.init(passphrase: &bytes, count: bytes.count, otherwise: .passphraseUnread("-"))
  }

  private convenience init(
    passphrase bytes: inout [UInt8], count: Int, otherwise problem: TranscriptError
  ) throws(TranscriptError) {
    guard count > 0 else { throw .passphraseEmpty }
    let line = bytes[..<count]
    // Only what has to be composed goes through a string, whose memory cannot be wiped.
    guard line.contains(where: { $0 >= 0x80 }) else {
      try self.init(count: count) { (memory) throws(TranscriptError) in
        bytes.withUnsafeBufferPointer { typed in
          if let base = typed.baseAddress { memory.update(from: base, count: count) }
        }
      }
      return
    }
    guard let text = String(validating: line, as: UTF8.self) else { throw problem }
    try self.init(passphrase: text)
  }
}

/// What keeps secrets of this process out of reach, where the system allows it.
public enum ProcessPrivacy {
  /// Turns core dumps off and keeps other processes of the same user from looking into this one.
  public static func harden() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = csodium_hide_process()
  }
}
