import Conversation
import Testing

@Test func readsBackWhatWasWritten() throws {
  var writer = ByteWriter()
  writer.write(-7)
  writer.write("naïve 🙂")
  writer.write([1, 2, 4_000_000_000])
  writer.write(nil as String?)
  writer.write(["a", "b"]) { $0.write($1) }
  var reader = ByteReader(writer.bytes)
  #expect(try reader.readInt() == -7)
  #expect(try reader.readString() == "naïve 🙂")
  #expect(try reader.readNumbers() == [1, 2, 4_000_000_000])
  #expect(try reader.readOptionalString() == nil)
  let list = try reader.readList { (r: inout ByteReader) throws(BinaryError) in try r.readString() }
  #expect(list == ["a", "b"])
  #expect(reader.isAtEnd)
}

@Test func survivesAnyBytes() {
  var chance = SeededGenerator(seed: 3)
  for _ in 0..<2_000 {
    let bytes = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
      UInt8.random(in: .min ... .max, using: &chance)
    }
    var reader = ByteReader(bytes)
    _ = try? reader.readString()
    _ = try? reader.readNumbers()
    _ = try? reader.readOptionalString()
  }
  var short = ByteReader([1, 0, 0])
  #expect(throws: BinaryError.truncated) { try short.readUInt32() }
}

@Test func repeatsItselfFromASeed() {
  var a = SeededGenerator(seed: 42)
  var b = SeededGenerator(seed: 42)
  #expect((0..<5).map { _ in a.next() } == (0..<5).map { _ in b.next() })
}
