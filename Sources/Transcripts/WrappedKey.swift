import CSodium
import Foundation

/// What it costs to try one passphrase (Argon2id, RFC 9106).
public struct PassphraseCost: Hashable, Sendable {
  /// The number of passes over the memory.
  public let passes: UInt64
  /// The memory in bytes.
  public let memory: Int

  /// Creates a cost: at most 64 passes over 8 KiB to 1 GiB; no store opens at any other.
  public init(passes: UInt64, memory: Int) {
    self.passes = passes
    self.memory = memory
  }

  /// Three passes over 256 MiB: about a second for the owner, and dear for anyone who guesses.
  public static let moderate = PassphraseCost(passes: 3, memory: 256 << 20)

  /// Whether the cost can be paid; one that comes from a file might ask for any amount.
  var isSane: Bool { (1...64).contains(passes) && (8 << 10...1 << 30).contains(memory) }
}

/// The data key, sealed under a key-encryption key; what is stored of it can be seen by anyone.
///
/// Rows are sealed under the data key only, so a change of passphrase rewraps this one value and
/// its destruction destroys every row.
struct WrappedKey: Hashable, Sendable {
  /// Where the key-encryption key comes from.
  enum Origin: Hashable, Sendable {
    /// From the key file beside the database.
    case keyFile
    /// From a passphrase, stretched with this salt at this cost.
    case passphrase(salt: [UInt8], cost: PassphraseCost)
  }

  /// The version of this form.
  static let format = 1
  /// Where the key-encryption key comes from.
  let origin: Origin
  /// The sealed data key.
  let sealed: [UInt8]

  /// Creates a wrapped key as read from the database.
  init(origin: Origin, sealed: [UInt8]) {
    self.origin = origin
    self.sealed = sealed
  }

  /// Wraps `dataKey`; throws ``TranscriptError/sealingUnavailable`` without memory.
  init(_ dataKey: SecretBytes, origin: Origin, under key: SecretBytes) throws(TranscriptError) {
    let cipher = try Cipher(key: key)
    self.origin = origin
    self.sealed = dataKey.withBytes { bytes in
      let plain = UnsafeBufferPointer(start: bytes, count: dataKey.count)
      return cipher.seal(plain, context: Self.context(origin))
    }
  }

  /// Returns the data key; throws `wrongKey` if `key` is not the one it was wrapped under.
  func unwrap(
    under key: SecretBytes, otherwise wrongKey: TranscriptError
  ) throws(TranscriptError) -> SecretBytes {
    let cipher = try Cipher(key: key)
    return try SecretBytes(count: Cipher.keySize) { (memory) throws(TranscriptError) in
      let plain = UnsafeMutableBufferPointer(start: memory, count: Cipher.keySize)
      let isRight = sealed.withUnsafeBytes {
        cipher.open($0, context: Self.context(origin), into: plain)
      }
      guard isRight else { throw wrongKey }
    }
  }

  private static func context(_ origin: Origin) -> [UInt8] {
    let head = Array("data key".utf8) + [0, UInt8(format)]
    switch origin {
    case .keyFile: return head + [0]
    case .passphrase(let salt, let cost):
      let numbers = "\(cost.passes) \(cost.memory) "
      return head + [1] + Array(numbers.utf8) + salt
    }
  }
}

extension WrappedKey.Origin {
  private static let saltSize = Int(crypto_pwhash_saltbytes())

  /// Returns a passphrase origin with a fresh salt.
  static func freshPassphrase(cost: PassphraseCost) -> WrappedKey.Origin {
    var salt = [UInt8](repeating: 0, count: saltSize)
    randombytes_buf(&salt, salt.count)
    return .passphrase(salt: salt, cost: cost)
  }

  /// Returns the key-encryption key that `passphrase` gives at this cost and salt.
  ///
  /// Returns nil for a salt or cost that cannot be right, and throws
  /// ``TranscriptError/sealingUnavailable`` if the memory for it is not there.
  static func stretch(
    _ passphrase: SecretBytes, salt: [UInt8], cost: PassphraseCost
  ) throws(TranscriptError) -> SecretBytes? {
    guard salt.count == saltSize, cost.isSane else { return nil }
    return try SecretBytes(count: Cipher.keySize) { (memory) throws(TranscriptError) in
      let code = passphrase.withBytes { words in
        words.withMemoryRebound(to: CChar.self, capacity: passphrase.count) { words in
          crypto_pwhash(
            memory, UInt64(Cipher.keySize), words, UInt64(passphrase.count), salt, cost.passes,
            cost.memory, crypto_pwhash_alg_argon2id13())
        }
      }
      guard code == 0 else { throw .sealingUnavailable }
    }
  }
}
