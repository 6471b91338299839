import Conversation

extension CompiledRule {
  func encode(into writer: inout ByteWriter) {
    writer.write(frame == nil ? [] : [frame].compactMap { $0 }) { $1.encode(into: &$0) }
    writer.write(vetoFrames) { $1.encode(into: &$0) }
    writer.write(silencedFamilies.map(\.rawValue).sorted()) { $0.write($1) }
    writer.write(silencedIntents.sorted()) { $0.write($1.name) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    frame = try Self.readFrames(&reader).first
    isPredicative = frame?.clauses.first?.isPredicative ?? false
    vetoFrames = try Self.readFrames(&reader)
    let families = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try r.readCase(Family.self)
    }
    let intents = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      IntentID(try r.readString())
    }
    silencedFamilies = Set(families)
    silencedIntents = Set(intents)
  }

  private static func readFrames(
    _ reader: inout ByteReader
  ) throws(BinaryError) -> [CompiledFrame] {
    try reader.readList { (r: inout ByteReader) throws(BinaryError) in try CompiledFrame(from: &r) }
  }
}

extension CompiledFrame {
  func encode(into writer: inout ByteWriter) {
    writer.write(clauses) { writer, condition in
      writer.write(UInt32(truncatingIfNeeded: condition.banned.rawValue))
      writer.write(UInt32(truncatingIfNeeded: condition.banned.rawValue >> 32))
      writer.write(condition.namesSpeaker ? 1 : 0)
      writer.write(condition.isPredicative ? 1 : 0)
      writer.write(condition.terms) { writer, term in
        writer.write(term.isForbidden ? 1 : 0)
        writer.write(term.tests) { $1.encode(into: &$0) }
      }
    }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    clauses = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      let low = UInt64(try r.readUInt32())
      let banned = ClauseFeatures(rawValue: low | UInt64(try r.readUInt32()) << 32)
      let namesSpeaker = try r.readInt() == 1
      let isPredicative = try r.readInt() == 1
      let terms = try r.readList { (r: inout ByteReader) throws(BinaryError) in
        let isForbidden = try r.readInt() == 1
        let tests = try r.readList { (r: inout ByteReader) throws(BinaryError) in
          try CompiledTest(from: &r)
        }
        return CompiledTerm(isForbidden: isForbidden, tests: tests)
      }
      return CompiledCondition(
        terms: terms, banned: banned, namesSpeaker: namesSpeaker, isPredicative: isPredicative)
    }
  }
}

extension CompiledTest {
  /// What kind of test it is, as it is written.
  private enum Kind: UInt32 {
    case feature, subject, object, speaker, entry
  }

  func encode(into writer: inout ByteWriter) {
    switch self {
    case .feature(let features):
      writer.write(Kind.feature.rawValue)
      writer.write(UInt32(truncatingIfNeeded: features.rawValue))
      writer.write(UInt32(truncatingIfNeeded: features.rawValue >> 32))
    case .subject(let role): write(.subject, role, &writer)
    case .object(let role): write(.object, role, &writer)
    case .speaker(let role): write(.speaker, role, &writer)
    case .entry(let place, let number):
      writer.write(Kind.entry.rawValue)
      writer.write(Test.Place.allCases.firstIndex(of: place) ?? 0)
      writer.write(number)
    }
  }

  private func write(_ kind: Kind, _ role: RoleTest, _ writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(RoleTest.allCases.firstIndex(of: role) ?? 0)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    guard let kind = Kind(rawValue: try reader.readUInt32()) else { throw .invalid("test") }
    switch kind {
    case .feature:
      let low = UInt64(try reader.readUInt32())
      self = .feature(ClauseFeatures(rawValue: low | UInt64(try reader.readUInt32()) << 32))
    case .subject: self = .subject(try reader.readPlace(in: Self.roles))
    case .object: self = .object(try reader.readPlace(in: Self.roles))
    case .speaker: self = .speaker(try reader.readPlace(in: Self.roles))
    case .entry:
      let place = try reader.readPlace(in: Self.places)
      self = .entry(place, classNumber: try reader.readInt())
    }
  }

  private static let roles = RoleTest.allCases
  private static let places = Test.Place.allCases
}

extension ByteReader {
  /// Reads a place in a list, and returns what stands there.
  fileprivate mutating func readPlace<Value>(in values: [Value]) throws(BinaryError) -> Value {
    let place = try readInt()
    guard values.indices.contains(place) else { throw .invalid("place '\(place)'") }
    return values[place]
  }
}
