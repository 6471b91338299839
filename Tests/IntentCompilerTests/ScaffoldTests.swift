import Conversation
import IntentCompiler
import Testing

struct ScaffoldTests {
  @Test(arguments: Family.allCases)
  func writesAFileThatCompilesAsItStands(family: Family) throws {
    let id = "\(family.rawValue).brand-new"
    let text = try #require(IntentScaffold.text(id: id))
    var files = Tiny.files
    files[IntentScaffold.path(id: id)] = text
    #expect(try Folder(files).problems() == [])
  }

  @Test(arguments: ["never", "blame", "blme.never", "blame.Never", "blame.a.b", ""])
  func refusesAnIdThatIsNoFamilyAndName(id: String) {
    #expect(IntentScaffold.text(id: id) == nil)
  }
}
