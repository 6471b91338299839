import BundledIntents
import Coaching
import IntentLibrary
import Testing

@Test(arguments: CoachWords.allCases)
func theLibraryHasTheWordsThatTheCoachAsksFor(name: CoachWords) throws {
  let library = try BundledIntents.load()
  #expect(library.coach[name.rawValue]?.isEmpty == false)
}
