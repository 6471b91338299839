import Conversation
import Reports
import Testing

@Test(arguments: Audience.allCases, ReportFormat.allCases)
func writesTheMonthAsItStandsInTheFile(audience: Audience, format: ReportFormat) throws {
  var input = Month.input()
  input.want = "To say what happened in the kitchen without starting again."
  let text = try #require(try Report.text(input, for: audience, as: format))
  try Golden.check(text, "\(audience.rawValue).\(format.rawValue)")
}

@Test(arguments: ReportFormat.allCases)
func writesAChatAsItStandsInTheFile(format: ReportFormat) throws {
  let text = try Report.text(ofChat: SampleChat.input, as: format)
  try Golden.check(text, "chat.\(format.rawValue)")
}

@Test func addsThePageAboutDangerOnlyWhenAskedTo() throws {
  var input = Month.input()
  let without = try #require(try Report.text(input, for: .therapist, as: .md))
  input.includesSafety = true
  let with = try #require(try Report.text(input, for: .therapist, as: .md))
  #expect(!without.contains("afraid of what he does") && !without.contains("long ago"))
  #expect(with.contains("afraid of what he does") && with.contains("long ago"))
}
