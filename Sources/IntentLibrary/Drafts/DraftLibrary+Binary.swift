public import Conversation
import IntentClassifier

/// The compiled form of what `Intents/draft/` says, apart from that of the intents.
extension DraftLibrary {
  /// The letters `mdft`, as the first number of the compiled form.
  private static let magic: UInt32 = 0x7466_646D
  /// The version of the compiled form; grows with every change of it.
  private static let version: UInt32 = 2

  /// The library in its compiled form.
  public var compiled: [UInt8] {
    var body = ByteWriter()
    encode(into: &body)
    return IntentLibrary.withHeader(Self.magic, Self.version, before: body.bytes)
  }

  func encode(into body: inout ByteWriter) {
    body.write(entries) { $1.encode(into: &$0) }
    body.write(partners) { $1.encode(into: &$0) }
    body.write(words.sorted { $0.key < $1.key }) { writer, list in
      writer.write(list.key)
      writer.write(list.value) { $1.encode(into: &$0) }
    }
    program.encode(into: &body)
  }

  /// Reads a library from its compiled form.
  ///
  /// - Throws: ``BinaryError`` on bytes that ``compiled`` did not give, or that were changed since.
  public init(compiled bytes: [UInt8]) throws(BinaryError) {
    var reader = ByteReader(bytes)
    guard try reader.readUInt32() == Self.magic, try reader.readUInt32() == Self.version else {
      throw .invalid("start of the drafts")
    }
    let sum = UInt64(try reader.readUInt32()) | UInt64(try reader.readUInt32()) << 32
    guard sum == IntentLibrary.checksum(bytes[IntentLibrary.headerLength...]) else {
      throw .invalid("checksum of the drafts")
    }
    try self.init(body: &reader)
    guard reader.isAtEnd else { throw .invalid("end of the drafts") }
  }

  init(body reader: inout ByteReader) throws(BinaryError) {
    let entries = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try DraftEntry(from: &r)
    }
    let partners = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try PracticePartner(from: &r)
    }
    var words: [String: [ReplyLine]] = [:]
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readString()
      words[name] = try reader.readReplies()
    }
    let program = try RuleProgram(from: &reader, validating: !reader.isOwn)
    self.init(entries: entries, partners: partners, words: words, program: program)
  }
}

extension DraftEntry {
  func encode(into writer: inout ByteWriter) {
    writer.write(role.rawValue)
    for text in [name, title, means, source, why] { writer.write(text) }
    writer.write(kinds) { $0.write($1.rawValue) }
    writer.write(also) { writer, cue in
      writer.write(cue.intent.name)
      writer.write(cue.rule?.name)
    }
    writer.write(conditions.sorted { $0.key < $1.key }) { writer, one in
      writer.write(one.key.name)
      one.value.encode(into: &writer)
    }
    writer.write(yields) { $0.write($1.rawValue) }
    writer.write(isOnce ? 1 : 0)
    writer.write(edit.rawValue)
    writer.write(instead) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    let role = try reader.readCase(Role.self)
    let texts = try [
      reader.readString(), reader.readString(), reader.readString(), reader.readString(),
      reader.readString(),
    ]
    self.init(
      role: role, name: texts[0], title: texts[1], means: texts[2], source: texts[3],
      kinds: try reader.readCases(DraftKind.self))
    why = texts[4]
    also = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      Question.Cue(
        intent: IntentID(try r.readString()), rule: try r.readOptionalString().map(RuleID.init))
    }
    for _ in 0..<(try reader.readCount()) {
      let id = RuleID(try reader.readString())
      conditions[id] = try DraftCondition(from: &reader)
    }
    yields = try reader.readCases(FlagType.self)
    isOnce = try reader.readInt() == 1
    edit = try reader.readCase(Edit.self)
    instead = try reader.readReplies()
  }
}

extension DraftCondition {
  func encode(into writer: inout ByteWriter) {
    writer.write(kinds) { $0.write($1.rawValue) }
    for names in [after, before, without, rest, from] { writer.write(names) { $0.write($1) } }
    writer.write(times)
    writer.write(isWhole ? 1 : 0)
    writer.write(leans?.rawValue)
    writer.write(lean)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init()
    kinds = try reader.readCases(DraftKind.self)
    after = try reader.readNames()
    before = try reader.readNames()
    without = try reader.readNames()
    rest = try reader.readNames()
    from = try reader.readNames()
    times = try reader.readInt()
    isWhole = try reader.readInt() == 1
    leans = try reader.readOptionalCase(DraftKind.self)
    lean = try reader.readInt()
  }
}

extension PracticePartner {
  func encode(into writer: inout ByteWriter) {
    for text in [name, title, means, source] { writer.write(text) }
    writer.write(moves) { writer, move in
      writer.write(move.cues) { $0.write($1.rawValue) }
      writer.write(move.doors) { $0.write($1.rawValue) }
      writer.write(move.opens)
      move.line.encode(into: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      name: try reader.readString(), title: try reader.readString(),
      means: try reader.readString(), source: try reader.readString(),
      moves: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        Move(
          cues: try r.readCases(Cue.self), doors: try r.readCases(Door.self),
          opens: try r.readInt(), line: try ReplyLine(from: &r))
      })
  }
}

extension ByteReader {
  fileprivate mutating func readNames() throws(BinaryError) -> [String] {
    try readList { (r: inout ByteReader) throws(BinaryError) in try r.readString() }
  }
}
