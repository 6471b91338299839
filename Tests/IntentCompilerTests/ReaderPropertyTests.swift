import Conversation
import IntentClassifier
import Testing

@testable import IntentCompiler

/// Files that somebody mangled; the reader has to come through, and to point into the file.
struct ReaderPropertyTests {
  private static let pieces = [
    "{", "}", "[", "]", "(", ")", "'", "\"", ": ", "- ", "\n", "  ", "#", "|", ">", "&a", "*a",
    "->", "?",
    "!", "\t", "\r\n", "\u{2028}", "😔", "é", "\\", "{they}", "GOOD-DEED", "\u{0}", "%", "@",
    "---\n", "...",
  ]

  @Test(arguments: 1...8)
  func comesThroughMangledFilesAndPointsIntoThem(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try Folder(Tiny.files)
    for _ in 0..<40 {
      let name = try #require(Tiny.files.keys.sorted().randomElement(using: &generator))
      let text = mangled(try #require(Tiny.files[name]), &generator)
      try folder.write(text, to: name)
      var reader = LibraryReader()
      reader.read(folder: folder.path)
      var resolver = NameResolver(reader.source)
      resolver.resolve()
      let diagnostics = reader.diagnostics + resolver.diagnostics
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      for diagnostic in diagnostics where diagnostic.file.hasSuffix("/" + name) {
        #expect(diagnostic.line <= lines)
        #expect(diagnostic.column <= diagnostic.sourceLine.count + 1)
        #expect(!diagnostic.description.isEmpty)
      }
      try folder.write(try #require(Tiny.files[name]), to: name)
    }
  }

  /// Takes pieces out, puts others in, and doubles some.
  private func mangled(_ text: String, _ generator: inout SeededGenerator) -> String {
    var text = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0..<text.count, using: &generator)
      let end = min(text.count, start + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: text.removeSubrange(start..<end)
      case 1: text.insert(contentsOf: text[start..<end], at: start)
      default:
        text.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? "", at: start)
      }
    }
    return String(text)
  }
}
