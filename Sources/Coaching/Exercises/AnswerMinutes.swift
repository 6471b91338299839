/// How many minutes an answer names.
enum AnswerMinutes {
  /// The most minutes that a break may have: a day.
  static let most = 24 * 60

  /// Returns the minutes in an answer such as "20", "half an hour" or "an hour and a half"; nil if
  /// it names none, or none that a break may have.
  static func of(_ answer: String) -> Int? {
    let words = Words.of(answer)
    guard let minutes = minutes(words), (1...most).contains(minutes) else { return nil }
    return minutes
  }

  /// Returns minutes as one would say them.
  static func said(_ minutes: Int) -> String {
    switch minutes {
    case 1: "1 minute"
    case 60: "1 hour"
    case let m where m > 60 && m % 60 == 0: "\(m / 60) hours"
    default: "\(minutes) minutes"
    }
  }

  private static func minutes(_ words: [String]) -> Int? {
    if words.contains("half"), words.contains(where: isHour) {
      let isHalfAlone = words.first { isHour($0) || $0 == "half" } == "half"
      return isHalfAlone ? 30 : 90
    }
    for (index, word) in words.enumerated() {
      let (digits, unit) = split(word)
      guard let number = Int(digits) ?? numbers[word], number >= 0, number <= most else { continue }
      let next = unit.isEmpty ? index + 1 < words.count ? words[index + 1] : "" : unit
      return isHour(next) ? number * 60 : number
    }
    return words.contains(where: isHour) ? 60 : nil
  }

  private static func split(_ word: String) -> (digits: String, unit: String) {
    let digits = word.prefix { ("0"..."9").contains($0) }
    return (String(digits), String(word.dropFirst(digits.count)))
  }

  private static func isHour(_ word: String) -> Bool {
    ["hour", "hours", "h", "hr", "hrs"].contains(word)
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "ninety": 90,
  ]
}
