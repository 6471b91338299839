public import Conversation

extension RuleProgram {
  /// Writes the program in its compiled form.
  public func encode(into writer: inout ByteWriter) {
    vocabulary.encode(into: &writer)
    automaton.encode(into: &writer)
    writer.write(classNames) { $0.write($1) }
    writer.write(rules) { $1.encode(into: &$0) }
    writer.write(phrases) { writer, owner in
      writer.write(owner.rule)
      writer.write(owner.kind.rawValue)
      writer.write(owner.veto)
    }
    writer.write(compiled) { $1.encode(into: &$0) }
    writer.write(rulesByClass) { $0.write($1) }
    writer.write(unkeyedRules)
  }

  /// Reads a program back from its compiled form.
  ///
  /// Unless it is `validating`, numbers that lead nowhere are not noticed here, and matching traps
  /// on them.
  ///
  /// - Throws: ``BinaryError`` on anything that could not have been written.
  public init(from reader: inout ByteReader, validating: Bool = true) throws(BinaryError) {
    vocabulary = try Vocabulary(from: &reader)
    automaton = try TokenAutomaton(decoding: &reader, validating: validating)
    classNames = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try r.readString()
    }
    rules = try reader.readList { (r: inout ByteReader) throws(BinaryError) in try Rule(from: &r) }
    phrases = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try PhraseOwner(from: &r)
    }
    compiled = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try CompiledRule(from: &r)
    }
    frames = FrameTable(compiled)
    rulesByClass = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try r.readNumbers()
    }
    unkeyedRules = try reader.readNumbers()
    if validating { try validate() }
  }

  /// Checks that all numbers stay within what they point into.
  private func validate() throws(BinaryError) {
    guard compiled.count == rules.count, rulesByClass.count == classNames.count else {
      throw .invalid("counts of rules and classes")
    }
    for phrase in phrases where !rules.indices.contains(phrase.rule) {
      throw .invalid("owner of a phrase")
    }
    for list in rulesByClass + [unkeyedRules] {
      for rule in list where !rules.indices.contains(Int(rule)) {
        throw .invalid("rule of a class")
      }
    }
    for frame in compiled.flatMap({ ($0.frame.map { [$0] } ?? []) + $0.vetoFrames }) {
      for case .entry(_, let number) in frame.clauses.flatMap(\.terms).flatMap(\.tests)
      where !classNames.indices.contains(number) {
        throw .invalid("class of a frame")
      }
    }
    let namesPhrases = automaton.patterns.allSatisfy {
      $0.classCount != PatternRecord.phrase || $0.idOrClassStart < phrases.count
    }
    guard namesPhrases, automaton.classes.allSatisfy({ $0 < classNames.count }) else {
      throw .invalid("numbers in the automaton")
    }
  }
}

extension PhraseOwner {
  init(from reader: inout ByteReader) throws(BinaryError) {
    let rule = try reader.readInt()
    guard let kind = Kind(rawValue: try reader.readUInt32()) else {
      throw .invalid("owner of a phrase")
    }
    self.init(rule: rule, kind: kind, veto: try reader.readInt())
  }
}

extension Vocabulary {
  func encode(into writer: inout ByteWriter) {
    writer.write(String(decoding: pool, as: UTF8.self))
    writer.write(starts)
    writer.write(lemmas)
    writer.write(tagBits)
    writer.write(expansionStarts)
    writer.write(expansionWords)
    writer.write(table)
    writer.write(flagBits)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    pool = Array(try reader.readString().utf8)
    starts = try reader.readNumbers()
    lemmas = try reader.readNumbers()
    tagBits = try reader.readNumbers()
    expansionStarts = try reader.readNumbers()
    expansionWords = try reader.readNumbers()
    table = try reader.readNumbers()
    flagBits = try reader.readNumbers()
    try validate()
  }

  private func validate() throws(BinaryError) {
    let count = lemmas.count
    guard count > FunctionWord.allCases.count + AmbiguousWord.allCases.count,
      tagBits.count == count,
      starts.count == count + 1, flagBits.count == count / 16 + 1,
      expansionStarts.count == count + 1
    else { throw .invalid("counts of words") }
    guard isAscending(starts, upTo: pool.count),
      isAscending(expansionStarts, upTo: expansionWords.count),
      lemmas.allSatisfy({ $0 < count }), expansionWords.allSatisfy({ $0 < count }),
      table.allSatisfy({ $0 < count }), table.count > count, table.count & (table.count - 1) == 0
    else { throw .invalid("numbers of words") }
    guard table.contains(0) else { throw .invalid("table of words") }
  }

  private func isAscending(_ values: [UInt32], upTo limit: Int) -> Bool {
    var last: UInt32 = 0
    for value in values {
      if value < last || value > limit { return false }
      last = value
    }
    return true
  }
}
