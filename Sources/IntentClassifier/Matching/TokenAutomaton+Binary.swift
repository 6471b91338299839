public import Conversation

extension TokenAutomaton {
  /// Writes the automaton as nine lists of numbers.
  public func encode(into writer: inout ByteWriter) {
    for section in sections { writer.write(section) }
  }

  /// Reads what ``encode(into:)`` wrote; numbers out of range are an error, whatever the bytes,
  /// unless it is not `validating`.
  public init(
    decoding reader: inout ByteReader, validating: Bool = true
  ) throws(BinaryError) {
    var read = try TokenAutomaton.records(from: &reader)
    if validating {
      var validation = AutomatonValidation(read)
      try validation.validate()
    }
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
    read.states = try reader.readRecords(of: StateRecord.self)
    read.rows = try reader.readNumbers()
    read.lists = try reader.readNumbers()
    read.extras = try reader.readRecords(of: StateExtra.self)
    read.checks = try reader.readRecords(of: CheckRecord.self)
    read.accepts = try reader.readNumbers()
    read.patterns = try reader.readRecords(of: PatternRecord.self)
    read.classes = try reader.readNumbers()
    try read.setFirstSteps(try reader.readRecords(of: WordSteps.self))
    return read
  }

  private mutating func setFirstSteps(_ words: [WordSteps]) throws(BinaryError) {
    let last = words.map(\.word).max() ?? 0
    guard last <= TokenAutomaton.lastWord else { throw .invalid("word number '\(last)'") }
    firstSteps = Array(repeating: FirstSteps(), count: words.isEmpty ? 0 : Int(last) + 1)
    for each in words { firstSteps[Int(each.word)] = each.steps }
  }
}

/// The first steps of one word, as they are written.
private struct WordSteps: BitwiseCopyable {
  var word: UInt32
  var steps: FirstSteps
}

extension ByteReader {
  /// Reads a list of numbers as records of a type that is nothing but 32-bit numbers.
  fileprivate mutating func readRecords<Record: BitwiseCopyable>(
    of type: Record.Type
  ) throws(BinaryError) -> [Record] {
    let width = MemoryLayout<Record>.stride / MemoryLayout<UInt32>.stride
    return try readNumbers(width: width) { count, fill in
      [Record](unsafeUninitializedCapacity: count) { records, initialized in
        UnsafeMutableRawBufferPointer(records).withMemoryRebound(to: UInt32.self, fill)
        initialized = count
      }
    }
  }
}
