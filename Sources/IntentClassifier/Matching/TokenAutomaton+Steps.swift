extension TokenAutomaton {
  /// Begins new paths with a token.
  @inline(__always)
  func begin(
    _ root: Int, _ lemmaTarget: UInt32, _ exactTarget: UInt32, _ reader: TokenReader,
    _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    let path = ActivePath(start: scan.place.position &- 1)
    if lemmaTarget != 0 { enter(lemmaTarget, path, &scan, &paths, &stamps, &notes) }
    if exactTarget != 0 { enter(exactTarget, path, &scan, &paths, &stamps, &notes) }
    let state = states[root]
    if state.flags.contains(.extra) {
      readExtra(state, path, reader, &scan, &paths, &stamps, &notes)
    }
  }

  /// Leads all paths over a token, after reporting what ends before it.
  func read(
    _ reader: TokenReader, _ here: Place, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let states = self.states.span
    scan.steps &+= scan.count
    for index in scan.base..<scan.base &+ scan.count {
      let path = paths[index]
      let state = states[Int(path.state)]
      if state.flags.rawValue & StateFlags.pausing.rawValue != 0 {
        settle(path, state, at: here, epoch: scan.epoch, &notes)
      }
      if state.flags.rawValue & reader.barred != 0 { continue }
      if state.flags.contains(.single) {
        if state.symbolOrRow == reader.lemmaSymbol || state.symbolOrRow == reader.exactSymbol {
          enter(state.targetOrSize, path, &scan, &paths, &stamps, &notes)
        }
      } else if state.flags.rawValue & StateFlags.row.rawValue != 0 {
        readRow(of: state, path, reader, &scan, &paths, &stamps, &notes)
      }
      if state.flags.contains(.extra) {
        readExtra(state, path, reader, &scan, &paths, &stamps, &notes)
      }
    }
  }

  @inline(__always)
  private func readRow(
    of state: StateRecord, _ path: ActivePath, _ reader: TokenReader, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if state.flags.contains(.lemmas) {
      let target = find(reader.lemmaSymbol, state.symbolOrRow, state.targetOrSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
    if state.flags.contains(.exacts) {
      let target = find(reader.exactSymbol, state.symbolOrRow, state.targetOrSize)
      if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
    }
  }

  private func readExtra(
    _ state: StateRecord, _ path: ActivePath, _ reader: TokenReader, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    guard reader.isToken else { return }
    let extra = extras[Int(state.extraOrPattern)]
    if extra.anyTarget != 0 { enter(extra.anyTarget, path, &scan, &paths, &stamps, &notes) }
    let passes = state.flags.contains(.formula) ? reader.passesFormulaGap : reader.passesGap
    if extra.gapTarget != 0, passes {
      enter(extra.gapTarget, path, &scan, &paths, &stamps, &notes)
    }
  }

  /// Leads the phrases that waited for a class where the entry begins to where it ends.
  func step(
    over hit: ClassHit, _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    let root = states[TokenAutomaton.phraseRoot]
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
    let extra = extras[Int(state.extraOrPattern)]
    let number = UInt32(truncatingIfNeeded: hit.classNumber)
    guard extra.conceptMask & (1 << (number & 31)) != 0 else { return }
    let target = find(number &+ 1, extra.conceptRow, extra.conceptSize)
    if target != 0 { enter(target, path, &scan, &paths, &stamps, &notes) }
  }

  /// Looks a symbol up in a state's table.
  @inline(__always)
  private func find(_ symbol: UInt32, _ row: UInt32, _ size: UInt32) -> UInt32 {
    guard symbol != 0 else { return 0 }
    let rows = self.rows.span
    let mask = 1 << Int(size) &- 1
    var slot = SymbolHash.slot(of: symbol, size: size)
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
    _ path: ActivePath, _ state: StateRecord, at here: Place, epoch: UInt32,
    _ notes: inout MatchNotes
  ) {
    let isEnd = here.before & TokenFeatures.messageEnd.rawValue != 0
    let mayAccept = isEnd || !state.flags.contains(.formula)
    if state.flags.contains(.accepts) {
      if mayAccept { notes.reports.append(Report(pattern: state.extraOrPattern, path: path)) }
      return
    }
    let extra = extras[Int(state.extraOrPattern)]
    if mayAccept, extra.acceptCount > 0 {
      for index in Int(extra.acceptStart)..<Int(extra.acceptStart) + Int(extra.acceptCount) {
        let report = Report(pattern: accepts[index], path: path)
        if patterns[Int(report.pattern)].hasSeveralEnds == 0 {
          notes.reports.append(report)
        } else {
          notes.report(report, epoch: epoch)
        }
      }
    }
    let startsSentence = here.after & TokenFeatures.sentenceStart.rawValue != 0
    if extra.conceptMask != 0, !(startsSentence && state.flags.contains(.staysInSentence)) {
      notes.waiting.append(path)
    }
  }
}
