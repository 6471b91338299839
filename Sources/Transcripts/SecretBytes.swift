import CSodium
import Foundation
import Synchronization

/// A piece of secret memory: kept out of swap where the system allows it, between guard pages,
/// and wiped when the last reference goes.
///
/// The bytes never change after they are filled in, unless they are wiped.
public final class SecretBytes: Sendable {
  /// The number of bytes.
  let count: Int
  private let memory: Mutex<GuardedMemory>

  /// Creates secret memory that `fill` writes once.
  ///
  /// Throws what `fill` throws, or ``TranscriptError/sealingUnavailable`` without memory.
  init(
    count: Int, fill: (UnsafeMutablePointer<UInt8>) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    guard sodium_init() >= 0, let base = sodium_malloc(count) else { throw .sealingUnavailable }
    let bytes = base.bindMemory(to: UInt8.self, capacity: count)
    let fresh = GuardedMemory(base: bytes)
    try fill(bytes)
    _ = sodium_mprotect_readonly(base)
    self.count = count
    self.memory = Mutex(fresh)
  }

  /// Creates a passphrase from the words as typed, composed so that it is the same from any
  /// keyboard.
  ///
  /// Throws ``TranscriptError/passphraseEmpty`` for an empty text and
  /// ``TranscriptError/sealingUnavailable`` without memory.
  public convenience init(passphrase: String) throws(TranscriptError) {
    var bytes = Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
    defer { sodium_memzero(&bytes, bytes.count) }
    guard !bytes.isEmpty else { throw .passphraseEmpty }
    try self.init(count: bytes.count) { (memory) throws(TranscriptError) in
      memory.update(from: bytes, count: bytes.count)
    }
  }

  /// Creates random bytes, as for a key.
  static func random(count: Int) throws(TranscriptError) -> SecretBytes {
    try SecretBytes(count: count) { (memory) throws(TranscriptError) in
      randombytes_buf(memory, count)
    }
  }

  /// Returns whether the other holds the same bytes, in a time that does not depend on them.
  public func equals(_ other: SecretBytes) -> Bool {
    guard self !== other else { return true }
    guard count == other.count else { return false }
    return withBytes { a in other.withBytes { b in sodium_memcmp(a, b, count) == 0 } }
  }

  /// Returns the same bytes in memory of their own.
  func copy() throws(TranscriptError) -> SecretBytes {
    try SecretBytes(count: count) { (target) throws(TranscriptError) in
      withBytes { target.update(from: $0, count: count) }
    }
  }

  /// Overwrites the bytes with zeros, also for everyone who still holds them.
  func wipe() { memory.withLock { $0.wipe(count) } }

  /// Returns what `body` makes of the ``count`` bytes, which are valid only while it runs.
  func withBytes<Result: Sendable>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    memory.withLock { body(UnsafePointer($0.base)) }
  }
}

/// The owner of an allocation of libsodium, which wipes it on release.
private struct GuardedMemory: ~Copyable {
  let base: UnsafeMutablePointer<UInt8>

  deinit { sodium_free(base) }

  func wipe(_ count: Int) {
    _ = sodium_mprotect_readwrite(base)
    sodium_memzero(base, count)
    _ = sodium_mprotect_readonly(base)
  }
}
