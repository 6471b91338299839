extension TokenAutomaton {
  /// Leads a path into a target.
  @inline(__always)
  func enter(
    _ target: UInt32, _ path: ActivePath, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if target & (Target.slow | Target.list) == 0 {
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
      put(path.at(target & Target.stateBits), &scan, &paths, &stamps, &notes)
    } else {
      let start = Int(target & ~Target.list)
      for index in start + 1..<start + 1 + Int(lists[start]) {
        put(path.at(lists[index] & Target.stateBits), &scan, &paths, &stamps, &notes)
      }
    }
    while let path = notes.pending.popLast() {
      put(path, &scan, &paths, &stamps, &notes)
    }
  }

  /// Puts the path into its state and queues what the steps that consume nothing lead to.
  private func put(
    _ path: ActivePath, _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    let state = states[Int(path.state)]
    let isNew =
      state.flags.contains(.deduplicates)
      ? scan.merge(path, into: &paths, &stamps) : scan.append(path, to: &paths)
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
      var path = path.at(check.target & Target.stateBits)
      if check.action & CheckRecord.openMark != 0 {
        path.markStart = place.position
        path.markEnd = 0
      }
      if check.action & CheckRecord.closeMark != 0 { path.markEnd = place.position }
      notes.pending.append(path)
    }
  }

  /// Begins the paths of a root that consume nothing at first: asserted beginnings.
  @inline(__always)
  func open(
    _ root: Int, _ scan: inout MatchScan, _ paths: inout MutableSpan<ActivePath>,
    _ stamps: inout MutableSpan<Stamp>, _ notes: inout MatchNotes
  ) {
    let state = states[root]
    guard state.flags.contains(.checks) else { return }
    pass(state, ActivePath(start: scan.place.position), scan.place, &notes)
    while let path = notes.pending.popLast() {
      put(path, &scan, &paths, &stamps, &notes)
    }
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
