import Coaching
import Conversation
import Testing

struct CommitmentTests {
  /// A Tuesday.
  private static let today = Day(number: 20_781)

  @Test func daysAndDatesAreInverse() throws {
    #expect(Self.today.text == "2026-11-24" && Self.today.weekday == 1)
    for number in stride(from: -800_000, through: 800_000, by: 997) {
      let day = Day(number: number)
      guard day.civil.year > 0 else { continue }
      #expect(Day(year: day.civil.year, month: day.civil.month, day: day.civil.day) == day)
    }
    #expect(Day(year: 2026, month: 2, day: 29) == nil && Day(year: 2028, month: 2, day: 29) != nil)
  }

  @Test(arguments: [
    ("i will fix the bike by sunday", "2026-11-29", "i will fix the bike"),
    ("call mum tonight", "2026-11-24", "call mum"),
    ("book the dentist tomorrow", "2026-11-25", "book the dentist"),
    ("i will say sorry on tuesday", "2026-11-24", "i will say sorry"),
    ("next tuesday i will cook", "2026-12-01", "i will cook"),
    ("pay it back in two weeks", "2026-12-08", "pay it back"),
    ("he'd ring in 3 days", "2026-11-27", "he'd ring"),
    ("finish the shed by 3 May", "2027-05-03", "finish the shed"),
    ("send the form on 24th november", "2026-11-24", "send the form"),
    ("plan the trip by december 1st.", "2026-12-01", "plan the trip"),
    ("sort it this weekend", "2026-11-29", "sort it"),
    ("renew it by 2027-01-31", "2027-01-31", "renew it"),
  ])
  func readsTheDayAndWhatIsToBeDone(_ text: String, _ day: String, _ rest: String) throws {
    let due = try #require(DueReader(today: Self.today).due(in: text))
    #expect(due.day.text == day && due.rest == rest)
  }

  @Test(arguments: [
    "i will be kinder", "in 99999999999999999999 weeks", "by", "on 31 february", "",
  ])
  func findsNoDayWhereThereIsNone(_ text: String) {
    #expect(DueReader(today: Self.today).due(in: text) == nil)
  }

  @Test(arguments: [
    ("he said he'd fix the bike by sunday", Commitment.Owner.partner),
    ("she'll book it tomorrow", .partner), ("i will cook on friday", .typist),
    ("cook on friday", .typist),
  ])
  func knowsWhosePromiseItIs(_ text: String, _ owner: Commitment.Owner) {
    #expect(Commitment(text, today: Self.today)?.owner == owner)
  }

  @Test func fieldsGiveTheCommitmentBack() throws {
    let one = try #require(Commitment("he said he'd fix the bike by sunday", today: Self.today))
    #expect(Commitment(fields: one.fields) == one)
    #expect(Commitment(fields: ["what": "x"]) == nil)
    #expect(Commitment("by sunday", today: Self.today) == nil)
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func noMomentTraps(_ milliseconds: Int64) {
    let day = Day(at: Timestamp(milliseconds: milliseconds))
    _ = day.text
    _ = DueReader(today: day).due(in: "in 500 weeks, next sunday, 3 may")
  }
}
