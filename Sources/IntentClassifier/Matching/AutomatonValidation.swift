import Conversation

/// Checks that no number of an automaton leads outside its arrays.
///
/// An automaton that passes can match anything without a trap, even if its bytes were damaged; what it then
/// finds may be wrong.
struct AutomatonValidation {
  private let automaton: TokenAutomaton
  private var listPlaces: Set<UInt32> = []
  private var checkedRows: Set<UInt64> = []

  init(_ automaton: TokenAutomaton) { self.automaton = automaton }

  mutating func validate() throws(BinaryError) {
    let count = automaton.states.count
    guard count > TokenAutomaton.formulaRoot, count <= Int(Target.numberBits) else {
      throw .invalid("count of states '\(count)'")
    }
    try validateLists()
    for state in automaton.states { try validate(state) }
    for extra in automaton.extras { try validate(extra) }
    for check in automaton.checks { try validateMember(check.target) }
    for place in stride(from: 1, to: automaton.rows.count, by: 2) {
      try validateTarget(automaton.rows[place])
    }
    for pattern in automaton.accepts { try validatePattern(pattern) }
    for pattern in automaton.patterns where pattern.classCount != PatternRecord.phrase {
      try validateRange(pattern.idOrClassStart, pattern.classCount, in: automaton.classes.count)
    }
    for number in automaton.classes where number > TokenAutomaton.lastClass {
      throw .invalid("class '\(number)'")
    }
    for steps in automaton.firstSteps where !steps.isEmpty {
      try validateTarget(steps.entryLemma)
      try validateTarget(steps.entryExact)
      try validateTarget(steps.phraseLemma)
      try validateTarget(steps.phraseExact)
    }
  }

  private mutating func validate(_ state: StateRecord) throws(BinaryError) {
    if state.flags.contains(.single) {
      try validateTarget(state.targetOrSize)
    } else if !state.flags.isDisjoint(with: [.lemmas, .exacts]) {
      try validateRow(state.symbolOrRow, size: state.targetOrSize)
    }
    try validateTarget(state.anyTarget)
    try validateTarget(state.gapTarget)
    if state.flags.contains(.extra) {
      try validateRange(state.extraOrPattern, 1, in: automaton.extras.count)
    } else if state.flags.contains(.checks) || state.conceptMask != 0 {
      throw .invalid("state without its extra")
    } else if state.flags.contains(.accepts) {
      try validatePattern(state.extraOrPattern)
    }
    if state.flags.isSuperset(of: [.extra, .accepts]) { throw .invalid("state with two meanings") }
  }

  private mutating func validate(_ extra: StateExtra) throws(BinaryError) {
    try validateRange(extra.checkStart, extra.checkCount, in: automaton.checks.count)
    try validateRange(extra.acceptStart, extra.acceptCount, in: automaton.accepts.count)
    try validateRow(extra.conceptRow, size: extra.conceptSize)
  }

  /// Checks that every list fits, reading them one after the other.
  private mutating func validateLists() throws(BinaryError) {
    var place = 0
    while place < automaton.lists.count {
      let count = automaton.lists[place]
      try validateRange(UInt32(clamping: place + 1), count, in: automaton.lists.count)
      for index in place + 1..<place + 1 + Int(count) {
        try validateMember(automaton.lists[index])
      }
      listPlaces.insert(UInt32(clamping: place))
      place += 1 + Int(count)
    }
  }

  private func validateTarget(_ target: UInt32) throws(BinaryError) {
    guard target & Target.list != 0 else { return try validateMember(target) }
    guard listPlaces.contains(target & Target.numberBits) else { throw .invalid("list of states") }
  }

  /// Checks a target that is no list.
  private func validateMember(_ target: UInt32) throws(BinaryError) {
    let number = target & Target.numberBits
    if target & Target.end != 0 { return try validatePattern(number) }
    guard target & Target.list == 0, Int(number) < automaton.states.count else {
      throw .invalid("state '\(target)'")
    }
  }

  private func validatePattern(_ pattern: UInt32) throws(BinaryError) {
    guard Int(pattern & Target.patternBits) < automaton.patterns.count else {
      throw .invalid("pattern '\(pattern)'")
    }
  }

  private mutating func validateRow(_ row: UInt32, size: UInt32) throws(BinaryError) {
    guard size <= 24, row.isMultiple(of: 2) else { throw .invalid("table of a state") }
    try validateRange(row, 2 << size, in: automaton.rows.count)
    guard checkedRows.insert(UInt64(row) << 8 | UInt64(size)).inserted else { return }
    // A search ends at an empty slot.
    for place in stride(from: Int(row), to: Int(row) + (2 << Int(size)), by: 2) {
      if automaton.rows[place] == 0 { return }
    }
    throw .invalid("table without an empty slot")
  }

  private func validateRange(
    _ start: UInt32, _ count: UInt32, in total: Int
  ) throws(BinaryError) {
    guard Int(start) + Int(count) <= total else { throw .invalid("range of the automaton") }
  }
}
