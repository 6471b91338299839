extension ClauseReader {
  /// Works out whose words and thoughts the clauses are.
  mutating func assignSpeakers() {
    for i in clauses.indices { linkToGovernor(i) }
    for i in clauses.indices where clauses[i].features.contains(.quoted) { attributeQuote(i) }
    for i in clauses.indices where isTrailingSpeaker(i) { attributeBackwards(to: i) }
    attributeTags()
  }

  /// Finds the clause that this one is the content of.
  private mutating func linkToGovernor(_ i: Int) {
    guard i > 0 else { return }
    let before = clauses[i - 1]
    let isSameSentence = before.tokens.upperBound == clauses[i].tokens.lowerBound
    let starts = tokens[clauses[i].tokens.lowerBound].features
    let link = clauses[i].link
    if before.verb >= 0, isSameSentence,
      !starts.contains(.sentenceStart)
        || before.features.contains(.quoted) != starts.contains(.quoted)
          && !before.features.contains(.quoted)
    {
      if takesContent(i - 1), isContent(i) {
        govern(i, by: i - 1)
        return
      }
    }
    if isSameSentence, !starts.contains(.sentenceStart), before.governor >= 0, continuesContent(i) {
      govern(i, by: before.governor)
      return
    }
    if (link == .joined || link == .none), continuesCausative(i) {
      update(i) { $0.link = .causative }
      govern(i, by: i - 1)
    }
  }

  private func isContent(_ i: Int) -> Bool {
    let clause = clauses[i]
    switch clause.link {
    case .content: return true
    case .infinitive: return true
    case .subordinate:
      return clause.features.contains(.if) && asksWhether(i - 1)
    case .relative, .gerund: return clause.link == .gerund && clause.governor < 0
    case .causative: return true
    case .none, .joined:
      let first = clause.tokens.lowerBound
      if kind(first) == .coordinator || kind(first) == .subordinator { return false }
      let opensWithSubject = !clause.subjectTokens.isEmpty || clause.features.contains(.command)
      let isNear =
        first - clauses[i - 1].verb <= 4 || isBeLike(i - 1) || isAccording(i - 1)
        || endsInLike(i - 1)
      return opensWithSubject && isNear
        && (!pauses(after: first - 1) || clause.features.contains(.quoted) || isBeLike(i - 1)
          || tokens[first - 1].features.contains(.colon))
    }
  }

  private func asksWhether(_ i: Int) -> Bool {
    guard clauses[i].verb >= 0 else { return false }
    return [.ask, .wonder, .know, .see].contains { lemma(clauses[i].verb, $0) }
  }

  /// Whether a clause goes on with what the one before says: "she says i'm lazy and i never help".
  private func continuesContent(_ i: Int) -> Bool {
    let clause = clauses[i]
    guard
      clause.link == .joined || clause.link == .subordinate || clause.link == .gerund
        || clause.link == .infinitive
    else {
      return clause.link == .relative
    }
    if clause.subjectTokens.isEmpty { return !clause.features.contains(.but) }
    let before = clauses[i - 1]
    let turns = clause.tokens.prefix(2).contains { at($0, .now) || at($0, .then) }
    guard !turns, !clause.features.contains(.but), let a = clause.subjectTokens.first,
      let b = before.subjectTokens.first
    else { return false }
    return tokens[a].word == tokens[b].word && !isGovernorSubject(a, before.governor)
  }

  private func isGovernorSubject(_ token: Int, _ governor: Int) -> Bool {
    guard governor >= 0, let first = clauses[governor].subjectTokens.first else { return false }
    return tokens[token].word == tokens[first].word
  }

  private func continuesCausative(_ i: Int) -> Bool {
    let before = clauses[i - 1]
    guard before.verb >= 0, may(before.verb, .control) || lemma(before.verb, .have),
      let first = clauses[i].subjectTokens.first,
      first == before.verb + 1, kind(first) != .subject, clauses[i].verb >= 0,
      may(clauses[i].verb, [.base, .ing])
    else { return false }
    return before.tokens.upperBound == clauses[i].tokens.lowerBound
  }

  private mutating func govern(_ i: Int, by governor: Int) {
    let above = clauses[governor]
    update(i) { $0.governor = governor }
    var features = ClauseFeatures()
    let verb = above.verb
    let isOwnTense = clauses[i].features.isDisjoint(with: [.command, .quoted])
    if isOwnTense, above.features.contains(.past), clauses[i].verb == clauses[i].group,
      may(clauses[i].verb, .past)
    {
      features.insert(.past)
    }
    let isMaking = lemma(verb, .make) || lemma(verb, .let) || lemma(verb, .have)
    if isMaking, !makesOut(governor) {
      if !lemma(verb, .have) { features.insert(lemma(verb, .make) ? .madeTo : .getsTo) }
      features.formUnion(above.features.intersection([.negated, .asked, .if, .would, .could]))
    } else if clauses[i].link != .infinitive && clauses[i].link != .gerund {
      let isThought = isThinking(verb) || endsInLike(governor) && !isBeLike(governor)
      features.insert(isThought ? .thought : .reported)
      if above.features.contains(.negated), denies(verb), !isDisbelief(governor) {
        features.insert(.denied)
      }
      if isOnlyAsIf(i, under: governor) { features.insert(.denied) }
      if lemma(verb, .wish) { features.insert(.wish) }
      if lemma(verb, .want) || lemma(verb, .hope) { features.insert(.wants) }
      if lemma(verb, .wonder) { features.insert(.asked) }
      features.formUnion(above.features.intersection([.asked, .if, .denied]))
      if above.features.contains(.would) && !isThought { features.insert(.would) }
    } else if clauses[i].link == .infinitive {
      features.formUnion(toldFeatures(i, by: governor))
      features.formUnion(above.features.intersection([.asked, .if]))
    }
    setFeature(features, of: i)
  }

  /// Gives a quotation to whoever is said to say it, before or after.
  private mutating func attributeQuote(_ i: Int) {
    guard clauses[i].governor < 0 else { return }
    if i > 0, clauses[i - 1].features.contains(.quoted), clauses[i - 1].governor >= 0 {
      let governor = clauses[i - 1].governor
      update(i) { $0.governor = governor }
      setFeature(.reported, of: i)
      return
    }
    var after = i + 1
    let limit = min(clauses.count, i + 6)
    while after < limit, clauses[after].features.contains(.quoted) { after += 1 }
    if after < limit, clauses[after].verb >= 0, may(clauses[after].verb, .report) {
      for k in i..<after {
        update(k) { $0.governor = after }
        setFeature(.reported, of: k)
      }
    }
  }
}
