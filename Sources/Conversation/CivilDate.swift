/// A day of the Gregorian calendar.
///
/// Counted without tables (days from civil, Hinnant 2013).
public struct CivilDate: Hashable, Sendable, Comparable {
  /// The year.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 to 31.
  public let day: Int

  /// Creates a day; nil where the calendar has none. Years from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(of: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the day that is so many days after 1970-01-01; days beyond a million are cut off.
  public init(daysSinceEpoch days: Int) {
    let shifted = min(max(days, -1_000_000), 1_000_000) + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// The days since 1970-01-01.
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = Self.floorDivide(shifted, 400)
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The Monday of its week.
  public var weekStart: CivilDate {
    let days = daysSinceEpoch
    // 1970-01-01 was a Thursday.
    return CivilDate(daysSinceEpoch: days - (((days + 3) % 7) + 7) % 7)
  }

  /// As in "24 November 2026".
  public var written: String { "\(day) \(Self.months[(month - 1) % 12]) \(year)" }

  /// As in "2026-11-24".
  public var digits: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// Earlier before later.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func lastDay(of month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  static func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}

/// What a calendar and a clock on the wall show: a day and the minutes since its midnight.
public struct LocalTime: Hashable, Sendable, Comparable {
  /// The day.
  public var date: CivilDate
  /// Minutes since midnight, from 0 to 1439.
  public var minute: Int

  /// Creates a time; minutes outside the day are cut off.
  public init(date: CivilDate, minute: Int) {
    self.date = date
    self.minute = min(max(minute, 0), 1439)
  }

  /// Creates what the wall shows at a moment, so many seconds east of UTC.
  public init(_ moment: Timestamp, secondsFromUTC: Int) {
    let offset = Int64(min(max(secondsFromUTC, -86_400), 86_400))
    let (day, ofDay) = Self.divide(moment.milliseconds / 1000 + offset, 86_400)
    date = CivilDate(daysSinceEpoch: Int(day))
    minute = Int(ofDay / 60)
  }

  /// As in "21:05".
  public var clock: String { "\(CivilDate.two(minute / 60)):\(CivilDate.two(minute % 60))" }

  /// Minutes since 1970-01-01 00:00 on the wall.
  public var minutesSinceEpoch: Int { date.daysSinceEpoch * 1440 + minute }

  /// Earlier before later.
  public static func < (a: LocalTime, b: LocalTime) -> Bool {
    (a.date, a.minute) < (b.date, b.minute)
  }

  private static func divide(_ value: Int64, _ divisor: Int64) -> (Int64, Int64) {
    let rest = ((value % divisor) + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }
}
