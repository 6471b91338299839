public import Conversation

/// Moments as in RFC 3339, in UTC: `2026-11-24T16:57:03.250Z` (days from civil, Hinnant 2013).
///
/// Years from 0 to 9999 are written so; a moment beyond them as `@` and its milliseconds.
enum UTCTime {
  private static let daysToEpoch: Int64 = 719_468
  private static let day: Int64 = 86_400_000
  /// The milliseconds from year 0 up to, not including, year 10,000.
  private static let writable: Range<Int64> = -62_167_219_200_000..<253_402_300_800_000

  /// Returns the moment as text.
  static func text(_ moment: Timestamp) -> String {
    guard writable.contains(moment.milliseconds) else { return "@\(moment.milliseconds)" }
    let days = floorDivide(moment.milliseconds, day)
    let rest = moment.milliseconds - days * day
    let (year, month, date) = civil(days)
    let time = "\(two(rest / 3_600_000)):\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60))"
    return "\(padded(year, 4))-\(two(month))-\(two(date))T\(time).\(padded(rest % 1000, 3))Z"
  }

  /// Reads a moment as ``text(_:)`` writes it; nil for anything else.
  static func moment(_ text: String) -> Timestamp? {
    if text.first == "@" { return Int64(text.dropFirst()).map(Timestamp.init(milliseconds:)) }
    let parts = text.split(omittingEmptySubsequences: false) { "-T:.Z".contains($0) }
    let numbers = parts.dropLast().compactMap { Int64($0) }
    guard parts.count == 8, numbers.count == 7, text.utf8.count == 24,
      (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
    else { return nil }
    let days = self.days(numbers[0], numbers[1], numbers[2])
    let minutes = numbers[3] * 60 + numbers[4]
    let moment = Timestamp(
      milliseconds: days * day + (minutes * 60 + numbers[5]) * 1000 + numbers[6])
    return self.text(moment) == text ? moment : nil
  }

  private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + daysToEpoch
    let era = floorDivide(shifted, 146_097)
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func days(_ year: Int64, _ month: Int64, _ date: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - daysToEpoch
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func two(_ value: Int64) -> String { padded(value, 2) }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension Timestamp {
  /// The moment as in RFC 3339, in UTC: `2026-11-24T16:57:03.250Z`.
  public var utc: String { UTCTime.text(self) }
}
