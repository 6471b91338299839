import Conversation

extension ReplyLine {
  func encode(into writer: inout ByteWriter) {
    writer.write(id)
    writer.write(act.rawValue)
    writer.write(mover?.rawValue)
    writer.write(me) { $0.write($1.rawValue) }
    writer.write(partner) { $0.write($1.rawValue) }
    writer.write(phases) { $0.write($1.rawValue) }
    writer.write(tone.rawValue)
    writer.write(level?.rawValue)
    writer.write(text) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      id: try reader.readString(), act: try reader.readCase(Act.Kind.self),
      mover: try reader.readOptionalCase(Actor.self), me: try reader.readCases(Leaning.self),
      partner: try reader.readCases(Leaning.self), phases: try reader.readCases(Phase.self),
      tone: try reader.readCase(Tone.self), level: try reader.readOptionalCase(SafetyLevel.self),
      text: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        try Piece(from: &r)
      })
  }
}

extension ReplyLine.Piece {
  func encode(into writer: inout ByteWriter) {
    switch self {
    case .words(let words):
      writer.write(0)
      writer.write(words)
    case .slot(let slot):
      writer.write(1)
      writer.write(slot.rawValue)
    }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    switch try reader.readInt() {
    case 0: self = .words(try reader.readString())
    case 1: self = .slot(try reader.readCase(ReplyLine.Slot.self))
    default: throw .invalid("part of a reply")
    }
  }
}

extension ReplyLine {
  /// The text as it is written in the library, slots in braces.
  public var written: String {
    text.map { piece in
      switch piece {
      case .words(let words): words
      case .slot(let slot): "{\(slot.rawValue)}"
      }
    }.joined()
  }
}

extension Helplines {
  func encode(into writer: inout ByteWriter) {
    writer.write(checked)
    writer.write(countries) { writer, country in
      writer.write(country.code)
      writer.write(country.name)
      writer.write(country.emergency)
      writer.write(country.lines) { $1.encode(into: &$0) }
    }
    writer.write(anywhere) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      checked: try reader.readString(),
      countries: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        Country(
          code: try r.readString(), name: try r.readString(), emergency: try r.readString(),
          lines: try r.readLines())
      },
      anywhere: try reader.readLines())
  }
}

extension Helplines.Line {
  func encode(into writer: inout ByteWriter) {
    writer.write(purpose.rawValue)
    writer.write(name)
    writer.write(reach)
    writer.write(hours)
    writer.write(page)
    writer.write(checked)
  }
}

extension ByteReader {
  fileprivate mutating func readLines() throws(BinaryError) -> [Helplines.Line] {
    try readList { (r: inout ByteReader) throws(BinaryError) in
      Helplines.Line(
        purpose: try r.readCase(Helplines.Purpose.self), name: try r.readString(),
        reach: try r.readString(), hours: try r.readString(), page: try r.readString(),
        checked: try r.readString())
    }
  }
}
