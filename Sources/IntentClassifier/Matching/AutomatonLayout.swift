/// Lays merged states out in flat arrays.
struct AutomatonLayout {
  private(set) var automaton = TokenAutomaton()

  private let states: [SubsetMerge.State]
  private let needsDeduplication: [Bool]
  private let groups: [Int]
  /// Whether a pattern can come to an end more than once at a place.
  private var repeats: [Bool]
  /// Whether a state is only the end of a pattern, and the place of each that is not.
  private var isEnd: [Bool] = []
  private var places: [UInt32] = []
  /// The tables made so far: states in a gap share theirs.
  private var rowPlaces: [[SubsetMerge.Edge]: UInt32] = [:]

  init(_ states: [SubsetMerge.State], patterns: [PatternRecord], classes: [UInt32]) {
    self.states = states
    let exclusive = ExclusiveGroups(states)
    self.needsDeduplication = exclusive.needsDeduplication
    self.groups = exclusive.groups
    self.repeats = Array(repeating: false, count: patterns.count)
    automaton.classes = classes
    automaton.patterns = patterns
    automaton.rows = [0, 0]
    placeStates()
    noteRepeats()
    for (number, state) in states.enumerated() where !isEnd[number] { addState(state, number) }
    automaton.noteContents()
  }

  /// Numbers the states that are more than the end of a pattern.
  private mutating func placeStates() {
    automaton.states = [StateRecord()]
    var place: UInt32 = 1
    for state in states {
      let isLeaf = state.edges.isEmpty && state.checks.isEmpty && state.accepts.count == 1
      isEnd.append(isLeaf && !state.isFormula)
      places.append(place)
      if isEnd.last == false { place += 1 }
    }
    automaton.states.reserveCapacity(Int(place))
  }

  /// Finds the patterns that end in states that can be entered together, or in one that can be entered twice.
  private mutating func noteRepeats() {
    var groupOfPattern = Array(repeating: -1, count: repeats.count)
    for (number, state) in states.enumerated() {
      for pattern in state.accepts {
        let isOther = groupOfPattern[pattern] >= 0 && groupOfPattern[pattern] != groups[number]
        if isOther || isEnd[number] && needsDeduplication[number] { repeats[pattern] = true }
        groupOfPattern[pattern] = groups[number]
      }
    }
  }

  private mutating func addState(_ state: SubsetMerge.State, _ number: Int) {
    var record = StateRecord()
    if !state.checks.isEmpty { record.flags.insert(.checks) }
    if needsDeduplication[number] { record.flags.insert(.deduplicates) }
    if !state.opensSentence { record.flags.insert(.staysInSentence) }
    if state.isFormula { record.flags.insert(.formula) }
    addWords(of: state, number, to: &record)
    addExtra(of: state, number, to: &record)
    automaton.states.append(record)
  }

  // MARK: Steps over words

  private mutating func addWords(
    of state: SubsetMerge.State, _ number: Int, to record: inout StateRecord
  ) {
    let words = state.edges.filter { $0.label.kind == .lemma || $0.label.kind == .exact }
    guard number != AutomatonGraph.entryRoot, number != AutomatonGraph.phraseRoot else {
      for edge in words { addFirstStep(edge, isEntry: number == AutomatonGraph.entryRoot) }
      return
    }
    guard let first = words.first else { return }
    for edge in words {
      record.symbolMask |= SymbolHash.bit(SymbolHash.of(AutomatonLayout.symbol(of: edge.label)))
    }
    if words.count == 1 {
      record.flags.insert(.single)
      record.symbolOrRow = AutomatonLayout.symbol(of: first.label)
      record.targetOrSize = target(of: first.targets)
      return
    }
    if words.contains(where: { $0.label.kind == .lemma }) { record.flags.insert(.lemmas) }
    if words.contains(where: { $0.label.kind == .exact }) { record.flags.insert(.exacts) }
    (record.symbolOrRow, record.targetOrSize) = addRow(words)
  }

  private mutating func addFirstStep(_ edge: SubsetMerge.Edge, isEntry: Bool) {
    let word = Int(edge.label.number)
    while automaton.firstSteps.count <= word { automaton.firstSteps.append(FirstSteps()) }
    let target = target(of: edge.targets)
    switch (isEntry, edge.label.kind == .exact) {
    case (true, false): automaton.firstSteps[word].entryLemma = target
    case (true, true): automaton.firstSteps[word].entryExact = target
    case (false, false): automaton.firstSteps[word].phraseLemma = target
    case (false, true): automaton.firstSteps[word].phraseExact = target
    }
  }

