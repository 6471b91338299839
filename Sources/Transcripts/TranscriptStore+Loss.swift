import GRDB

extension TranscriptStore {
  /// Returns whether the last write before some opening was not whole and was left out, as a power cut
  /// leaves it, and forgets it: it is said once.
  ///
  /// A turn that was acknowledged is not concerned, unless the file was damaged since.
  public func takeNoteOfLoss() throws(TranscriptError) -> Bool {
    try reporting {
      guard try pool.read({ try StoreSetting.fetch($0, of: self).isCutShort ?? false }) else {
        return false
      }
      try pool.write { try note(isCutShort: nil, $0) }
      return true
    }
  }

  /// Remembers a loss until somebody is told. Where the disk does not allow that, it is not said.
  func noteLoss() { try? pool.write { try note(isCutShort: true, $0) } }

  private func note(isCutShort: Bool?, _ db: Database) throws {
    var setting = try StoreSetting.fetch(db, of: self)
    setting.isCutShort = isCutShort
    try setting.put(db, in: self)
  }
}
