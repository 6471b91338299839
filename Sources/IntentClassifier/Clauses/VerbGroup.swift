/// The verb group: helpers, negations and chain verbs up to the head verb.
extension ClauseReader {
  /// Reads helpers, negations, adverbs and chain verbs up to the head verb.
  mutating func readVerbGroup(_ start: Int, _ end: Int) -> Int {
    var i = start
    var afterTo = false
    if deniesGerund(start) { current.features.insert(.negated) }
    while i < end {
      switch kind(i) {
      case .adverb, .negation, .interjection:
        noteNegation(i)
      case .modal, .auxiliary:
        if current.group < 0 { current.group = i }
        if let head = noteHelper(i, end) {
          current.verb = head
          return head + 1
        }
      case .infinitiveTo:
        if current.group < 0 {
          current.group = i
          current.features.insert(.infinitive)
          if current.link == .none || current.link == .joined { current.link = .infinitive }
        }
        afterTo = true
      case .verb, .adjective:
        if at(i, .supposed), kind(i + 1) == .infinitiveTo {
          current.features.insert(.should)
          i += 1
          continue
        }
        if kind(i) == .adjective, !isChainAdjective(i, end), !isPassive(i), !at(i, .gone) {
          return i
        }
        if current.group < 0 { current.group = i }
        if let next = chained(i, end) {
          i = next
          continue
        }
        if kind(i) == .adjective, !isPassive(i), !at(i, .gone) { return i }
        current.verb = i
        noteForm(i, afterTo: afterTo)
        if current.features.contains(.passive) { current.isCopular = true }
        return i + 1
      default:
        return i
      }
      i += 1
    }
    return i
  }

  func isChainAdjective(_ i: Int, _ end: Int) -> Bool {
    current.group >= 0 && VerbChain.link(tokens[i].lemma) != nil
  }

  func isPassive(_ i: Int) -> Bool {
    !current.features.isDisjoint(with: [.passive, .perfect]) && may(i, .participle)
  }

  mutating func noteNegation(_ i: Int) {
    guard kind(i) == .negation else { return }
    current.features.insert(.negated)
    if at(i, .never) { current.features.insert(.never) }
  }

  mutating func noteForm(_ i: Int, afterTo: Bool) {
    if isBareGerund { current.link = .gerund }
    if may(i, .past), !may(i, .base) || isThirdSingular, !afterTo, current.group == i {
      current.features.insert(.past)
    }
    if may(i, .ing), current.group == i, current.link == .joined || current.link == .none,
      current.subjectTokens.isEmpty
    {
      current.link = .gerund
    }
    noteInvertedForm(i)
    current.isCopular = isLink(i)
  }

  /// "you never wanting to speak": an -ing form with a subject and no helper.
  private var isBareGerund: Bool {
    let group = current.group
    return !current.subjectTokens.isEmpty && current.link == .none && kind(group) == .verb
      && may(group, .ing) && current.subjectTokens.upperBound <= group
  }

  /// Whether the subject is one that a base form does not go with: "she read".
  var isThirdSingular: Bool {
    guard let first = current.subjectTokens.first else { return false }
    return at(first, .he) || at(first, .she) || at(first, .it)
  }

  /// "is he cheating", "have you ever loved", "was i told".
  mutating func noteInvertedForm(_ i: Int) {
    let group = current.group
    guard group >= 0, group < i, current.subjectTokens.lowerBound > group else { return }
    if lemma(group, .be), may(i, .ing) {
      current.features.insert(.progressive)
    } else if lemma(group, .be), may(i, .participle) {
      current.features.insert(.passive)
    } else if lemma(group, .have), may(i, .participle) {
      current.features.formUnion([.past, .perfect])
    }
  }

  func isLink(_ i: Int) -> Bool {
    [
      .be, .become, .feel, .look, .sound, .act, .seem, .appear, .stay, .remain, .grow, .get, .go,
      .turn,
    ]
    .contains { lemma(i, $0) } && complementFollows(i)
  }

  func complementFollows(_ i: Int) -> Bool {
    let j = skipAdverbs(i + 1, tokens.count)
    guard j < tokens.count, !tokens[j].features.contains(.sentenceStart) else { return false }
    if kind(j) == .adjective || at(j, .like) || kind(j) == .verb && may(j, .participle) {
      return true
    }
    return lemma(i, .be) || lemma(i, .become) || lemma(i, .feel) || lemma(i, .seem)
  }

  /// Takes in a chain verb; returns where the second verb's part begins, or nil when there is none.
  mutating func chained(_ i: Int, _ end: Int) -> Int? {
    var j = i + 1
    if j < end, VerbChain.isParticle(tokens[j].word) { j += 1 }
    if lemma(i, .get), j < end, kind(j) == .verb || kind(j) == .adjective, may(j, .participle) {
      current.features.insert(.passive)
      if may(i, .past) { current.features.insert(.past) }
      return j
    }
    if lemma(i, .get), may(i, .past), j < end, kind(j) == .infinitiveTo {
      current.features.insert(.must)
      return j + 1
    }
    let isGivingUp = lemma(i, .give) && at(i + 1, .up)
    if at(i, .done) || isGivingUp, j < end, kind(j) == .verb, may(j, .ing) {
      if isGivingUp, may(i, .past) { current.features.insert(.past) }
      noteChain(i, .stops)
      return j
    }
    guard let link = VerbChain.link(tokens[i].lemma) else { return nil }
    let k = skipAdverbs(j, end)
    guard k < end, !pauses(after: k - 1) else { return nil }
    let follows =
      (link.form.contains(.to) && kind(k) == .infinitiveTo)
      || (link.form.contains(.ing) && may(k, .ing)
        && (kind(k) == .verb || kind(k) == .noun && kind(k + 1) == .pronoun))
      || (link.form.contains(.andBase) && lemma(i, .try) && at(k, .and) && may(k + 1, .base))
      || (link.form.contains(.andBase) && lemma(i, .go) && kind(k) == .verb && may(k, .base)
        && !may(k, .adjective))
    guard follows else { return nil }
    noteChain(i, link.features)
    if kind(k) == .noun { tagger.promote(k) }
    for skipped in j..<k { noteNegation(skipped) }
    return kind(k) == .infinitiveTo || at(k, .and) ? k + 1 : k
  }

  mutating func noteChain(_ i: Int, _ features: ClauseFeatures) {
    var features = features
    if may(i, .past) && !lemma(i, .use) { current.features.insert(.past) }
    if features.contains(.stops), current.features.contains(.negated) {
      current.features.subtract([.negated, .never])
      features = .keeps
    }
    if features.contains(.fails) && current.features.contains(.negated) && lemma(i, .fail) {
      current.features.subtract([.negated, .never])
      features = ClauseFeatures()
    }
    if features.contains(.negated), current.features.contains(.negated) {
      current.features.subtract([.negated, .never])
      return
    }
    features.remove(.bare)
    current.features.formUnion(features)
  }
}
