/// What finds or makes the keys of a store, from what its owner gave.
struct KeyRing: Sendable {
  /// The folder that holds the store.
  let folder: StoreFolder
  /// The passphrase, if one was given.
  let passphrase: SecretBytes?

  /// Returns the data key of a store that exists; throws what stands in the way.
  func unwrap(_ wrapped: WrappedKey) throws(TranscriptError) -> SecretBytes {
    switch (wrapped.origin, passphrase) {
    case (.keyFile, nil):
      let key = try KeyFile(in: folder).read()
      return try wrapped.unwrap(under: key, otherwise: .keyFileWrong(folder.keyFile))
    case (.keyFile, .some): throw .passphraseNotSet(folder.path)
    case (.passphrase, nil): throw .passphraseNeeded(folder.path)
    case (.passphrase(let salt, let cost), let passphrase?):
      guard
        let key = try WrappedKey.Origin.stretch(passphrase, salt: salt, cost: cost)
      else { throw .tampered(folder.database) }
      return try wrapped.unwrap(under: key, otherwise: .passphraseWrong(folder.path))
    }
  }

  /// Returns a new data key and its wrapped form; without a passphrase a key file is left behind.
  ///
  /// A key file that is there already is used as it is: it may be a copy of somebody's only one.
  func create(
    _ cost: PassphraseCost
  ) throws(TranscriptError) -> (data: SecretBytes, wrapped: WrappedKey) {
    let data = try SecretBytes.random(count: Cipher.keySize)
    return (data, try wrap(data, cost: cost))
  }

  /// Returns the wrapped form of a data key; without a passphrase a key file is used, or made.
  func wrap(_ data: SecretBytes, cost: PassphraseCost) throws(TranscriptError) -> WrappedKey {
    guard let passphrase else {
      let file = KeyFile(in: folder)
      let key = file.exists ? try file.read() : try file.create()
      return try WrappedKey(data, origin: .keyFile, under: key)
    }
    let origin = WrappedKey.Origin.freshPassphrase(cost: cost)
    guard case .passphrase(let salt, let cost) = origin,
      let key = try WrappedKey.Origin.stretch(passphrase, salt: salt, cost: cost)
    else { throw .sealingUnavailable }
    return try WrappedKey(data, origin: origin, under: key)
  }
}
