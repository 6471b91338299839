import Foundation
import GRDB
import Synchronization

extension TranscriptStore {
  /// Whether a passphrase opens the store; else a key file beside it does.
  public var hasPassphrase: Bool {
    switch origin.withLock(\.self) {
    case .keyFile: false
    case .passphrase: true
    }
  }

  /// Makes a passphrase what opens the store, in place of the key file or of another passphrase.
  ///
  /// One small row is written anew; the transcripts stay as they are. The old way in is gone from
  /// the files when this returns, unless another process keeps them busy. Copies made before still
  /// open as they did.
  public func protect(
    with passphrase: SecretBytes, cost: PassphraseCost = .moderate
  ) throws(TranscriptError) {
    let ring = KeyRing(folder: folder, passphrase: passphrase)
    try rewrap(try ring.wrap(dataKey, cost: cost))
    KeyFile(in: folder).destroy()
  }

  /// Makes a key file what opens the store, in place of the passphrase.
  public func unprotect() throws(TranscriptError) {
    guard hasPassphrase else { throw .passphraseNotSet(folder.path) }
    // A key file that a passphrase left behind may be known to others: it is not used again.
    let ring = KeyRing(folder: folder, passphrase: nil)
    KeyFile(in: folder).destroy()
    try rewrap(try ring.wrap(dataKey, cost: .moderate))
  }

  private func rewrap(_ wrapped: WrappedKey) throws(TranscriptError) {
    try reporting {
      let old = try pool.write { db in
        let old = try WrappedKey.fetch(db, path: folder.database)
        try wrapped.store(db)
        var setting = try StoreSetting.fetch(db, of: self)
        setting.isUnclean = true
        try setting.put(db, in: self)
        return old
      }
      let nonce = old.map { Array($0.sealed.prefix(Cipher.nonceSize)) }
      _ = try scrub(Set([nonce].compactMap(\.self)))
    }
    origin.withLock { $0 = wrapped.origin }
  }
}
