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
    workspace.begin(self, tokenCount: tokens.count)
    guard states.count > TokenAutomaton.formulaRoot, !tokens.isEmpty else { return }
    if hasEntries { match(.entries, tokens, &workspace) }
    if hasPhrases { match(.phrases, tokens, &workspace) }
  }

  /// Makes a pass, again with more room for paths where it was too small.
  private func match(
    _ pass: MatchPass, _ tokens: Swift.Span<Token>, _ workspace: inout MatchWorkspace
  ) {
    while true {
      var scan = MatchScan(workspace, stateCount: states.count)
      find(pass, tokens, &scan, &workspace.paths, &workspace.stamps, &workspace.notes)
      workspace.epoch = scan.epoch
      guard scan.hasOverflowed else {
        workspace.steps += scan.steps
        return
      }
      workspace.grow(pass)
    }
  }

  /// Finds the entries or the phrases.
  private func find(
    _ pass: MatchPass, _ tokens: Swift.Span<Token>, _ scan: inout MatchScan,
    _ pathRoom: inout [ActivePath], _ stampRoom: inout [Stamp], _ notes: inout MatchNotes
  ) {
    var paths = pathRoom.mutableSpan
    var stamps = stampRoom.mutableSpan
    let root = states[pass == .entries ? TokenAutomaton.entryRoot : TokenAutomaton.phraseRoot]
    let notesPlaces = pass == .phrases && hasEntries
    let mayOpen = root.flags.contains(.checks) || pass == .phrases && hasFormulas
    let skips = root.flags.contains(.skips)
    let mayRest = !notesPlaces && !mayOpen && !skips
    var nextHit = 0
    var position = 0
    while position < tokens.count {
      var (lemma, exact) = firstTargets(pass, tokens[position].lemma, tokens[position].word)
      if mayRest, scan.nextCount == 0 {
        // Mostly, no path is under way and the word begins none.
        while lemma | exact == 0 {
          position &+= 1
          guard position < tokens.count else { return finish(pass, &notes) }
          (lemma, exact) = firstTargets(pass, tokens[position].lemma, tokens[position].word)
        }
        scan.rest(tokens, before: position)
      }
      if mayOpen {
        scan.place.after = tokens[position].features.rawValue
        open(pass, root, &scan, &paths, &stamps, &notes)
      }
      if notesPlaces { notes.beginPlace() }
      scan.advance(tokens, position)
      if scan.count > 0 || skips {
        scan.token = TokenReader(tokens[position])
        read(&scan, &paths, &stamps, &notes)
      }
      begin(root, lemma, exact, &scan, &paths, &stamps, &notes)
      position &+= 1
      while notesPlaces, nextHit < notes.classHits.count,
        notes.classHits[nextHit].end == position
      {
        step(over: notes.classHits[nextHit], root, &scan, &paths, &stamps, &notes)
        nextHit += 1
      }
    }
    scan.end(tokens)
    if scan.count > 0 { read(&scan, &paths, &stamps, &notes) }
    finish(pass, &notes)
  }

  /// Returns what a word leads to from the root.
  @inline(__always)
  private func firstTargets(
    _ pass: MatchPass, _ lemma: WordNumber, _ word: WordNumber
  ) -> (lemma: UInt32, exact: UInt32) {
    let firstSteps = self.firstSteps.span
    var targets: (lemma: UInt32, exact: UInt32) = (0, 0)
    if Int(lemma) < firstSteps.count {
      targets.lemma =
        pass == .entries ? firstSteps[Int(lemma)].entryLemma : firstSteps[Int(lemma)].phraseLemma
    }
    if Int(word) < firstSteps.count {
      targets.exact =
        pass == .entries ? firstSteps[Int(word)].entryExact : firstSteps[Int(word)].phraseExact
    }
    return targets
  }

  /// Begins what consumes nothing at first.
  private func open(
    _ pass: MatchPass, _ root: StateRecord, _ scan: inout MatchScan,
    _ paths: inout MutableSpan<ActivePath>, _ stamps: inout MutableSpan<Stamp>,
    _ notes: inout MatchNotes
  ) {
    if root.flags.contains(.checks) { open(root, &scan, &paths, &stamps, &notes) }
    if pass == .phrases, hasFormulas { openFormulas(&scan, &paths, &stamps, &notes) }
  }

  // MARK: Results

  /// Turns the reports of a pass into what it has found.
  private func finish(_ pass: MatchPass, _ notes: inout MatchNotes) {
    if notes.reports.isEmpty { return }
    switch pass {
    case .entries: collectHits(&notes)
    case .phrases: collectMatches(&notes)
    }
    notes.reports.clear()
  }

  /// Tells the classes of the entries that were found.
  private func collectHits(_ notes: inout MatchNotes) {
    for report in notes.reports {
      let pattern = patterns[Int(report.pattern & Target.patternBits)]
      guard pattern.classCount != PatternRecord.phrase else { continue }
      let start = Int(pattern.idOrClassStart)
      for index in start..<start + Int(pattern.classCount) {
        notes.classHits.append(
          ClassHit(classWord: classes[index], start: report.path.start, end: report.end))
      }
    }
    notes.classHits.sortInPlace { $0.precedes($1) }
    notes.classHits.dropRepeats()
  }

  /// Tells the phrases that were found.
  private func collectMatches(_ notes: inout MatchNotes) {
    let patterns = self.patterns.span
    for report in notes.reports {
      let id = patterns[Int(report.pattern & Target.patternBits)].idOrClassStart
      notes.matches.append(PhraseMatch(id: id, path: report.path, end: report.end))
    }
    notes.matches.sortInPlace { $0.precedes($1) }
  }
}

extension [ClassHit] {
  /// Keeps one of equal neighbours.
  fileprivate mutating func dropRepeats() {
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
