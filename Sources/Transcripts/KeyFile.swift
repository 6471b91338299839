import Foundation

/// The file that opens a store without a passphrase: eight bytes that say what it is, then the
/// key-encryption key.
struct KeyFile: Sendable {
  private static let head = Array("mendkey1".utf8)
  private let folder: StoreFolder

  /// Creates the value; touches no disk.
  init(in folder: StoreFolder) { self.folder = folder }

  /// Whether the file is there.
  var exists: Bool { StoreFolder.exists(folder.keyFile) }

  /// Returns the key in the file.
  ///
  /// Throws ``TranscriptError/keyFileMissing(_:)`` if there is none and
  /// ``TranscriptError/keyFileWrong(_:)`` if it is not a key file.
  func read() throws(TranscriptError) -> SecretBytes {
    let path = folder.keyFile
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .keyFileMissing(path) : TranscriptError(systemError: errno, at: path)
    }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: Self.head.count)
    guard Foundation.read(descriptor, &head, head.count) == head.count, head == Self.head else {
      throw .keyFileWrong(path)
    }
    return try SecretBytes(count: Cipher.keySize) { (memory) throws(TranscriptError) in
      guard Foundation.read(descriptor, memory, Cipher.keySize) == Cipher.keySize else {
        throw .keyFileWrong(path)
      }
    }
  }

  /// Writes a new random key, synced, and returns it.
  func create() throws(TranscriptError) -> SecretBytes {
    let key = try SecretBytes.random(count: Cipher.keySize)
    try write(key)
    return key
  }

  /// Writes a key over the file of the same name, synced; it appears whole or not at all.
  func write(_ key: SecretBytes) throws(TranscriptError) {
    let draft = folder.keyFile + ".new"
    unlink(draft)
    let descriptor = try StoreFolder.createFile(draft)
    let isWritten = key.withBytes { bytes in
      Foundation.write(descriptor, Self.head, Self.head.count) == Self.head.count
        && Foundation.write(descriptor, bytes, key.count) == key.count && fsync(descriptor) == 0
    }
    let cause = errno
    close(descriptor)
    guard isWritten, rename(draft, folder.keyFile) == 0 else {
      let reason = isWritten ? errno : cause
      unlink(draft)
      throw TranscriptError(systemError: reason, at: folder.keyFile)
    }
    StoreFolder.sync(folder.path)
  }

  /// Overwrites the key, then takes the file away; returns whether no key is left under its name.
  ///
  /// A drive that writes elsewhere, as flash does, may hold the old bytes for a while.
  @discardableResult
  func destroy() -> Bool {
    let descriptor = open(folder.keyFile, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 {
      let noise = [UInt8](repeating: 0, count: Self.head.count + Cipher.keySize)
      _ = Foundation.write(descriptor, noise, noise.count)
      _ = fsync(descriptor)
      close(descriptor)
    }
    unlink(folder.keyFile)
    unlink(folder.keyFile + ".new")
    StoreFolder.sync(folder.path)
    return !exists
  }
}
