extension TokenAutomaton {
  /// Begins new paths with the token at hand.
  @inline(__always)
  func begin(
    _ root: StateRecord, _ lemmaTarget: UInt32, _ exactTarget: UInt32, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let path = ActivePath(start: scan.here.position)
    if lemmaTarget != 0 { enter(lemmaTarget, path, &scan, &paths, &stamps, &notes) }
    if exactTarget != 0 { enter(exactTarget, path, &scan, &paths, &stamps, &notes) }
    if root.flags.contains(.extra) {
      skip(root, extras[Int(root.extraOrPattern)], path, &scan, &paths, &stamps, &notes)
    }
  }

  /// Leads all paths over the token at hand, after reporting what ends before it.
  @inline(__always)
  func read(
    _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    let states = self.states.span
    let symbolBits = scan.token.symbolBits
    scan.steps &+= scan.count
    for index in scan.base..<scan.base &+ scan.count {
      let number = Int(paths[index].state)
      let flags = states[number].flags
      let only = SymbolHash.bit(SymbolHash.of(states[number].symbolOrRow))
      let mask = flags.contains(.single) ? only : states[number].targetOrMask
      if flags.rawValue & StateFlags.alwaysActs.rawValue | (mask & symbolBits) == 0 { continue }
      read(states[number], at: index, &scan, &paths, &stamps, &notes)
    }
  }

  private func read(
    _ state: StateRecord, at index: Int, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let path = paths[index]
    let isBarred = state.flags.rawValue & scan.token.barred != 0
    if !isBarred { readWord(state, path, &scan, &paths, &stamps, &notes) }
    if state.flags.contains(.accepts) {
      if mayAccept(state, scan) { report(state.extraOrPattern, path, scan, &notes) }
    } else if state.flags.contains(.extra) {
      let extra = extras[Int(state.extraOrPattern)]
      settle(state, extra, path, scan, &notes)
      if !isBarred { skip(state, extra, path, &scan, &paths, &stamps, &notes) }
    }
  }

  @inline(__always)
  private func readWord(
    _ state: StateRecord, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let token = scan.token
    if state.flags.contains(.single) {
      if state.symbolOrRow == token.lemmaSymbol || state.symbolOrRow == token.exactSymbol {
        enter(state.targetOrMask, path, &scan, &paths, &stamps, &notes)
      }
      return
    }
    guard state.targetOrMask & token.symbolBits != 0 else { return }
    if state.flags.contains(.lemmas) {
      let target = find(token.lemmaSymbol, token.lemmaHash, state.symbolOrRow, state.rowSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
    if state.flags.contains(.exacts) {
      let target = find(token.exactSymbol, token.exactHash, state.symbolOrRow, state.rowSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
  }

  /// Leads a path over the token at hand as any word, or as a word of a gap.
  @inline(__always)
  private func skip(
    _ state: StateRecord, _ extra: StateExtra, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if extra.anyTarget != 0 { enter(extra.anyTarget, path, &scan, &paths, &stamps, &notes) }
    guard extra.gapTarget != 0 else { return }
    let isFormula = state.flags.contains(.formula)
    if isFormula ? scan.token.passesFormulaGap : scan.token.passesGap {
      enter(extra.gapTarget, path, &scan, &paths, &stamps, &notes)
    }
  }

  /// Leads the phrases that waited for a class where the entry begins to where it ends.
  func step(
    over hit: ClassHit, _ root: StateRecord, _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    if root.flags.contains(.extra) {
      let path = ActivePath(start: UInt32(truncatingIfNeeded: hit.start))
      step(over: hit, path, root, &scan, &paths, &stamps, &notes)
    }
    for index in notes.waitingRange(at: hit.start) {
      let path = notes.waiting[index]
      step(over: hit, path, states[Int(path.state)], &scan, &paths, &stamps, &notes)
    }
  }

  private func step(
    over hit: ClassHit, _ path: ActivePath, _ state: StateRecord, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    scan.steps &+= 1
    let number = UInt32(truncatingIfNeeded: hit.classNumber)
    let extra = extras[Int(state.extraOrPattern)]
    guard extra.conceptMask & (1 << (number & 31)) != 0 else { return }
    let symbol = number &+ 1
    let target = find(symbol, SymbolHash.of(symbol), extra.conceptRow, extra.conceptSize)
    if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
  }

  /// Looks a symbol up in a state's table.
  @inline(__always)
  private func find(
    _ symbol: UInt32, _ hash: UInt32, _ row: UInt32, _ size: UInt32
  ) -> UInt32 {
    guard symbol != 0 else { return 0 }
    let rows = self.rows.span
    let mask = 1 << Int(size) &- 1
    var slot = SymbolHash.slot(hash, size: size)
    for _ in 0...mask {
      let place = Int(row) &+ 2 &* slot
      let found = rows[place]
      if found == symbol { return rows[place &+ 1] }
      if found == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// Reports the patterns that end with the path, and notes that it waits for a class.
  private func settle(
    _ state: StateRecord, _ extra: StateExtra, _ path: ActivePath, _ scan: MatchScan,
    _ notes: inout MatchNotes
  ) {
    if extra.acceptCount > 0, mayAccept(state, scan) {
      for index in Int(extra.acceptStart)..<Int(extra.acceptStart) + Int(extra.acceptCount) {
        report(accepts[index], path, scan, &notes)
      }
    }
    guard extra.conceptMask != 0 else { return }
    let startsSentence = scan.here.after & TokenFeatures.sentenceStart.rawValue != 0
    if !(startsSentence && state.flags.contains(.staysInSentence)) { notes.waiting.append(path) }
  }

  /// Whether the patterns of a state may end here: formulas end with the message.
  @inline(__always)
  private func mayAccept(_ state: StateRecord, _ scan: MatchScan) -> Bool {
    !state.flags.contains(.formula)
      || scan.here.before & TokenFeatures.messageEnd.rawValue != 0
  }

  private func report(
    _ pattern: UInt32, _ path: ActivePath, _ scan: MatchScan, _ notes: inout MatchNotes
  ) {
    notes.report(
      Report(pattern: pattern, path: path), epoch: scan.epoch &- 1,
      deduplicating: patterns[Int(pattern)].hasSeveralEnds != 0)
  }
}
