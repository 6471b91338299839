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
    if root.flags.contains(.skips) { skip(root, path, &scan, &paths, &stamps, &notes) }
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
      let acts = states[number].flags.rawValue & StateFlags.alwaysActs.rawValue
      if acts | (states[number].symbolMask & symbolBits) == 0 { continue }
      read(number, paths[index], &scan, &paths, &stamps, &notes)
    }
  }

  private func read(
    _ number: Int, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let states = self.states.span
    let flags = states[number].flags
    if flags.rawValue & StateFlags.pausing.rawValue != 0 {
      settle(states[number], path, scan.here, epoch: scan.epoch &- 1, &notes)
    }
    if flags.rawValue & scan.token.barred != 0 { return }
    if states[number].symbolMask & scan.token.symbolBits != 0 {
      readWord(states[number], path, &scan, &paths, &stamps, &notes)
    }
    if flags.contains(.skips) { skip(states[number], path, &scan, &paths, &stamps, &notes) }
  }

  @inline(__always)
  private func readWord(
    _ state: StateRecord, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if state.flags.contains(.single) {
      guard
        state.symbolOrRow == scan.token.lemmaSymbol || state.symbolOrRow == scan.token.exactSymbol
      else { return }
      return enter(state.targetOrSize, path, &scan, &paths, &stamps, &notes)
    }
    if state.flags.contains(.lemmas) {
      let target = find(
        scan.token.lemmaSymbol, scan.token.lemmaHash, state.symbolOrRow, state.targetOrSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
    if state.flags.contains(.exacts) {
      let target = find(
        scan.token.exactSymbol, scan.token.exactHash, state.symbolOrRow, state.targetOrSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
  }

  /// Leads a path over the token at hand as any word, or as a word of a gap.
  @inline(__always)
  private func skip(
    _ state: StateRecord, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if state.anyTarget != 0 { enter(state.anyTarget, path, &scan, &paths, &stamps, &notes) }
    guard state.gapTarget != 0 else { return }
    let isFormula = state.flags.contains(.formula)
    if isFormula ? scan.token.passesFormulaGap : scan.token.passesGap {
      enter(state.gapTarget, path, &scan, &paths, &stamps, &notes)
    }
  }

  /// Leads the phrases that waited for a class where the entry begins to where it ends.
  func step(
    over hit: ClassHit, _ root: StateRecord, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    if root.conceptMask != 0 {
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
    guard state.conceptMask & (1 << (number & 31)) != 0 else { return }
    let extra = extras[Int(state.extraOrPattern)]
    let symbol = number &+ 1
    let target = find(symbol, SymbolHash.of(symbol), extra.conceptRow, extra.conceptSize)
    if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
  }

  /// Looks a symbol up in a state's table.
  @inline(__always)
  private func find(
    _ symbol: UInt32, _ hash: UInt32, _ row: UInt32, _ size: UInt32
  ) -> UInt32 {
    let rows = self.rows.span
    let mask = 1 &<< Int(size) &- 1
    var slot = SymbolHash.slot(hash, size: size)
    while true {
      let place = Int(row) &+ 2 &* slot
      let found = rows[place]
      if found == symbol { return rows[place &+ 1] }
      if found == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
  }

  /// Reports the patterns that end with the path, and notes that it waits for a class.
  @inline(__always)
  private func settle(
    _ state: StateRecord, _ path: ActivePath, _ here: Place, epoch: UInt32,
    _ notes: inout MatchNotes
  ) {
    let isEnd = here.before & TokenFeatures.messageEnd.rawValue != 0
    let mayAccept = isEnd || !state.flags.contains(.formula)
    if state.flags.contains(.accepts) {
      guard mayAccept else { return }
      let report = Report(pattern: state.extraOrPattern, end: here.position, path: path)
      return notes.report(report, epoch: epoch)
    }
    settleMore(state, path, here, epoch: epoch, mayAccept: mayAccept, &notes)
  }

  private func settleMore(
    _ state: StateRecord, _ path: ActivePath, _ here: Place, epoch: UInt32, mayAccept: Bool,
    _ notes: inout MatchNotes
  ) {
    let extra = extras[Int(state.extraOrPattern)]
    if mayAccept {
      for index in Int(extra.acceptStart)..<Int(extra.acceptStart) + Int(extra.acceptCount) {
        let report = Report(pattern: accepts[index], end: here.position, path: path)
        notes.report(report, epoch: epoch)
      }
    }
    guard state.conceptMask != 0 else { return }
    let startsSentence = here.after & TokenFeatures.sentenceStart.rawValue != 0
    if !(startsSentence && state.flags.contains(.staysInSentence)) { notes.waiting.append(path) }
  }
}
