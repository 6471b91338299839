import Conversation

extension ReadingWorkspace {
  /// Reads a message from its bytes.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ program: RuleProgram, trace: Trace?
  ) -> Reading {
    parse(bytes, program)
    findings.removeAll(keepingCapacity: true)
    program.automaton.match(tokens, workspace: &matches)
    linkHits(program)
    linkVetoes(program)
    testPhrases(program, trace)
    testFrames(program, trace)
    unlinkVetoes(program)
    silence(program, trace)
    return result(bytes, program, trace)
  }

  /// Tokens and clauses, with the clause edges marked on the tokens.
  mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ program: RuleProgram) {
    tokenizer.read(bytes, program.vocabulary)
    clauseReader.read(tokenizer.tokens, tokenizer.tags)
    tokens.replace(with: tokenizer.tokens)
    clauses.replace(with: clauseReader.clauses)
    clauseOfToken.removeAll(keepingCapacity: true)
    clauseOfToken.append(contentsOf: repeatElement(0, count: tokens.count))
    for (index, clause) in clauses.enumerated() where !clause.tokens.isEmpty {
      tokens[clause.tokens.lowerBound].features.insert(.clauseStart)
      tokens[clause.tokens.upperBound - 1].features.insert(.clauseEnd)
      for i in clause.tokens { clauseOfToken[i] = index }
    }
    for i in tokens.indices where clauseReader.stopsGap(i) { tokens[i].features.insert(.stopsGap) }
  }

  /// Chains the class hits by class, and collects the rules that they make worth testing.
  private mutating func linkHits(_ program: RuleProgram) {
    prepare(program)
    for hit in matches.classHits where !isHit[hit.classNumber] {
      isHit[hit.classNumber] = true
      for rule in program.rulesByClass[hit.classNumber] where !isCandidate[Int(rule)] {
        isCandidate[Int(rule)] = true
        candidates.append(rule)
      }
    }
    for rule in candidates { isCandidate[Int(rule)] = false }
    candidates.append(contentsOf: program.unkeyedRules)
    fileHitsByClause()
  }

  /// Empties the buffers of the message before; only what it touched is reset.
  private mutating func prepare(_ program: RuleProgram) {
    if isHit.count != program.classNames.count {
      isHit = [Bool](repeating: false, count: program.classNames.count)
    }
    for hit in hits { isHit[hit.classNumber] = false }
    if isCandidate.count != program.rules.count {
      isCandidate = [Bool](repeating: false, count: program.rules.count)
      firstVeto = [UInt32](repeating: 0, count: program.rules.count)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// Sorts the class hits by the clause that they begin in (a counting sort).
  private mutating func fileHitsByClause() {
    hitStarts.removeAll(keepingCapacity: true)
    hitStarts.append(contentsOf: repeatElement(0, count: clauses.count + 2))
    for hit in matches.classHits { hitStarts[clauseOfToken[hit.start] + 2] += 1 }
    for i in hitStarts.indices.dropFirst() { hitStarts[i] += hitStarts[i - 1] }
    hits.removeAll(keepingCapacity: true)
    hits.append(contentsOf: matches.classHits)
    for hit in matches.classHits {
      let clause = clauseOfToken[hit.start] + 1
      hits[hitStarts[clause]] = hit
      hitStarts[clause] += 1
    }
  }

  /// Chains the matches of vetoes by rule.
  private mutating func linkVetoes(_ program: RuleProgram) {
    nextVeto.removeAll(keepingCapacity: true)
    for (index, match) in matches.matches.enumerated() {
      let owner = program.phrases[match.id]
      nextVeto.append(owner.kind == .trigger ? 0 : firstVeto[owner.rule])
      if owner.kind != .trigger { firstVeto[owner.rule] = UInt32(index + 1) }
    }
  }

  /// Takes the chains apart again, so that the next message finds none.
  private mutating func unlinkVetoes(_ program: RuleProgram) {
    for match in matches.matches { firstVeto[program.phrases[match.id].rule] = 0 }
  }

  // MARK: Phrases

  private mutating func testPhrases(_ program: RuleProgram, _ trace: Trace?) {
    for match in matches.matches {
      let owner = program.phrases[match.id]
      guard owner.kind == .trigger else { continue }
      let first = clauseOfToken[match.markStart]
      let last = clauseOfToken[max(match.markStart, match.markEnd - 1)]
      let span = tokens[match.markStart].span.union(
        tokens[max(match.markStart, match.markEnd - 1)].span)
      consider(owner.rule, first...max(first, last), span, 1, program, trace)
    }
  }

  /// Whether the words of a clause are said as one's own and as real, as phrases need.
  private func isLive(_ clause: ClauseRecord) -> Bool {
    if !clause.features.isDisjoint(with: [.denied]) { return false }
    if clause.features.contains(.if), !clause.features.contains(.asked) { return false }
    return clause.speaker != .other
  }

  // MARK: Frames

  private mutating func testFrames(_ program: RuleProgram, _ trace: Trace?) {
    for rule in candidates {
      let frame = program.frames.frames[Int(rule)]
      guard isPossible(frame, program.frames) else { continue }
      let mover = program.rules[Int(rule)].mover
      for start in clauses.indices {
        guard let fit = fit(frame, program.frames, at: start, mover) else { continue }
        consider(Int(rule), fit.clauses, fit.span(tokens), 1, program, trace)
      }
    }
  }

  /// Adds the finding of a rule that fired, unless a veto speaks against it.
  private mutating func consider(
    _ index: Int, _ range: ClosedRange<Int>, _ span: Span, _ factor: Double, _ program: RuleProgram,
    _ trace: Trace?
  ) {
    let rule = program.rules[index]
    let clause = clauses[range.lowerBound]
    if rule.isLiveOnly, !rule.isFrame, !isLive(clause) {
      trace?.add(rule, span, .notReal)
      return
    }
    if let reason = veto(index, range, program) {
      trace?.add(rule, span, reason)
      return
    }
    // What belongs to no family, as the flaws of drafts do, is anybody's move and gets no label.
    let family = rule.intent.family ?? .talk
    guard
      let who = mover(rule, clause, family, isPredicative: program.compiled[index].isPredicative)
    else {
      trace?.add(rule, span, .othersMove)
      return
    }
    let isGuess = clause.features.contains(.dropped) && clause.subject == .none
    let doubt = isGuess && rule.isFrame ? 0.8 : 1
    for actor in who == .both ? [.self, .partner] : [who] {
      let finding = Finding(
        label: Label(family: family, actor: actor), intent: rule.intent, rule: rule.id,
        who: who, span: span, confidence: rule.weight * factor * doubt, clause: range.lowerBound)
      findings.append(Candidate(finding: finding, rule: index, clauses: range))
    }
  }

  /// Returns whose move it is, or nil when it is no business of ours.
  private func mover(
    _ rule: Rule, _ clause: ClauseRecord, _ family: Family, isPredicative: Bool
  ) -> Actor? {
    let agent = isPredicative ? clause.subject : clause.agent
    let actor: Actor =
      switch rule.mover {
      case .subject:
        agent == .none && clause.features.contains(.dropped) ? .self : agent.actor
      case .speaker: clause.speaker.actor
      case .typist: .self
      case .partner: .partner
      case .object: clause.patient.actor
      }
    switch family {
    case .blame, .withdrawal, .pursuit:
      if rule.mover == .subject, clause.speaker.isPartner, agent == .typist, rule.isFrame {
        return nil
      }
      return actor == .self || actor == .partner || actor == .both ? actor : nil
    case .repair, .safety, .state, .talk: return actor
    }
  }

  // MARK: Vetoes

  private func veto(
    _ index: Int, _ range: ClosedRange<Int>, _ program: RuleProgram
  ) -> Trace.Reason? {
    let rule = program.rules[index]
    guard !rule.unless.isEmpty else { return nil }
    var link = firstVeto[index]
    while link != 0 {
      let match = matches.matches[Int(link) - 1]
      link = nextVeto[Int(link) - 1]
      let owner = program.phrases[match.id]
      let first = clauseOfToken[match.start]
      let last = clauseOfToken[max(match.start, match.end - 1)]
      if owner.kind == .anywhere || (first <= range.upperBound && last >= range.lowerBound) {
        return .words(
          tokens[match.start].span.union(tokens[max(match.start, match.end - 1)].span))
      }
    }
    for veto in program.frames.vetoRanges[index] {
      let frame = program.frames.vetoes[veto]
      for clause in range where fit(frame, program.frames, at: clause, .subject) != nil {
        return .clause(clause)
      }
    }
    return nil
  }

  // MARK: Precedence

  private mutating func silence(_ program: RuleProgram, _ trace: Trace?) {
    guard findings.count > 1 else { return }
    findings.sort { $0.clauses.lowerBound < $1.clauses.lowerBound }
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0].finding.confidence, findings[$1].finding.confidence)
      return a != b ? a > b : $0 < $1
    }
    for i in order
    where !findings[i].isSilenced && findings[i].finding.confidence >= Classifier.threshold {
      let rule = program.compiled[findings[i].rule]
      guard !rule.silencedFamilies.isEmpty || !rule.silencedIntents.isEmpty else { continue }
      for k in neighbours(of: i) where findings[k].clauses.overlaps(findings[i].clauses) {
        let intent = findings[k].finding.intent
        guard intent != findings[i].finding.intent else { continue }
        let isNamed =
          intent.family.map { rule.silencedFamilies.contains($0) } == true
          || rule.silencedIntents.contains(intent)
        guard isNamed else { continue }
        findings[k].isSilenced = true
        trace?.add(
          program.rules[findings[k].rule], findings[k].finding.span,
          .silenced(by: program.rules[findings[i].rule]))
      }
    }
  }

  /// Returns the findings that may share a clause with one; findings are sorted by their first clause
  /// and span few of them.
  private func neighbours(of i: Int) -> [Int] {
    let range = findings[i].clauses
    var lower = i
    while lower > 0, findings[lower - 1].clauses.lowerBound > range.lowerBound - 12 { lower -= 1 }
    var upper = i + 1
    while upper < findings.count, findings[upper].clauses.lowerBound <= range.upperBound {
      upper += 1
    }
    return (lower..<upper).filter { $0 != i }
  }

  // MARK: Result

  private mutating func result(
    _ bytes: UnsafeBufferPointer<UInt8>, _ program: RuleProgram, _ trace: Trace?
  ) -> Reading {
    var reading = Reading()
    var heat = shoutingHeat()
    for candidate in findings where !candidate.isSilenced {
      let rule = program.rules[candidate.rule]
      guard candidate.finding.confidence >= Classifier.threshold else {
        trace?.weak.append(candidate.finding)
        continue
      }
      if let twin = twin(of: candidate.finding, in: reading.findings) {
        if candidate.finding.confidence > reading.findings[twin].confidence {
          reading.findings[twin] = candidate.finding
        }
        continue
      }
      heat += rule.heat
      reading.safety = max(reading.safety, rule.safety)
      reading.findings.append(candidate.finding)
    }
    reading.findings.sort {
      ($0.span.start, $0.rule.name, $0.label?.rawValue ?? "")
        < ($1.span.start, $1.rule.name, $1.label?.rawValue ?? "")
    }
    reading.closeCalls = closeCalls(reading.findings)
    reading.heat = min(10, max(0, heat))
    if mirrorsClauses {
      reading.clauses = Mirror(bytes, tokens, clauses, program.vocabulary).clauses()
    }
    return reading
  }

  /// Returns the place of a finding of the same intent, label and clause; findings come in the order
  /// of their clauses.
  private func twin(of finding: Finding, in findings: [Finding]) -> Int? {
    for i in findings.indices.reversed() {
      guard findings[i].clause >= finding.clause else { return nil }
      if findings[i].intent == finding.intent, findings[i].label == finding.label { return i }
    }
    return nil
  }

  /// Capitals and rows of marks.
  private func shoutingHeat() -> Int {
    var words = 0
    var capitals = 0
    var marks = 0
    for token in tokens where !token.features.contains(.joined) {
      words += 1
      if token.features.contains(.capitals) { capitals += 1 }
      if !token.features.isDisjoint(with: [.questions, .exclamations]) { marks = 1 }
    }
    return (words >= 3 && capitals * 2 > words ? 2 : 0) + marks
  }
}
