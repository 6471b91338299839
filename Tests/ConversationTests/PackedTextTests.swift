import Conversation
import Testing

@Test func packsSixBitsALetterFromTheLowestOn() {
  #expect(PackedText.source([1, 2, 3]) == "18`0" + String(repeating: "0", count: 28))
  #expect(PackedText.source([]) == "")
  // The letter for 44 is the backslash, which a source file has to escape.
  #expect(PackedText.source([44]).hasPrefix("\\\\000"))
}

@Test func unpacksWhatWasPacked() throws {
  let packed = PackedText("18`0\\000000000000000000000000000", count: 5)
  #expect(try packed.bytes() == [1, 2, 3, 44, 0])
}

@Test func refusesTextThatEndsEarly() {
  #expect(throws: BinaryError.truncated) { try PackedText("18`0", count: 3).bytes() }
  let bytes = PackedText("", count: 0)
  #expect(throws: BinaryError.truncated) {
    var reader = try ByteReader(own: bytes, tables: bytes)
    _ = try reader.readNumbers()
  }
}

@Test func readsNumbersThatAreKeptApart() throws {
  var writer = ByteWriter(keepsTablesApart: true)
  writer.write([UInt32(1), 2, 3])
  writer.write([UInt32(0x2C)])
  writer.write("end")
  #expect(PackedText.source(writer.tables).hasPrefix("1000"))
  // Two lists: 3 numbers from unit 0 on, 1 number from unit 1 on.
  let body = PackedText(
    "3000000000@0000010000<0000@I^A60", count: 23)
  let tables = PackedText(
    "1000080000`000000000000000000000\\0000000000000000000000000000000", count: 48)
  #expect(writer.bytes.count == 23)
  #expect(PackedText.source(writer.tables).replacing("\\\\", with: "\\") == "\(tables.letters)")
  #expect(PackedText.source(writer.bytes).replacing("\\\\", with: "\\") == "\(body.letters)")
  var reader = try ByteReader(own: body, tables: tables)
  #expect(try reader.readNumbers() == [1, 2, 3])
  #expect(try reader.readNumbers() == [0x2C])
  #expect(try reader.readString() == "end")
  #expect(reader.isAtEnd)
}
