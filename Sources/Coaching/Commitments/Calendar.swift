/// A day, counted from 1970-01-01, which was a Thursday.
///
/// The arithmetic is that of Hinnant 2013 for the proleptic Gregorian calendar.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01; within a few thousand years of it.
  public let number: Int

  /// The furthest day that is counted, either way: about five thousand years.
  static let furthest = 2_000_000

  /// Creates a day, kept within what is counted.
  public init(number: Int) { self.number = min(max(number, -Self.furthest), Self.furthest) }

  /// Earlier before later.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// The weekday: 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The day so many days later.
  func after(_ days: Int) -> Day {
    Day(number: number + min(max(days, -Self.furthest), Self.furthest))
  }

  /// Year, month and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Creates the day of a date; nil where there is none, as for 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
    self.init(number: era * 146_097 + ofEra - 719_468)
    let back = civil
    guard back.year == year, back.month == month, back.day == day else { return nil }
  }

  /// The day as 2026-11-24.
  public var text: String {
    let date = civil
    return "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day))"
  }

  /// Creates the day from its ``text``; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  private static func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}
