public import Conversation

extension TokenAutomaton {
  /// Writes the automaton as nine lists of numbers.
  public func encode(into writer: inout ByteWriter) {
    for section in sections { writer.write(section) }
  }

  /// Reads what ``encode(into:)`` wrote; numbers out of range are an error, whatever the bytes.
  public init(decoding reader: inout ByteReader) throws(BinaryError) {
    var read = try TokenAutomaton.records(from: &reader)
    var validation = AutomatonValidation(read)
    try validation.validate()
    read.noteContents()
    self = read
  }

  private var sections: [[UInt32]] {
    [
      states.flatMap {
        [
          $0.flags.rawValue, $0.symbolOrRow, $0.targetOrSize, $0.symbolMask, $0.anyTarget,
          $0.gapTarget, $0.extraOrPattern, $0.conceptMask,
        ]
      },
      rows,
      lists,
      extras.flatMap {
        [
          $0.checkStart, $0.checkCount, $0.acceptStart, $0.acceptCount, $0.conceptRow,
          $0.conceptSize,
        ]
      },
      checks.flatMap { [$0.before, $0.after, $0.action, $0.target] },
      accepts,
      patterns.flatMap { [$0.idOrClassStart, $0.classCount] },
      classes,
      sparseFirstSteps,
    ]
  }

  /// The first steps of the words that have any, the word before them.
  private var sparseFirstSteps: [UInt32] {
    firstSteps.enumerated().flatMap { word, steps in
      steps.isEmpty
        ? []
        : [
          UInt32(word), steps.entryLemma, steps.entryExact, steps.phraseLemma, steps.phraseExact,
        ]
    }
  }

  private static func records(from reader: inout ByteReader) throws(BinaryError) -> TokenAutomaton {
    var read = TokenAutomaton()
    read.states = try reader.readRecords(of: 8) {
      StateRecord(
        flags: StateFlags(rawValue: $0[0]), symbolOrRow: $0[1], targetOrSize: $0[2],
        symbolMask: $0[3], anyTarget: $0[4], gapTarget: $0[5], extraOrPattern: $0[6],
        conceptMask: $0[7])
    }
    read.rows = try reader.readNumbers()
    read.lists = try reader.readNumbers()
    read.extras = try reader.readRecords(of: 6) {
      StateExtra(
        checkStart: $0[0], checkCount: $0[1], acceptStart: $0[2], acceptCount: $0[3],
        conceptRow: $0[4], conceptSize: $0[5])
    }
    read.checks = try reader.readRecords(of: 4) {
      CheckRecord(before: $0[0], after: $0[1], action: $0[2], target: $0[3])
    }
    read.accepts = try reader.readNumbers()
    read.patterns = try reader.readRecords(of: 2) {
      PatternRecord(idOrClassStart: $0[0], classCount: $0[1])
    }
    read.classes = try reader.readNumbers()
    let firstSteps = try reader.readRecords(of: 5) {
      (
        word: $0[0],
        FirstSteps(
          entryLemma: $0[1], entryExact: $0[2], phraseLemma: $0[3], phraseExact: $0[4])
      )
    }
    try read.setFirstSteps(firstSteps)
    return read
  }

  private mutating func setFirstSteps(
    _ steps: [(word: UInt32, FirstSteps)]
  ) throws(BinaryError) {
    let last = steps.map(\.word).max() ?? 0
    guard last <= TokenAutomaton.lastWord else { throw .invalid("word number '\(last)'") }
    firstSteps = Array(repeating: FirstSteps(), count: steps.isEmpty ? 0 : Int(last) + 1)
    for (word, step) in steps { firstSteps[Int(word)] = step }
  }
}

extension ByteReader {
  /// Reads a list of numbers as records of the same width.
  fileprivate mutating func readRecords<Record>(
    of width: Int, _ make: (Fields) -> Record
  ) throws(BinaryError) -> [Record] {
    let numbers = try readNumbers()
    guard numbers.count.isMultiple(of: width) else { throw .invalid("record of the automaton") }
    return (0..<numbers.count / width).map { make(Fields(numbers: numbers, first: $0 * width)) }
  }
}

/// The numbers of one record.
private struct Fields {
  let numbers: [UInt32]
  let first: Int

  subscript(index: Int) -> UInt32 { numbers[first + index] }
}
