/// Reads by when something is to be done: "today", "by sunday", "in two weeks", "on 3 May".
///
/// Of the words it says which ones are the date, so that the rest is what is to be done.
public struct DueReader: Sendable {
  /// The day on which it is read.
  public var today: Day

  /// Creates a reader.
  public init(today: Day) { self.today = today }

  /// What was read.
  public struct Due: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What stands around the date, as typed.
    public var rest: String
  }

  /// Returns the last date in the text and what stands around it, or nil if there is none.
  public func due(in text: String) -> Due? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let plain = words.map { word in
      String(word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" })
    }
    for start in plain.indices.reversed() {
      guard let (day, count) = date(plain, at: start) else { continue }
      var first = start
      while first > 0, Self.leading.contains(plain[first - 1]) { first -= 1 }
      // A longer date may begin before: "3 may" is found at "3", not at "may".
      if start > 0, let (longer, more) = date(plain, at: start - 1), more > count {
        return due(words, longer, plain, start - 1, more)
      }
      return Due(day: day, rest: Self.joined(words, without: first..<(start + count)))
    }
    return nil
  }

  private func due(
    _ words: [String], _ day: Day, _ plain: [String], _ start: Int, _ count: Int
  ) -> Due {
    var first = start
    while first > 0, Self.leading.contains(plain[first - 1]) { first -= 1 }
    return Due(day: day, rest: Self.joined(words, without: first..<(start + count)))
  }

  /// The date that begins at a word, and how many words it takes.
  private func date(_ words: [String], at start: Int) -> (Day, Int)? {
    let word = words[start]
    let next = start + 1 < words.count ? words[start + 1] : ""
    let third = start + 2 < words.count ? words[start + 2] : ""
    switch word {
    case "today", "tonight": return (today, 1)
    case "tomorrow", "tmrw", "tmr": return (today.after(1), 1)
    case "weekend": return (weekday(6, isNext: false), 1)
    case "next" where next == "week": return (today.after(7), 2)
    case "next" where Self.weekdays[next] != nil:
      return (weekday(Self.weekdays[next] ?? 0, isNext: true), 2)
    case "in", "within":
      guard let count = Self.number(next), let days = Self.unit(third), count <= 500 else {
        return nil
      }
      return (today.after(count * days), 3)
    default: break
    }
    if let number = Self.weekdays[word] { return (weekday(number, isNext: false), 1) }
    if let day = Self.ordinal(word), let month = Self.months[next] {
      return dated(month, day).map { ($0, 2) }
    }
    if let month = Self.months[word], let day = Self.ordinal(next) {
      return dated(month, day).map { ($0, 2) }
    }
    return Day(text: word).map { ($0, 1) }
  }

  /// The coming weekday; today's own name means today, "next" skips the one in this week.
  private func weekday(_ number: Int, isNext: Bool) -> Day {
    let ahead = (number - today.weekday + 7) % 7
    return today.after(isNext && ahead < 7 - today.weekday ? ahead + 7 : ahead)
  }

  /// The day and month, in this year or, when that is past, in the next.
  private func dated(_ month: Int, _ day: Int) -> Day? {
    let year = today.civil.year
    guard let date = Day(year: year, month: month, day: day) else {
      return Day(year: year + 1, month: month, day: day)
    }
    return date < today ? Day(year: year + 1, month: month, day: day) : date
  }

  private static func joined(_ words: [String], without range: Range<Int>) -> String {
    let kept = words.indices.filter { !range.contains($0) }.map { words[$0] }
    var text = kept.joined(separator: " ")
    while let last = text.last, ",;:.".contains(last) { text.removeLast() }
    return text
  }

  private static func number(_ word: String) -> Int? {
    if let index = names.firstIndex(of: word) { return index + 1 }
    if word == "a" || word == "an" { return 1 }
    return Int(word).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func unit(_ word: String) -> Int? {
    switch word {
    case "day", "days": 1
    case "week", "weeks": 7
    default: nil
    }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))) else {
      return nil
    }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static let leading: Set<String> = ["by", "on", "until", "till", "before", "this", "the"]
  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let weekdays: [String: Int] = [
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "thursday": 3, "thu": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sunday": 6,
  ]
  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]
}
