import Conversation
import Testing

@Suite struct StreamVByteTests {
  @Test(arguments: [
    [], [0], [0, 0, 0, 0, 0], [1, 255, 256, 65535, 65536, .max], [7, 0, 0, 0x0100_0000, 3],
  ])
  func readsBackNumbers(numbers: [UInt32]) throws {
    var writer = ByteWriter()
    writer.write(numbers)
    writer.write("after")
    var reader = ByteReader(writer.bytes)
    #expect(try reader.readNumbers() == numbers)
    #expect(try reader.readString() == "after")
  }

  @Test func readsBackRandomNumbersOfEverySize() throws {
    var chance = SeededGenerator(seed: 4)
    for count in 0..<200 {
      let numbers = (0..<count).map { _ in
        UInt32(truncatingIfNeeded: chance.next() >> UInt64.random(in: 32...64, using: &chance))
      }
      var writer = ByteWriter()
      writer.write(numbers)
      var reader = ByteReader(writer.bytes)
      #expect(try reader.readNumbers() == numbers)
      #expect(reader.isAtEnd)
    }
  }

  @Test func takesNoByteForAZero() {
    var writer = ByteWriter()
    writer.write([UInt32](repeating: 0, count: 400))
    #expect(writer.bytes.count == 4 + 100)
  }

  @Test func refusesACountThatTheBytesCannotHold() {
    for bytes: [UInt8] in [
      [255, 255, 255, 127], [255, 255, 255, 255], [2, 0, 0, 0], [1, 0, 0, 0, 3, 1, 2, 3],
    ] {
      var reader = ByteReader(bytes)
      #expect(throws: BinaryError.truncated) { try reader.readNumbers() }
    }
  }
}
