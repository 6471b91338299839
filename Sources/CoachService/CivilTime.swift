import Conversation

/// Moments as dates and times of day, in UTC (days from civil, Hinnant 2013).
enum CivilTime {
  /// Returns the moment as in "2026-11-24 16:57 UTC".
  static func text(_ moment: Timestamp) -> String {
    let minutes = floorDivide(moment.milliseconds, 60_000)
    let days = floorDivide(minutes, 1440)
    let ofDay = minutes - days * 1440
    let (year, month, day) = date(days)
    return "\(year)-\(two(month))-\(two(day)) \(two(ofDay / 60)):\(two(ofDay % 60)) UTC"
  }

  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
}
