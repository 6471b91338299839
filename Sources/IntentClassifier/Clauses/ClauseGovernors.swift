/// Verbs that say, think or order what the next clause holds.
extension ClauseReader {
  func takesContent(_ i: Int) -> Bool {
    let clause = clauses[i]
    if clause.isFronted { return false }
    if may(clause.verb, .report) { return !isOutcry(i) || isMarkedContent(i + 1) }
    if isBeLike(i) || isAccording(i) || makesOut(i) || endsInLike(i) { return true }
    if isPlea(i), i + 1 < clauses.count, clauses[i + 1].link == .infinitive { return true }
    let isGo =
      lemma(clause.verb, .go) && !may(clause.verb, .past)
      && clause.tokens.upperBound - clause.verb <= 2
    if isGo { return true }
    // "it's not that …", "the thing is …"
    return lemma(clause.verb, .be) && clause.tokens.upperBound > clause.verb
      && kind(clause.tokens.upperBound) == .subordinator && at(clause.tokens.upperBound, .that)
  }

  /// Verbs after which a clause is content only when "that", "how" or a quotation says so.
  func isOutcry(_ i: Int) -> Bool {
    [.yell, .scream, .shout, .love, .hate, .like, .worry, .answer, .reply].contains {
      lemma(clauses[i].verb, $0)
    }
  }

  func isMarkedContent(_ i: Int) -> Bool {
    guard clauses.indices.contains(i) else { return false }
    return clauses[i].link != .none && clauses[i].link != .joined
      || tokens[clauses[i].tokens.lowerBound].features.contains(.quoted)
  }

  /// "according to her".
  func isAccording(_ i: Int) -> Bool {
    clauses[i].verb >= 0 && lemma(clauses[i].verb, .accord)
  }

  /// "he was like".
  func isBeLike(_ i: Int) -> Bool {
    let clause = clauses[i]
    let last = clause.tokens.upperBound - 1
    return clause.verb >= 0 && lemma(clause.verb, .be) && at(last, .like) && last > clause.verb
  }

  func isThinking(_ verb: Int) -> Bool {
    let thinking: [FunctionWord] = [
      .think, .know, .believe, .guess, .feel, .hear, .see, .wonder, .realize, .remember, .worry,
      .assume,
      .figure, .notice, .decide, .understand, .imagine, .dream, .hope, .wish, .suppose, .expect,
      .mean,
      .love, .hate, .like, .forget, .want,
    ]
    return thinking.contains { lemma(verb, $0) }
  }

  /// Whether a negated verb takes back what it governs: "i don't think", "i'm not saying".
  func denies(_ verb: Int) -> Bool {
    [.say, .think, .believe, .mean, .feel, .be, .claim, .suggest, .guess, .want].contains {
      lemma(verb, $0)
    }
  }

  /// "i can't believe you lied": it is so, and hard to bear.
  func isDisbelief(_ i: Int) -> Bool {
    lemma(clauses[i].verb, .believe) && !clauses[i].features.isDisjoint(with: [.can, .could])
  }

  /// "he made out it was my fault".
  func makesOut(_ i: Int) -> Bool {
    let verb = clauses[i].verb
    return verb >= 0 && lemma(verb, .make) && at(verb + 1, .out)
  }

  /// "he talks to me like i'm stupid", "she acts as if i'm nothing".
  func endsInLike(_ i: Int) -> Bool {
    let clause = clauses[i]
    guard clause.verb >= 0, clause.tokens.upperBound < tokens.count else { return false }
    let last = clause.tokens.upperBound - 1
    if at(last, .like), last > clause.verb, kind(last) == .preposition {
      return !lemma(clause.verb, .be) || isBeLike(i)
    }
    return at(last, .as) && (at(last + 1, .if) || at(last + 1, .though))
  }

  /// "he treats me like i'm a child" does not say that i am one; "i feel like i …" does.
  func isOnlyAsIf(_ i: Int, under governor: Int) -> Bool {
    guard let subject = clauses[i].subjectTokens.first, at(subject, .i) else { return false }
    return endsInLike(governor) && !isBeLike(governor) && !lemma(clauses[governor].verb, .feel)
  }

  /// What an order, "i told him to …", "she said to …", adds to what is ordered.
  func toldFeatures(_ i: Int, by governor: Int) -> ClauseFeatures {
    guard governor == i - 1 else { return [] }
    if isPlea(governor), !lemma(clauses[governor].verb, .ask),
      !lemma(clauses[governor].verb, .need),
      clauses[governor].features.contains(.negated), clauses[i].features.isDisjoint(with: .negated)
    {
      return [.command, .reported, .negated]
    }
    guard isOrder(governor) || isPlea(governor) && asksForLess(i) else { return [] }
    let isDenied = clauses[governor].features.contains(.negated)
    return isDenied ? [.command, .reported, .denied] : [.command, .reported]
  }

  private func isOrder(_ governor: Int) -> Bool {
    let verb = clauses[governor].verb
    let isAddressed = clauses[governor].objectToken >= 0
    if lemma(verb, .say) { return clauses[governor].tokens.upperBound == verb + 1 }
    return isAddressed
      && [.tell, .order, .beg, .warn, .shout, .yell, .scream].contains { lemma(verb, $0) }
  }

  /// Asking and wanting are orders when something is to end or not to be: "he asked me to stop calling".
  private func isPlea(_ governor: Int) -> Bool {
    clauses[governor].objectToken >= 0
      && [.ask, .want, .need, .like].contains { lemma(clauses[governor].verb, $0) }
  }

  private func asksForLess(_ i: Int) -> Bool {
    !clauses[i].features.isDisjoint(with: [.stops, .negated])
  }

  /// Whether a question or request goes to the coach: "can you help me write this", "do you think he …".
  func isAskedOfCoach(_ i: Int) -> Bool {
    let clause = clauses[i]
    guard clause.speaker == .typist, clause.verb >= 0, let first = clause.subjectTokens.first,
      at(first, .you), !clause.features.isDisjoint(with: [.asked, .wh])
    else { return false }
    guard i + 1 < clauses.count else { return false }
    let next = clauses[i + 1]
    if lemma(clause.verb, .help) {
      return next.group == clause.verb + 2 && at(clause.verb + 1, .me)
    }
    guard lemma(clause.verb, .think), let subject = next.subjectTokens.first else { return false }
    return [.he, .she, .they, .we].contains { at(subject, $0) }
      || next.features.contains(.should) && at(subject, .i)
  }
}
