import Conversation
import IntentClassifier
import IntentCompiler
import Testing

@testable import IntentLibrary

struct CompiledFormTests {
  @Test func readsBackWhatItWrote() throws {
    let library = try Self.library()
    let copy = try IntentLibrary(compiled: library.compiled)
    #expect(copy.intents == library.intents)
    #expect(copy.coach == library.coach)
    #expect(copy.helplines == library.helplines)
    #expect(copy.compiled == library.compiled)
    #expect(Classifier(copy.program).read("you never listen").labels == [.selfBlame])
  }

  @Test func isTheSameForTheSameFiles() throws {
    #expect(try Self.library().compiled == Self.library().compiled)
  }

  @Test func refusesBytesThatWereCut() throws {
    let bytes = try Self.library().compiled
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let end = Int.random(in: 0..<bytes.count, using: &generator)
      #expect(throws: BinaryError.self) { try IntentLibrary(compiled: Array(bytes[..<end])) }
    }
  }

  @Test func refusesBytesAfterItsEnd() throws {
    let bytes = try Self.library().compiled
    #expect(throws: BinaryError.self) { try IntentLibrary(compiled: bytes + [0]) }
  }

  @Test func refusesAnyChangedByte() throws {
    let bytes = try Self.library().compiled
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(throws: BinaryError.self) { try IntentLibrary(compiled: changed) }
    }
  }

  @Test func neverTrapsOnChangedBytesWhoseChecksumIsRight() throws {
    let bytes = try Self.library().compiled
    var generator = SeededGenerator(seed: 3)
    for round in 0..<400 {
      var changed = bytes
      let place =
        round < 200
        ? Int.random(in: 16..<3_000, using: &generator)
        : Int.random(in: 16..<bytes.count, using: &generator)
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      let sum = IntentLibrary.checksum(changed[IntentLibrary.headerLength...])
      for i in 0..<8 { changed[8 + i] = UInt8(truncatingIfNeeded: sum >> UInt64(i * 8)) }
      _ = try? IntentLibrary(compiled: changed)
    }
  }

  @Test(arguments: [[], [0x6D], Array("mend".utf8), [UInt8](repeating: 0xFF, count: 64)])
  func refusesWhatIsNoLibrary(bytes: [UInt8]) {
    #expect(throws: BinaryError.self) { try IntentLibrary(compiled: bytes) }
  }

  private static func library() throws -> IntentLibrary {
    try #require(try Folder(Tiny.files).compiled(checkingExamples: false).library)
  }
}
