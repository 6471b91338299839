import Conversation

extension ExerciseBook {
  func encode(into writer: inout ByteWriter) {
    writer.write(exercises) { $1.encode(into: &$0) }
    writer.write(cards) { writer, card in
      writer.write(card.id)
      writer.write(card.theme)
      writer.write(card.text)
    }
    writer.write(words.sorted { $0.key < $1.key }) { writer, list in
      writer.write(list.key)
      writer.write(list.value) { $1.encode(into: &$0) }
    }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    let exercises = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try Exercise(from: &r)
    }
    let cards = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      Card(id: try r.readString(), theme: try r.readString(), text: try r.readString())
    }
    var words: [String: [Template]] = [:]
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readString()
      words[name] = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        try Template(from: &r)
      }
    }
    self.init(exercises: exercises, cards: cards, words: words)
  }
}

extension Exercise {
  fileprivate func encode(into writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    why.encode(into: &writer)
    writer.write(gate.rawValue)
    writer.write(source)
    writer.write(review?.by)
    writer.write(review?.on ?? "")
    writer.write(minutes)
    writer.write(fitsHeat ? 1 : 0)
    writer.write(fitsTwo ? 1 : 0)
    writer.write(turns.rawValue)
    writer.write(keeps.rawValue)
    writer.write(steps) { $1.encode(into: &$0) }
    writer.write(result) { $1.encode(into: &$0) }
    writer.write(closing) { $1.encode(into: &$0) }
  }

  fileprivate init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      id: try reader.readString(), title: try reader.readString(),
      why: try Template(from: &reader), gate: try reader.readCase(Gate.self))
    source = try reader.readString()
    review = try Review(from: &reader)
    minutes = try reader.readInt()
    fitsHeat = try reader.readInt() == 1
    fitsTwo = try reader.readInt() == 1
    turns = try reader.readCase(Turns.self)
    keeps = try reader.readCase(Keeping.self)
    steps = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try ExerciseStep(from: &r)
    }
    result = try reader.readResultLines()
    closing = try reader.readResultLines()
  }
}

extension ResultLine {
  func encode(into writer: inout ByteWriter) {
    text.encode(into: &writer)
    writer.write(isSaid ? 1 : 0)
    writer.write(isHeading ? 1 : 0)
    fits.encode(into: &writer)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      try Template(from: &reader), isSaid: try reader.readInt() == 1,
      isHeading: try reader.readInt() == 1, fits: try Fitting(from: &reader))
  }
}

extension Fitting {
  func encode(into writer: inout ByteWriter) {
    writer.write(people.rawValue)
    writer.write(conditions) { writer, condition in
      writer.write(condition.name)
      writer.write(condition.value)
      writer.write(condition.isNot ? 1 : 0)
    }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      try reader.readCase(People.self),
      try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        Condition(
          name: try r.readString(), value: try r.readOptionalString(),
          isNot: try r.readInt() == 1)
      })
  }
}

extension ByteReader {
  mutating func readResultLines() throws(BinaryError) -> [ResultLine] {
    try readList { (r: inout ByteReader) throws(BinaryError) in try ResultLine(from: &r) }
  }
}
