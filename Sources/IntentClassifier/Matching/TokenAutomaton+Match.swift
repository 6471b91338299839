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
    while hasEntries, !findEntries(tokens, &workspace) {
      workspace.classHits.clear()
      workspace.grow()
    }
    while hasPhrases, !findPhrases(tokens, &workspace) {
      workspace.matches.clear()
      workspace.grow()
    }
  }

  /// Finds the class hits; returns whether there was room for all paths.
  private func findEntries(
    _ tokens: Swift.Span<Token>, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var scan = workspace.beginPass(self, tokens)
    var (pathRoom, stampRoom) = workspace.takeRooms()
    var paths = pathRoom.mutableSpan
    var stamps = stampRoom.mutableSpan
    open(TokenAutomaton.entryRoot, &scan, &paths, &stamps, &workspace.notes)
    for position in tokens.indices {
      let here = scan.place
      let token = tokens[position]
      scan.flip(over: token, before: tokens, position)
      let reader = TokenReader(token)
      read(reader, here, &scan, &paths, &stamps, &workspace.notes)
      if !workspace.notes.reports.isEmpty { collectHits(at: here, &workspace) }
      begin(
        TokenAutomaton.entryRoot, firstSteps(over: token.lemma).entryLemma,
        firstSteps(over: token.word).entryExact, reader, &scan, &paths, &stamps, &workspace.notes)
      open(TokenAutomaton.entryRoot, &scan, &paths, &stamps, &workspace.notes)
    }
    let end = scan.place
    scan.flip()
    read(TokenReader.none, end, &scan, &paths, &stamps, &workspace.notes)
    if !workspace.notes.reports.isEmpty { collectHits(at: end, &workspace) }
    return workspace.endPass(scan, pathRoom, stampRoom)
  }

  /// Finds the matches; returns whether there was room for all paths.
  private func findPhrases(
    _ tokens: Swift.Span<Token>, _ workspace: inout MatchWorkspace
  ) -> Bool {
    var scan = workspace.beginPass(self, tokens)
    var (pathRoom, stampRoom) = workspace.takeRooms()
    var paths = pathRoom.mutableSpan
    var stamps = stampRoom.mutableSpan
    var nextHit = 0
    open(TokenAutomaton.phraseRoot, &scan, &paths, &stamps, &workspace.notes)
    openFormulas(&scan, &paths, &stamps, &workspace.notes)
    for position in tokens.indices {
      let here = scan.place
      let token = tokens[position]
      scan.flip(over: token, before: tokens, position)
      let reader = TokenReader(token)
      if hasEntries { workspace.notes.beginPlace() }
      read(reader, here, &scan, &paths, &stamps, &workspace.notes)
      if !workspace.notes.reports.isEmpty { collectMatches(at: here, &workspace) }
      begin(
        TokenAutomaton.phraseRoot, firstSteps(over: token.lemma).phraseLemma,
        firstSteps(over: token.word).phraseExact, reader, &scan, &paths, &stamps,
        &workspace.notes)
      while nextHit < workspace.classHits.count,
        workspace.classHits[nextHit].end == position + 1
      {
        step(over: workspace.classHits[nextHit], &scan, &paths, &stamps, &workspace.notes)
        nextHit += 1
      }
      open(TokenAutomaton.phraseRoot, &scan, &paths, &stamps, &workspace.notes)
      openFormulas(&scan, &paths, &stamps, &workspace.notes)
    }
    let end = scan.place
    scan.flip()
    read(TokenReader.none, end, &scan, &paths, &stamps, &workspace.notes)
    if !workspace.notes.reports.isEmpty { collectMatches(at: end, &workspace) }
    return workspace.endPass(scan, pathRoom, stampRoom)
  }

  @inline(__always)
  private func firstSteps(over word: WordNumber) -> FirstSteps {
    Int(word) < firstSteps.count ? firstSteps[Int(word)] : FirstSteps()
  }

  // MARK: Results

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
  fileprivate mutating func beginPass(
    _ automaton: TokenAutomaton, _ tokens: Swift.Span<Token>
  ) -> MatchScan {
    reservePlaces(tokens.count + 2)
    notes.beginPass()
    var scan = MatchScan(self, limit: automaton.states.count)
    scan.place.after = tokens[0].features.rawValue
    return scan
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
