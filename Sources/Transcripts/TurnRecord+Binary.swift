import Conversation
import Foundation

// The second form of sealed records: numbers and texts in a row, the words first.
//
// A search over a great many turns has to look at every word and at nothing else, so the words of a
// turn stand in front, and are found without reading the rest. The first form, JSON, is still read.

extension SessionRecord {
  /// The byte that the second form begins with; JSON begins with a brace.
  static let mark: UInt8 = 2

  /// The bytes that are sealed.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(wide: began)
    return [Self.mark] + writer.bytes
  }

  /// Reads either form; throws a ``RecordCoding/Failure``.
  init(bytes: [UInt8]) throws(RecordCoding.Failure) {
    guard bytes.first == Self.mark else {
      self = try RecordCoding.decode(SessionRecord.self, from: Data(bytes))
      return
    }
    do throws(BinaryError) {
      var reader = ByteReader(Array(bytes.dropFirst()))
      self.init(began: try reader.readWide())
    } catch { throw .broken }
  }
}

extension TurnRecord {
  /// The byte that the second form begins with; JSON begins with a brace.
  static let mark: UInt8 = 2
  /// Where the number of texts stands: after the mark, the time and the order.
  static let textsOffset = 1 + 8 + 4

  /// The bytes that are sealed.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(wide: at)
    writer.write(sequence)
    writer.write([said] + replied.map(\.text)) { $0.write($1) }
    writer.write(heat)
    writer.write(safety)
    writer.write(findings) { $1.write(to: &$0) }
    writer.write(clauses) { $1.write(to: &$0) }
    writer.write(replied) { writer, answer in
      writer.write(answer.kind)
      writer.write(answer.source)
    }
    return [Self.mark] + writer.bytes
  }

  /// Reads either form; throws a ``RecordCoding/Failure``.
  init(bytes: [UInt8]) throws(RecordCoding.Failure) {
    guard bytes.first == Self.mark else {
      self = try RecordCoding.decode(TurnRecord.self, from: Data(bytes))
      return
    }
    do throws(BinaryError) {
      var reader = ByteReader(Array(bytes.dropFirst()))
      try self.init(&reader)
    } catch { throw .broken }
  }

  private init(_ reader: inout ByteReader) throws(BinaryError) {
    at = try reader.readWide()
    sequence = try reader.readInt()
    let texts = try reader.readList { (reader) throws(BinaryError) in try reader.readString() }
    guard let said = texts.first else { throw .invalid("words") }
    self.said = said
    heat = try reader.readInt()
    safety = try reader.readString()
    findings = try reader.readList { (reader) throws(BinaryError) in try Heard(&reader) }
    clauses = try reader.readList { (reader) throws(BinaryError) in try Clause(&reader) }
    let names = try reader.readList { (reader) throws(BinaryError) in
      (kind: try reader.readString(), source: try reader.readOptionalString())
    }
    guard names.count == texts.count - 1 else { throw .invalid("words") }
    replied = zip(names, texts.dropFirst()).map {
      Answer(kind: $0.kind, text: $1, source: $0.source)
    }
  }
}

extension TurnRecord.Place {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(start)
    writer.write(end)
  }

  fileprivate init(_ reader: inout ByteReader) throws(BinaryError) {
    start = try reader.readInt()
    end = try reader.readInt()
  }
}

extension TurnRecord.Heard {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(intent)
    writer.write(rule)
    writer.write(who)
    span.write(to: &writer)
    writer.write(wide: Int64(bitPattern: confidence.bitPattern))
    writer.write(clause)
  }

  fileprivate init(_ reader: inout ByteReader) throws(BinaryError) {
    label = try reader.readOptionalString()
    intent = try reader.readString()
    rule = try reader.readString()
    who = try reader.readString()
    span = try TurnRecord.Place(&reader)
    confidence = Double(bitPattern: UInt64(bitPattern: try reader.readWide()))
    clause = try reader.readInt()
  }
}

extension TurnRecord.Clause {
  fileprivate func write(to writer: inout ByteWriter) {
    span.write(to: &writer)
    writer.write(subject)
    writer.write(mirrored)
    writer.write(told ? 1 : 0)
  }

  fileprivate init(_ reader: inout ByteReader) throws(BinaryError) {
    span = try TurnRecord.Place(&reader)
    subject = try reader.readString()
    mirrored = try reader.readOptionalString()
    told = try reader.readInt() != 0
  }
}

extension ByteWriter {
  /// Writes a 64-bit number, its lower half first.
  mutating func write(wide value: Int64) {
    let bits = UInt64(bitPattern: value)
    write(UInt32(truncatingIfNeeded: bits))
    write(UInt32(truncatingIfNeeded: bits >> 32))
  }
}

extension ByteReader {
  /// Reads a 64-bit number.
  mutating func readWide() throws(BinaryError) -> Int64 {
    let low = UInt64(try readUInt32())
    return Int64(bitPattern: UInt64(try readUInt32()) << 32 | low)
  }
}
