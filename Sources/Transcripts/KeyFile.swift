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
  ///
  /// The file appears whole or not at all: it is written under another name first.
  func create() throws(TranscriptError) -> SecretBytes {
    let key = try SecretBytes.random(count: Cipher.keySize)
    let draft = folder.keyFile + ".new"
    unlink(draft)
    let descriptor = try StoreFolder.createFile(draft)
    let isWritten = key.withBytes { bytes in
      write(descriptor, Self.head, Self.head.count) == Self.head.count
        && write(descriptor, bytes, key.count) == key.count && fsync(descriptor) == 0
    }
    let cause = errno
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw TranscriptError(systemError: cause, at: folder.keyFile)
    }
    guard rename(draft, folder.keyFile) == 0 else {
      throw TranscriptError(systemError: errno, at: folder.keyFile)
    }
    StoreFolder.sync(folder.path)
    return key
  }
}
