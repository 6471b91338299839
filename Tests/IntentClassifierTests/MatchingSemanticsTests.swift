import IntentClassifier
import Testing

/// The rules of matching, each by its name in ``TokenAutomaton``.
@Suite struct MatchingSemanticsTests {
  /// What a pattern finds in a text.
  struct Row: CustomTestStringConvertible {
    var pattern: String
    var text: String
    var found: [String]

    init(_ pattern: String, _ text: String, _ found: [String]) {
      self.pattern = pattern
      self.text = text
      self.found = found
    }

    var testDescription: String { "'\(pattern)' in '\(text)'" }
  }

  @Test(arguments: [
    Row("never ... listen", "never never listen", ["0:1-3"]),
    Row("never ... listen", "never # # # listen", ["0:0-5"]),
    Row("never ... listen", "never # # # # listen", []),
    Row("a|b a?", "b a", ["0:0-1", "0:1-2"]),
    Row("a _? {b} c?", "a b b c", ["0:0-2{1-2}", "0:0-3{2-3}", "0:0-4{2-3}"]),
  ])
  func reportsTheLatestStartForEveryEnd(row: Row) { check(row) }

  @Test(arguments: [
    Row("leave", "left/leave leave", ["0:0-1", "0:1-2"]),
    Row("=left", "left/leave leave", ["0:0-1"]),
    Row("he _", "he #", ["0:0-2"]),
    Row("he leave", "he # leave", []),
  ])
  func comparesBaseFormsOrWrittenForms(row: Row) { check(row) }

  @Test(arguments: [
    Row("he left", "he left", ["0:0-2"]),
    Row("he left", "he, left", ["0:0-2"]),
    Row("he left", "he| left", ["0:0-2"]),
    Row("he left", "he. left", []),
    Row("he . left", "he. left", ["0:0-2"]),
    Row("he ? left", "he? left", ["0:0-2"]),
    Row("he > left", "he. left", ["0:0-2"]),
    Row("he < left", "he. left", ["0:0-2"]),
    Row("left", "he. left", ["0:1-2"]),
    Row("he ^ left", "HE. left", []),
    Row("he . left he", "he. left. he", []),
  ])
  func crossesNoSentenceUnlessAsserted(row: Row) { check(row) }

  @Test(arguments: [
    Row("he ... left", "he just left", ["0:0-3"]),
    Row("he ... left", "he, just left", ["0:0-3"]),
    Row("he ... left", "he just| left", ["0:0-3"]),
    Row("he ... left", "he| just left", []),
    Row("he ... left", "he !said left", []),
    Row("he ... left", "he. just left", []),
  ])
  func keepsGapsInTheClause(row: Row) { check(row) }

  @Test(arguments: [
    Row("<< he", "he he", ["0:0-1"]),
    Row("he >>", "he he", ["0:1-2"]),
    Row("< he", "he he| he", ["0:0-1", "0:2-3"]),
    Row("he >", "he he| he", ["0:1-2", "0:2-3"]),
    Row("he , but", "he, but", ["0:0-2"]),
    Row("he , but", "he but", []),
    Row("never ^", "never NEVER", ["0:1-2"]),
    Row("he !", "he! he", ["0:0-1"]),
    Row(", but", "he, but", ["0:1-2"]),
  ])
  func assertsPlacesAndFeatures(row: Row) { check(row) }

  @Test(arguments: [
    Row("fine {do} it", "fine do it", ["0:0-3{1-2}"]),
    Row("{fine} do {it}", "fine do it", ["0:0-3{2-3}"]),
    Row("{fine?} do", "do", ["0:0-1"]),
  ])
  func reportsTheMarkedPart(row: Row) { check(row) }

  @Test(arguments: [
    Row("fine ok", "fine. ok", ["0:0-2"]),
    Row("fine ... ok", "fine. well| ok", ["0:0-3"]),
    Row("fine ... ok", "fine !go ok", []),
    Row("fine", "fine ok", []),
    Row("ok", "fine ok", []),
    Row("fine ok?", "fine", ["0:0-1"]),
  ])
  func holdsFormulasAgainstTheWholeMessage(row: Row) { check(row, isFormula: true) }

  private func check(_ row: Row, isFormula: Bool = false) {
    var fixture = MatchingFixture()
    fixture.add(phrase: row.pattern, isFormula: isFormula)
    #expect(fixture.found(in: row.text) == row.found)
  }
}
