import CoachService
import Coaching
import Testing

struct HelplineChooserTests {
  @Test(arguments: [
    ("en_GB.UTF-8", HelpPlace.guessed("GB")), ("de_DE@euro", .guessed("DE")),
    ("en-AU", .guessed("AU")),
    ("C.UTF-8", .unknown), ("POSIX", .unknown), ("en", .unknown), ("", .unknown), ("_", .unknown),
    ("en_001", .unknown),
  ])
  func countryIsGuessedFromTheLocale(_ locale: String, _ place: HelpPlace) {
    #expect(HelplineChooser.place(setting: nil, locales: [locale]) == place)
  }

  @Test func settingOutweighsTheLocale() {
    #expect(HelplineChooser.place(setting: "nz", locales: ["en_GB"]) == .known("NZ"))
    #expect(HelplineChooser.place(setting: "uk", locales: []) == .known("GB"))
    #expect(HelplineChooser.place(setting: "moon", locales: ["en_IE"]) == .guessed("IE"))
  }

  @Test func firstLocaleThatIsSetCounts() {
    #expect(
      HelplineChooser.place(setting: nil, locales: [nil, "", "en_IE", "en_GB"]) == .guessed("IE"))
  }
}