  /// Returns the place and size of a new hash table, at most seven tenths full.
  private mutating func addRow(_ edges: [SubsetMerge.Edge]) -> (row: UInt32, size: UInt32) {
    var size: UInt32 = 1
    while 7 << size < edges.count * 10 { size += 1 }
    if let known = rowPlaces[edges] { return (known, size) }
    let row = automaton.rows.count
    rowPlaces[edges] = UInt32(row)
    automaton.rows.append(contentsOf: repeatElement(0, count: 2 << size))
    for edge in edges {
      let symbol = AutomatonLayout.symbol(of: edge.label)
      var slot = SymbolHash.slot(SymbolHash.of(symbol), size: size)
      while automaton.rows[row + 2 * slot] != 0 { slot = (slot + 1) & ((1 << size) - 1) }
      automaton.rows[row + 2 * slot] = symbol
      automaton.rows[row + 2 * slot + 1] = target(of: edge.targets)
    }
    return (UInt32(row), size)
  }

  private static func symbol(of label: EdgeLabel) -> UInt32 {
    switch label.kind {
    case .lemma: label.number << 1
    case .exact: label.number << 1 | 1
    case .concept: label.number + 1
    case .any, .gap: 0
    }
  }

  // MARK: Other steps

  private mutating func addExtra(
    of state: SubsetMerge.State, _ number: Int, to record: inout StateRecord
  ) {
    for edge in state.edges where edge.label.kind == .any {
      record.anyTarget = target(of: edge.targets)
    }
    for edge in state.edges where edge.label.kind == .gap {
      record.gapTarget = target(of: edge.targets)
    }
    if record.anyTarget | record.gapTarget != 0 { record.flags.insert(.skips) }
    let concepts = state.edges.filter { $0.label.kind == .concept }
    for edge in concepts { record.conceptMask |= 1 << (edge.label.number & 31) }
    if concepts.isEmpty, state.checks.isEmpty, state.accepts.count < 2 {
      guard let pattern = state.accepts.first else { return }
      record.flags.insert(.accepts)
      record.extraOrPattern = word(of: pattern)
      return
    }
    var extra = StateExtra()
    if !concepts.isEmpty { (extra.conceptRow, extra.conceptSize) = addRow(concepts) }
    extra.checkStart = UInt32(automaton.checks.count)
    extra.checkCount = UInt32(state.checks.count)
    for step in state.checks { automaton.checks.append(checkRecord(of: step)) }
    extra.acceptStart = UInt32(automaton.accepts.count)
    extra.acceptCount = UInt32(state.accepts.count)
    automaton.accepts += state.accepts.map { word(of: $0) }
    record.flags.insert(.extra)
    record.extraOrPattern = UInt32(automaton.extras.count)
    automaton.extras.append(extra)
  }

  private func checkRecord(of step: AutomatonGraph.CheckedEdge) -> CheckRecord {
    let free = step.check.isFree ? CheckRecord.free : 0
    return CheckRecord(
      before: step.check.before, after: step.check.after,
      action: step.check.action.rawValue | free, target: target(of: step.target))
  }

  // MARK: Targets

  private mutating func target(of numbers: [Int]) -> UInt32 {
    if numbers.count == 1 { return target(of: numbers[0]) }
    let place = UInt32(automaton.lists.count)
    automaton.lists.append(UInt32(numbers.count))
    automaton.lists += numbers.map { target(of: $0) }
    return place | Target.list
  }

  private func word(of pattern: Int) -> UInt32 {
    UInt32(pattern) | (repeats[pattern] ? Target.repeats : 0)
  }

  private func target(of number: Int) -> UInt32 {
    if isEnd[number] { return word(of: states[number].accepts[0]) | Target.end }
    let isSlow = needsDeduplication[number] || !states[number].checks.isEmpty
    return places[number] | (isSlow ? Target.slow : 0)
  }
}

/// The hash of the symbols in a state's table.
enum SymbolHash {
  @inline(__always)
  static func of(_ symbol: UInt32) -> UInt32 { symbol &* 0x9E37_79B1 }

  /// Returns the first slot to look into; a table has two to the power of `size` slots.
  @inline(__always)
  static func slot(_ hash: UInt32, size: UInt32) -> Int {
    Int(truncatingIfNeeded: hash >> (32 &- size))
  }

  /// Returns the bit that stands for a symbol in ``StateRecord/symbolMask``.
  @inline(__always)
  static func bit(_ hash: UInt32) -> UInt32 { 1 &<< (hash &>> 24) }
}
