import Conversation

/// In which order the three numbers of a date stand.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
  case yearMonthDay = "ymd"

  /// How a person says it.
  public var words: String {
    switch self {
    case .dayMonthYear: "day, month, year"
    case .monthDayYear: "month, day, year"
    case .yearMonthDay: "year, month, day"
    }
  }
}

/// How the dates of a file were read.
public struct DateReading: Hashable, Sendable {
  /// The order.
  public var order: DateOrder
  /// The other orders in which the file would be possible too; empty where it is certain.
  public var otherwise: [DateOrder]
  /// Why this order was taken.
  public var reason: Reason

  /// Why an order was taken.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The person said so.
    case told
    /// No other order gives days that exist.
    case onlyPossible = "only-possible"
    /// In other orders the messages would lie scattered in time.
    case runsForward = "runs-forward"
    /// It is how dates with such marks are usually written.
    case custom
  }

  /// Creates a reading.
  public init(order: DateOrder, otherwise: [DateOrder] = [], reason: Reason) {
    self.order = order
    self.otherwise = otherwise
    self.reason = reason
  }
}

/// Three numbers as they stand in a file.
struct WrittenDate: Hashable, Sendable {
  var first: Int
  var second: Int
  var third: Int
  /// How many digits the first and the third have.
  var firstDigits: Int
  var thirdDigits: Int
  /// The mark between them.
  var mark: Unicode.Scalar

  /// Returns the day in an order, or nil if the calendar has none.
  func date(_ order: DateOrder) -> CivilDate? {
    switch order {
    case .dayMonthYear:
      year(third, thirdDigits).flatMap { CivilDate(year: $0, month: second, day: first) }
    case .monthDayYear:
      year(third, thirdDigits).flatMap { CivilDate(year: $0, month: first, day: second) }
    case .yearMonthDay:
      year(first, firstDigits).flatMap { CivilDate(year: $0, month: second, day: third) }
    }
  }

  /// Two digits are a year of this century; the apps are no older.
  private func year(_ number: Int, _ digits: Int) -> Int? {
    switch digits {
    case 4: (1990...2199).contains(number) ? number : nil
    case 1, 2: 2000 + number
    default: nil
    }
  }
}

/// Finds the order of the dates of a whole file.
struct DateOrderSearch {
  /// The latest day that a message can be of; nil if any.
  let today: CivilDate?

  /// Returns how to read the dates, given with their minutes of the day, in the order of the file.
  ///
  /// An order that gives a day for every date beats one that does not; then the one in which the
  /// days lie closest together as they follow each other; then the custom of the mark. Another order
  /// stays possible unless it scatters a handful of days at least thrice as far. Nil if no order
  /// gives a day for every date.
  func reading(_ dates: [WrittenDate]) -> DateReading? {
    guard let mark = dates.first?.mark else { return nil }
    let days = dates.reduce(into: [WrittenDate]()) { if $0.last != $1 { $0.append($1) } }
    let rated = DateOrder.allCases.compactMap { order in
      way(days, order).map { (order: order, way: $0) }
    }
    guard let least = rated.map(\.way).min() else { return nil }
    guard rated.count > 1 else {
      return rated.first.map { DateReading(order: $0.order, reason: .onlyPossible) }
    }
    let best = rated.filter { $0.way == least }.map(\.order)
    let chosen = Self.customs(mark).first(where: best.contains) ?? best[0]
    let isSure = days.count >= Self.handful
    let others = rated.filter { $0.order != chosen && !(isSure && $0.way / 3 > least) }
    return DateReading(
      order: chosen, otherwise: others.map(\.order),
      reason: best.count > 1 ? .custom : .runsForward)
  }

  private static let handful = 5

  /// Returns how many days lie between each day and the next one, back and forth, all together; nil
  /// where a day does not exist or lies ahead of today.
  private func way(_ days: [WrittenDate], _ order: DateOrder) -> Int? {
    var last: Int?
    var total = 0
    for written in days {
      guard let date = written.date(order) else { return nil }
      if let today, date > today { return nil }
      total += abs(date.daysSinceEpoch - (last ?? date.daysSinceEpoch))
      last = date.daysSinceEpoch
    }
    return total
  }

  /// Which orders are usual with a mark, the most usual first.
  private static func customs(_ mark: Unicode.Scalar) -> [DateOrder] {
    switch mark {
    case "-": [.yearMonthDay, .dayMonthYear, .monthDayYear]
    case ".": [.dayMonthYear, .yearMonthDay, .monthDayYear]
    default: [.dayMonthYear, .monthDayYear, .yearMonthDay]
    }
  }
}
