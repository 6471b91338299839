import CSodium
import Foundation

/// Authenticated encryption with a fresh random nonce: XChaCha20-Poly1305 in the IETF form.
///
/// A sealed value is the nonce (24 bytes), then the ciphertext with its tag (16 bytes more than
/// the plaintext).
struct Cipher: Sendable {
  /// The size of a key in bytes.
  static let keySize = Int(crypto_aead_xchacha20poly1305_ietf_keybytes())
  /// The size of a nonce in bytes.
  static let nonceSize = Int(crypto_aead_xchacha20poly1305_ietf_npubbytes())
  private static let tagSize = Int(crypto_aead_xchacha20poly1305_ietf_abytes())

  private let key: SecretBytes

  /// Creates a cipher; throws ``TranscriptError/sealingUnavailable`` for a key of the wrong size.
  init(key: SecretBytes) throws(TranscriptError) {
    guard key.count == Self.keySize else { throw .sealingUnavailable }
    self.key = key
  }

  /// Returns how many bytes a sealed value has.
  static func sealedSize(ofPlain size: Int) -> Int { nonceSize + size + tagSize }

  /// Returns how many bytes of plaintext a sealed value of `size` bytes holds, or nil if none can.
  static func plainSize(ofSealed size: Int) -> Int? {
    let plain = size - nonceSize - tagSize
    return plain >= 0 ? plain : nil
  }

  /// Returns the sealed form of `plain`, bound to `context`.
  func seal(_ plain: UnsafeBufferPointer<UInt8>, context: [UInt8]) -> [UInt8] {
    var nonce = [UInt8](repeating: 0, count: Self.nonceSize)
    randombytes_buf(&nonce, nonce.count)
    var body = [UInt8](repeating: 0, count: plain.count + Self.tagSize)
    key.withBytes { key in
      _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
        &body, nil, plain.baseAddress, UInt64(plain.count), context, UInt64(context.count),
        nil, nonce, key)
    }
    return nonce + body
  }

  /// Writes the plaintext into `plain`, which must have ``plainSize(ofSealed:)`` bytes, and returns
  /// whether key, context and every bit were right; if not, `plain` holds nothing of use.
  func open(
    _ sealed: UnsafeRawBufferPointer, context: [UInt8],
    into plain: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard Self.plainSize(ofSealed: sealed.count) == plain.count else { return false }
    guard let nonce = sealed.bindMemory(to: UInt8.self).baseAddress else { return false }
    let bodySize = UInt64(sealed.count - Self.nonceSize)
    let code = key.withBytes { key in
      crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain.baseAddress, nil, nil, nonce + Self.nonceSize, bodySize, context,
        UInt64(context.count), nonce, key)
    }
    return code == 0
  }

  /// Returns a cipher with a copy of the key, so that two threads need not wait for each other.
  func copy() throws(TranscriptError) -> Cipher { try Cipher(key: key.copy()) }
}
