/// Nouns, verbs, adjectives and adverbs, which are told apart by what stands around them.
extension Tagger {
  func afterSubject(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0 else { return false }
    return classes[j] == .subject || classes[j] == .modal || classes[j] == .infinitiveTo
      || (classes[j] == .auxiliary)
  }

  func openClass(_ i: Int, _ may: WordTags) -> WordClass {
    if previous(i) == .infinitiveTo, !may.contains(.adverb) { return .verb }
    if at(i, .last), i + 1 < tags.count, tags[i + 1].contains(.time) { return .adjective }
    let open = may.intersection([.noun, .verb, .adjective, .adverb])
    if open == .verb { return verbOrParticiple(i, may) }
    if open == .noun { return .noun }
    if open == .adjective { return .adjective }
    if open == .adverb { return .adverb }
    if open.isEmpty { return may.contains(.interjection) ? .interjection : .noun }
    if open.contains(.verb), prefersVerb(i, may) { return .verb }
    if open.contains(.adverb), !open.contains(.noun), previous(i) != .determiner {
      let isBeforeNoun = this(i + 1, has: .noun) && open.contains(.adjective)
      return isBeforeNoun || isAfterLink(i) && open.contains(.adjective) ? .adjective : .adverb
    }
    if open.contains(.adjective), isAfterLink(i) || this(i + 1, has: .noun) || !open.contains(.noun)
    {
      return .adjective
    }
    if open.contains(.adverb), !isAfterOwner(i) { return .adverb }
    if open.contains(.noun) { return .noun }
    return open.contains(.adjective) ? .adjective : .verb
  }

  func this(_ i: Int, has tag: WordTags) -> Bool {
    i < tags.count && !features[i].contains(.sentenceStart) && tags[i].contains(tag)
      && features[i - 1].isDisjoint(with: [.comma, .stop])
  }

  func isAfterOwner(_ i: Int) -> Bool {
    [.determiner, .possessive, .adjective, .number, .preposition].contains(previous(i))
  }

  /// After be, feel, get and the like, with adverbs between.
  func isAfterLink(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0, !features[i].contains(.sentenceStart) else { return false }
    return classes[j] == .auxiliary || classes[j] == .verb
  }

  func verbOrParticiple(_ i: Int, _ may: WordTags) -> WordClass {
    let isForm = !may.isDisjoint(with: [.participle, .ing])
    guard isForm, let before = previous(i) else { return .verb }
    if before == .determiner || before == .possessive || before == .adjective {
      return this(i + 1, has: .noun) || may.contains(.participle) ? .adjective : .noun
    }
    return .verb
  }

  func prefersVerb(_ i: Int, _ may: WordTags) -> Bool {
    let before = previous(i)
    if before == nil || opens(i) { return opensWithVerb(i, may) }
    switch before {
    case .determiner, .possessive, .adjective, .number: return false
    case .preposition: return may.contains(.ing)
    case .subject, .modal, .infinitiveTo: return true
    case .negation, .adverb:
      if afterSubject(i) { return fitsAfterHelper(i, may) }
      if afterNounPhrase(i), !may.isDisjoint(with: [.third, .past, .base]),
        !may.contains(.adjective)
      {
        return true
      }
      if at(i - 1, .please), may.contains(.base) { return true }
      return afterOpening(i) && opensWithVerb(i, may)
    case .auxiliary: return fitsAfterHelper(i, may)
    case .noun, .pronoun: return fitsAfterNoun(i, may)
    case .coordinator: return !may.isDisjoint(with: [.past, .third]) || opensWithVerb(i, may)
    case .verb:
      return may.contains(.ing) || (!may.contains(.noun) && !may.contains(.adjective))
    case .interrogative: return !may.isDisjoint(with: [.past, .third])
    case .subordinator: return false
    case .interjection, .emoji, .other, nil: return opensWithVerb(i, may)
    }
  }

  /// Whether a noun stands before the adverbs before.
  func afterNounPhrase(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    return j >= 0 && j < i - 1 && classes[j] == .noun && !features[i].contains(.sentenceStart)
  }

  /// Whether only adverbs and interjections stand before, back to the head of the sentence.
  func afterOpening(_ i: Int) -> Bool {
    var j = i
    while !opens(j), classes[j - 1] == .adverb || classes[j - 1] == .interjection { j -= 1 }
    return opens(j)
  }

  func fitsAfterHelper(_ i: Int, _ may: WordTags) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0, classes[j] == .auxiliary else { return true }
    if isBe(j) {
      return may.contains(.ing) || (may.contains(.participle) && !may.contains(.adjective))
    }
    if [.have, .has, .had].contains(where: { at(j, $0) }) { return may.contains(.participle) }
    return may.contains(.base)
  }

  func fitsAfterNoun(_ i: Int, _ may: WordTags) -> Bool {
    if may.contains(.ing) && !may.contains(.noun) { return true }
    if previous(i) == .pronoun, i > 1, isMaking(i - 2), may.contains(.base), !may.contains(.adverb)
    {
      return true
    }
    if previous(i) == .pronoun {
      return may.contains(.base) && !may.contains(.adverb) && !may.contains(.adjective)
    }
    if may.contains(.third) || may.contains(.past) { return true }
    return may.contains(.base) && tags[i - 1].contains(.plural)
  }

  /// "make me", "made him", "let her".
  func isMaking(_ i: Int) -> Bool {
    classes[i] == .verb && (at(i, .make) || at(i, .let) || at(i, .made) || at(i, .makes))
  }

  /// Whether a word at the start of a sentence rather is a verb: "talk to me", "left again".
  func opensWithVerb(_ i: Int, _ may: WordTags) -> Bool {
    guard may.contains(.base) || may.contains(.past) || may.contains(.ing) else { return false }
    let takesMore = this(i + 1, has: .objectPronoun) || this(i + 1, has: .preposition)
    if may.contains(.base), may.contains(.adjective), !takesMore { return false }
    if ends(i) { return !may.contains(.noun) || may.contains(.past) }
    let next = self.may(i + 1)
    if !next.isDisjoint(with: [
      .objectPronoun, .determiner, .possessive, .infinitiveTo, .preposition, .reflexive, .ing,
    ]) {
      return true
    }
    return !may.contains(.noun) || next.contains(.adverb)
  }
}

extension Tagger {
  /// Makes a word that is part of a helper ("going to") an adverb to the verb group.
  mutating func demote(_ i: Int) { classes[i] = .adverb }
}
