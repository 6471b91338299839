import Conversation

extension ExerciseStep {
  func encode(into writer: inout ByteWriter) {
    writer.write(id)
    for template in [text, then, ask, short, timeUp] { template.encode(into: &writer) }
    writer.write(choices) { writer, choice in
      writer.write(choice.says)
      writer.write(choice.value)
    }
    writer.write(answer.rawValue)
    fits.encode(into: &writer)
    switch countdown {
    case nil: writer.write(0)
    case .seconds(let seconds):
      writer.write(1)
      writer.write(seconds)
    case .minutes(let name):
      writer.write(2)
      writer.write(name)
    }
    writer.write(says) { $1.encode(into: &$0) }
    writer.write(stem)
    writer.write(verbStem)
    writer.write(ingStem)
    writer.write(clauseStem)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(id: try reader.readString())
    text = try Template(from: &reader)
    then = try Template(from: &reader)
    ask = try Template(from: &reader)
    short = try Template(from: &reader)
    timeUp = try Template(from: &reader)
    choices = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      Choice(says: try r.readString(), value: try r.readString())
    }
    answer = try reader.readCase(Answer.self)
    fits = try Fitting(from: &reader)
    switch try reader.readInt() {
    case 0: countdown = nil
    case 1: countdown = .seconds(try reader.readInt())
    case 2: countdown = .minutes(inAnswer: try reader.readString())
    default: throw .invalid("countdown")
    }
    says = try reader.readResultLines()
    stem = try reader.readString()
    verbStem = try reader.readString()
    ingStem = try reader.readString()
    clauseStem = try reader.readString()
  }
}

extension Template {
  func encode(into writer: inout ByteWriter) {
    writer.write(parts) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      try reader.readList { (r: inout ByteReader) throws(BinaryError) in try Part(from: &r) })
  }
}

extension Template.Part {
  fileprivate func encode(into writer: inout ByteWriter) {
    switch self {
    case .words(let words):
      writer.write(0)
      writer.write(words)
    case .answer(let name, let form):
      writer.write(1)
      writer.write(name)
      writer.write(form.rawValue)
    case .slot(let slot):
      writer.write(2)
      writer.write(slot.rawValue)
    case .known(let known):
      writer.write(3)
      writer.write(known.rawValue)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(BinaryError) {
    switch try reader.readInt() {
    case 0: self = .words(try reader.readString())
    case 1: self = .answer(try reader.readString(), try reader.readCase(Template.Form.self))
    case 2: self = .slot(try reader.readCase(ReplyLine.Slot.self))
    case 3: self = .known(try reader.readCase(Template.Known.self))
    default: throw .invalid("part of a template")
    }
  }
}
