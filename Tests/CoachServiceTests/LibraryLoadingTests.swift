import CoachService
import Foundation
import Testing

struct LibraryLoadingTests {
  @Test func folderThatIsNotThereIsNamed() {
    #expect {
      _ = try LibraryLoading.folder("no/such/folder")
    } throws: { error in
      "\(error)".contains("no/such/folder")
    }
  }

  @Test func mistakesAreListedWithTheirPlaces() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("intents-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "intent: blame.broken\nnonsense: 1\n".write(
      to: folder.appendingPathComponent("broken.yaml"), atomically: true, encoding: .utf8)
    #expect {
      _ = try LibraryLoading.folder(folder.path)
    } throws: { error in
      "\(error)".contains("broken.yaml:2:")
    }
  }
}
