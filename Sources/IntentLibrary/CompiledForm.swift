public import Conversation
import IntentClassifier

/// The compiled form: the whole library as bytes, read without any parsing of words.
///
/// It begins with the letters `mend`, a version and a checksum of all that follows, so that a file
/// that was cut or changed is refused rather than read wrongly.
extension IntentLibrary {
  /// The letters `mend`, as the first number of the compiled form.
  private static let magic: UInt32 = 0x646E_656D
  /// The version of the compiled form; grows with every change of it.
  private static let version: UInt32 = 6
  /// How many bytes stand before those that the checksum covers.
  static let headerLength = 16

  /// The library in its compiled form.
  public var compiled: [UInt8] {
    var body = ByteWriter()
    encode(into: &body)
    return Self.withHeader(Self.magic, Self.version, before: body.bytes)
  }

  /// Returns a compiled form: its mark, its version and the checksum of the bytes, then the bytes.
  static func withHeader(_ magic: UInt32, _ version: UInt32, before body: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    let sum = checksum(body[...])
    writer.write(magic)
    writer.write(version)
    writer.write(UInt32(truncatingIfNeeded: sum))
    writer.write(UInt32(truncatingIfNeeded: sum >> 32))
    return writer.bytes + body
  }

  func encode(into body: inout ByteWriter) {
    body.write(intents) { $1.encode(into: &$0) }
    body.write(coach.sorted { $0.key < $1.key }) { writer, list in
      writer.write(list.key)
      writer.write(list.value) { $1.encode(into: &$0) }
    }
    helplines.encode(into: &body)
    body.write(questions) { $1.encode(into: &$0) }
    exercises.encode(into: &body)
    program.encode(into: &body)
  }

  /// Reads a library from its compiled form.
  ///
  /// - Throws: ``BinaryError`` on bytes that ``compiled`` did not give, or that were changed since.
  public init(compiled bytes: [UInt8]) throws(BinaryError) {
    var reader = ByteReader(bytes)
    guard try reader.readUInt32() == Self.magic else { throw .invalid("start of the library") }
    guard try reader.readUInt32() == Self.version else { throw .invalid("version of the library") }
    let sum = UInt64(try reader.readUInt32()) | UInt64(try reader.readUInt32()) << 32
    guard sum == Self.checksum(bytes[Self.headerLength...]) else {
      throw .invalid("checksum of the library")
    }
    try self.init(body: &reader)
    guard reader.isAtEnd else { throw .invalid("end of the library") }
  }

  init(body reader: inout ByteReader) throws(BinaryError) {
    let intents = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try Intent(from: &r)
    }
    for (one, next) in zip(intents, intents.dropFirst()) where one.id >= next.id {
      throw .invalid("order of the intents")
    }
    var coach: [String: [ReplyLine]] = [:]
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readString()
      coach[name] = try reader.readReplies()
    }
    let helplines = try Helplines(from: &reader)
    let questions = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try Question(from: &r)
    }
    let exercises = try ExerciseBook(from: &reader)
    // Of what the program was built with, numbers need not be looked at one by one.
    let program = try RuleProgram(from: &reader, validating: !reader.isOwn)
    self.init(
      intents: intents, coach: coach, helplines: helplines, questions: questions, program: program)
    self.exercises = exercises
  }

  /// Returns a checksum over 64 bits: FNV-1a (Fowler, Noll, Vo) in four lanes, each over eight bytes
  /// at a time, so that the processor need not wait for one product to begin the next.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var (a, b, c, d) = (basis, basis &+ 1, basis &+ 2, basis &+ 3)
      let whole = raw.count & ~31
      for offset in stride(from: 0, to: whole, by: 32) {
        a = mixed(a, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        b = mixed(b, raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        c = mixed(c, raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
        d = mixed(d, raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      }
      var sum = mixed(mixed(mixed(a, b.littleEndian), c.littleEndian), d.littleEndian)
      for byte in raw[whole...] { sum = mixed(sum, UInt64(byte).littleEndian) }
      return sum
    }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
    return product ^ product >> 29
  }
}

extension Intent {
  func encode(into writer: inout ByteWriter) {
    writer.write(id.name)
    writer.write(title)
    writer.write(means)
    writer.write(source)
    writer.write(review?.by)
    writer.write(review?.on ?? "")
    writer.writeSized { writer in writer.write(replies) { $1.encode(into: &$0) } }
    layers.encode(into: &writer)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      id: IntentID(try reader.readString()), title: try reader.readString(),
      means: try reader.readString(), source: try reader.readString(),
      review: try Review(from: &reader), lines: try ReplyLines(from: &reader),
      layers: try Layers(from: &reader))
  }
}

extension Layers {
  fileprivate func encode(into writer: inout ByteWriter) {
    for lines in [surface, maybeUnder, need] { writer.write(lines) { $1.encode(into: &$0) } }
  }

  fileprivate init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      surface: try reader.readReplies(), maybeUnder: try reader.readReplies(),
      need: try reader.readReplies())
  }
}

extension Review {
  init?(from reader: inout ByteReader) throws(BinaryError) {
    let by = try reader.readOptionalString()
    let on = try reader.readString()
    guard let by else { return nil }
    self.init(by: by, on: on)
  }
}

extension ByteReader {
  mutating func readReplies() throws(BinaryError) -> [ReplyLine] {
    try readList { (r: inout ByteReader) throws(BinaryError) in try ReplyLine(from: &r) }
  }

  /// Reads the names of cases.
  mutating func readCases<T: RawRepresentable<String>>(
    _ type: T.Type
  ) throws(BinaryError) -> [T] {
    try readList { (r: inout ByteReader) throws(BinaryError) in try r.readCase(type) }
  }

  /// Reads the name of a case that may be absent.
  mutating func readOptionalCase<T: RawRepresentable<String>>(
    _ type: T.Type
  ) throws(BinaryError) -> T? {
    guard let name = try readOptionalString() else { return nil }
    guard let value = T(rawValue: name) else { throw .invalid("\(type) '\(name)'") }
    return value
  }
}
