extension TokenAutomaton {
  /// Finds all entries and phrases in the tokens, and leaves them in the workspace.
  ///
  /// The time is linear in the number of tokens. Nothing is allocated once the workspace has seen
  /// messages of the same size.
  public func match(_ tokens: [Token], workspace: inout MatchWorkspace) {
    match(tokens.span, workspace: &workspace)
  }

  /// Finds all entries and phrases in the tokens, and leaves them in the workspace.
  public func match(_ tokens: Swift.Span<Token>, workspace: inout MatchWorkspace) {
    workspace.begin(self)
    guard states.count > TokenAutomaton.formulaRoot, !tokens.isEmpty else { return }
    workspace.reservePlaces(2 * tokens.count + 4)
    while hasEntries, !find(.entries, tokens, &workspace) {
      workspace.classHits.clear()
      workspace.grow()
    }
    while hasPhrases, !find(.phrases, tokens, &workspace) {
      workspace.matches.clear()
      workspace.grow()
    }
  }

  /// The two kinds of pattern, each with a pass over the tokens.
  private enum Pass {
    case entries
    case phrases
  }

  /// Finds the entries or the phrases; returns whether there was room for all paths.
  @inline(__always)
  private func find(
    _ pass: Pass, _ tokens: Swift.Span<Token>, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var scan = workspace.beginPass(self)
    var (pathRoom, stampRoom) = workspace.takeRooms()
    var paths = pathRoom.mutableSpan
    var stamps = stampRoom.mutableSpan
    let root = states[pass == .entries ? TokenAutomaton.entryRoot : TokenAutomaton.phraseRoot]
    let notesPlaces = pass == .phrases && hasEntries
    let mayOpen = root.flags.contains(.checks) || pass == .phrases && hasFormulas
    let mayRest = !notesPlaces && !mayOpen && !root.flags.contains(.extra)
    var nextHit = 0
    var position = 0
    while position < tokens.count {
      let (lemma, exact) = firstTargets(pass, tokens[position])
      // Mostly, no path is under way and the word begins none.
      if mayRest, scan.nextCount | Int(lemma | exact) == 0, workspace.notes.nextReports.isEmpty {
        position &+= 1
        continue
      }
      scan.approach(tokens, position)
      if mayOpen { open(pass, root, &scan, &paths, &stamps, &workspace.notes) }
      if notesPlaces { workspace.notes.beginPlace() }
      scan.advance(tokens, position)
      workspace.notes.flip()
      read(&scan, &paths, &stamps, &workspace.notes)
      if !workspace.notes.reports.isEmpty { collect(pass, at: scan.here, &workspace) }
      begin(root, lemma, exact, &scan, &paths, &stamps, &workspace.notes)
      position &+= 1
      while notesPlaces, nextHit < workspace.classHits.count,
        workspace.classHits[nextHit].end == position
      {
        step(over: workspace.classHits[nextHit], root, &scan, &paths, &stamps, &workspace.notes)
        nextHit += 1
      }
    }
    scan.end(tokens)
    workspace.notes.flip()
    read(&scan, &paths, &stamps, &workspace.notes)
    if !workspace.notes.reports.isEmpty { collect(pass, at: scan.here, &workspace) }
    return workspace.endPass(scan, pathRoom, stampRoom)
  }

  /// Returns what the token leads to from the root.
  @inline(__always)
  private func firstTargets(_ pass: Pass, _ token: Token) -> (lemma: UInt32, exact: UInt32) {
    let firstSteps = self.firstSteps.span
    var targets: (lemma: UInt32, exact: UInt32) = (0, 0)
    if Int(token.lemma) < firstSteps.count {
      let steps = firstSteps[Int(token.lemma)]
      targets.lemma = pass == .entries ? steps.entryLemma : steps.phraseLemma
    }
    if Int(token.word) < firstSteps.count {
      let steps = firstSteps[Int(token.word)]
      targets.exact = pass == .entries ? steps.entryExact : steps.phraseExact
    }
    return targets
  }

  /// Begins what consumes nothing at first.
  private func open(
    _ pass: Pass, _ root: StateRecord, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if root.flags.contains(.checks) { open(root, &scan, &paths, &stamps, &notes) }
    if pass == .phrases, hasFormulas { openFormulas(&scan, &paths, &stamps, &notes) }
  }

  // MARK: Results

  private func collect(_ pass: Pass, at place: Place, _ workspace: inout MatchWorkspace) {
    switch pass {
    case .entries: collectHits(at: place, &workspace)
    case .phrases: collectMatches(at: place, &workspace)
    }
  }

  /// Reports the classes of the entries that end at the place.
  private func collectHits(at place: Place, _ workspace: inout MatchWorkspace) {
    let first = workspace.classHits.count
    for report in workspace.notes.reports {
      let pattern = patterns[Int(report.pattern)]
      let start = Int(pattern.classStart)
      for index in start..<start + Int(pattern.classCount) {
        workspace.classHits.append(
          ClassHit(classWord: classes[index], start: report.path.start, end: place.position))
      }
    }
    workspace.notes.reports.clear()
    workspace.classHits.sortTail(from: first) { $0.rank < $1.rank }
    workspace.classHits.dropRepeats(from: first)
  }

  /// Reports the phrases that end at the place.
  private func collectMatches(at place: Place, _ workspace: inout MatchWorkspace) {
    let first = workspace.matches.count
    for report in workspace.notes.reports {
      let id = patterns[Int(report.pattern)].id
      workspace.matches.append(PhraseMatch(id: id, path: report.path, end: place.position))
    }
    workspace.notes.reports.clear()
    workspace.matches.sortTail(from: first) { $0.rank < $1.rank }
  }
}

extension MatchWorkspace {
  fileprivate mutating func beginPass(_ automaton: TokenAutomaton) -> MatchScan {
    notes.beginPass()
    return MatchScan(self, limit: automaton.states.count)
  }

  /// Hands out the rooms, which ``endPass(_:_:_:)`` takes back.
  fileprivate mutating func takeRooms() -> (paths: [ActivePath], stamps: [Stamp]) {
    var rooms: (paths: [ActivePath], stamps: [Stamp]) = ([], [])
    swap(&rooms.paths, &paths)
    swap(&rooms.stamps, &stamps)
    return rooms
  }

  /// Returns whether there was room for all paths.
  fileprivate mutating func endPass(
    _ scan: MatchScan, _ paths: consuming [ActivePath], _ stamps: consuming [Stamp]
  ) -> Bool {
    self.paths = paths
    self.stamps = stamps
    epoch = scan.epoch
    guard !scan.hasOverflowed else { return false }
    steps += scan.steps
    return true
  }
}

extension [ClassHit] {
  /// Keeps one of equal neighbours from an index on.
  fileprivate mutating func dropRepeats(from first: Int) {
    var kept = first
    for index in first..<count where index == first || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
