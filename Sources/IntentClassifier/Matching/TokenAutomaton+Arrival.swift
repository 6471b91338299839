extension TokenAutomaton {
  /// Leads a path into a target.
  @inline(__always)
  func enter(
    _ target: UInt32, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if target & Target.special == 0 {
      _ = scan.append(path.at(target), to: &paths)
    } else {
      enterSlowly(target, path, &scan, &paths, &stamps, &notes)
    }
  }

  private func enterSlowly(
    _ target: UInt32, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if target & Target.list == 0 {
      put(path, target, &scan, &paths, &stamps, &notes)
    } else {
      let start = Int(target & Target.numberBits)
      for index in start + 1..<start + 1 + Int(lists[start]) {
        put(path, lists[index], &scan, &paths, &stamps, &notes)
      }
    }
    putPending(&scan, &paths, &stamps, &notes)
  }

  private func putPending(
    _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    while let path = notes.pending.popLast() {
      put(path, path.state, &scan, &paths, &stamps, &notes)
    }
  }

  /// Puts the path into a state and queues what the steps that consume nothing lead to.
  @inline(__always)
  private func put(
    _ path: ActivePath, _ target: UInt32, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    let number = target & Target.numberBits
    if target & Target.end != 0 {
      scan.steps &+= 1
      let report = Report(pattern: number, end: scan.place.position, path: path)
      return notes.report(report, epoch: scan.epoch)
    }
    let state = states[Int(number)]
    let isNew =
      state.flags.contains(.deduplicates)
      ? scan.merge(path.at(number), into: &paths, &stamps)
      : scan.append(path.at(number), to: &paths)
    if isNew, state.flags.contains(.checks) { pass(state, path, scan.place, &notes) }
  }

  /// Queues what the steps that consume nothing lead to, as far as they hold.
  private func pass(
    _ state: StateRecord, _ path: ActivePath, _ place: Place, _ notes: inout MatchNotes
  ) {
    let extra = extras[Int(state.extraOrPattern)]
    for index in Int(extra.checkStart)..<Int(extra.checkStart) + Int(extra.checkCount) {
      let check = checks[index]
      let holds = check.before & place.before | check.after & place.after != 0
      guard holds || check.action & CheckRecord.free != 0 else { continue }
      var path = path.at(check.target)
      if check.action & CheckRecord.openMark != 0 { path.openMark(at: place.position) }
      if check.action & CheckRecord.closeMark != 0 { path.closeMark(at: place.position) }
      notes.pending.append(path)
    }
  }

  /// Begins the paths of a root that consume nothing at first: asserted beginnings.
  @inline(__always)
  func open(
    _ root: StateRecord, _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    pass(root, ActivePath(start: scan.place.position), scan.place, &notes)
    putPending(&scan, &paths, &stamps, &notes)
  }

  /// Begins the formulas.
  @inline(__always)
  func openFormulas(
    _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    guard scan.place.after & TokenFeatures.messageStart.rawValue != 0 else { return }
    let path = ActivePath(start: scan.place.position)
    let target = UInt32(TokenAutomaton.formulaRoot) | Target.slow
    enterSlowly(target, path, &scan, &paths, &stamps, &notes)
  }
}
