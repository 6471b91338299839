public import Conversation
import Foundation
import GRDB

extension TranscriptStore {
  private static let day: Int64 = 24 * 60 * 60 * 1000

  /// After how many days turns are deleted by themselves; nil for never, as in a new store.
  public func expiryDays() throws(TranscriptError) -> Int? {
    try reporting { try pool.read { try StoreSetting.fetch($0, of: self).expiryDays } }
  }

  /// Sets after how many days, at least one, turns are deleted by themselves; nil for never.
  public func setExpiry(days: Int?) throws(TranscriptError) {
    try reporting {
      try pool.write { db in
        var setting = try StoreSetting.fetch(db, of: self)
        setting.expiryDays = days.map { max(1, $0) }
        setting.expiredAt = nil
        try setting.put(db, in: self)
      }
    }
  }

  /// Deletes the turns that are older than was set, at most once a day; returns what is gone, or nil
  /// if nothing had to be looked at.
  public func expire(at now: Timestamp) throws(TranscriptError) -> RemovalReport? {
    let setting = try reporting { try pool.read { try StoreSetting.fetch($0, of: self) } }
    guard let days = setting.expiryDays else { return nil }
    if let last = setting.expiredAt {
      let (gap, overflow) = now.milliseconds.subtractingReportingOverflow(last)
      guard overflow || gap < 0 || gap >= Self.day else { return nil }
    }
    let (age, tooOld) = Int64(days).multipliedReportingOverflow(by: Self.day)
    let (limit, tooEarly) = now.milliseconds.subtractingReportingOverflow(age)
    guard !tooOld, !tooEarly else { return nil }
    let report = try remove(.span(from: nil, until: Timestamp(milliseconds: limit)))
    try reporting {
      try pool.write { db in
        var setting = try StoreSetting.fetch(db, of: self)
        setting.expiredAt = now.milliseconds
        try setting.put(db, in: self)
      }
    }
    return report
  }
}
