import Conversation
import Foundation

/// Moments as a person reads and types them: in the time zone of the machine. They are kept in UTC.
enum Moment {
  /// Returns the moment as in "2026-11-24 21:05".
  static func text(_ moment: Timestamp) -> String {
    var seconds = time_t(moment.milliseconds / 1000)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "@\(moment.milliseconds)" }
    let date = "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  /// Reads "2026-11-24" or "2026-11-24 21:05"; nil for anything else.
  ///
  /// Of a day alone it is the first moment, or with `isEnd` the first after it; of a minute likewise.
  static func read(_ text: String, isEnd: Bool = false) -> Timestamp? {
    let parts = text.split { $0 == "-" || $0 == " " || $0 == ":" || $0 == "T" }
    let numbers = parts.compactMap { Int32($0) }
    guard numbers.count == parts.count, numbers.count == 3 || numbers.count == 5,
      (1000...9999).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    else { return nil }
    let time = numbers.count == 5 ? (numbers[3], numbers[4]) : (0, 0)
    guard (0...23).contains(time.0), (0...59).contains(time.1) else { return nil }
    var moment = tm()
    moment.tm_year = numbers[0] - 1900
    moment.tm_mon = numbers[1] - 1
    moment.tm_mday = numbers[2] + (isEnd && numbers.count == 3 ? 1 : 0)
    moment.tm_hour = time.0
    moment.tm_min = time.1 + (isEnd && numbers.count == 5 ? 1 : 0)
    moment.tm_isdst = -1
    let seconds = mktime(&moment)
    return seconds == -1 ? nil : Timestamp(milliseconds: Int64(seconds) * 1000)
  }

  /// The present moment.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  private static func two(_ value: Int32) -> String { (value < 10 ? "0" : "") + String(value) }
}
