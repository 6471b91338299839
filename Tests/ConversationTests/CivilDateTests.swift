import Conversation
import Testing

@Test func daysAndDatesAreInverse() {
  for days in stride(from: -20_000, through: 60_000, by: 37) {
    let date = CivilDate(daysSinceEpoch: days)
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }
}

@Test(arguments: [
  (2023, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (0, 1, 1), (2024, 1, 0),
])
func knowsWhichDaysThereAreNot(year: Int, month: Int, day: Int) {
  #expect(CivilDate(year: year, month: month, day: day) == nil)
}

@Test func weeksBeginOnMonday() {
  #expect(CivilDate(year: 2026, month: 11, day: 24)?.weekStart.digits == "2026-11-23")
  #expect(CivilDate(year: 2026, month: 11, day: 29)?.weekStart.digits == "2026-11-23")
  #expect(CivilDate(year: 1969, month: 12, day: 31)?.weekStart.digits == "1969-12-29")
}

@Test func theWallShowsTheZonesTime() {
  let noon = Timestamp(milliseconds: 1_795_521_600_000)
  #expect(LocalTime(noon, secondsFromUTC: 0).clock == "12:00")
  #expect(LocalTime(noon, secondsFromUTC: 13 * 3600).date.digits == "2026-11-25")
  #expect(LocalTime(noon, secondsFromUTC: -13 * 3600).clock == "23:00")
  #expect(LocalTime(Timestamp(milliseconds: .min), secondsFromUTC: 0).minute >= 0)
  #expect(LocalTime(Timestamp(milliseconds: .max), secondsFromUTC: 0).minute < 1440)
}
