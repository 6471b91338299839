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
    if may.contains(.noun), !may.isDisjoint(with: [.otherPerson, .partnerNoun]), !at(i, .ex),
      isAfterOwner(i) || may.contains(.plural) && previous(i) == .noun
    {
      return .noun
    }
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
    if at(i, .go), isAfterDeterminer(i) { return .noun }
    guard isForm, let before = previous(i) else { return .verb }
    if may.contains(.ing), before == .noun, isOwnedQuality(i - 1) {
      return this(i + 1, has: .objectPronoun) ? .verb : .noun
    }
    let isAfterOwner = i > 1 && [.determiner, .possessive].contains(classes[i - 2])
    if before == .adverb, isAfterOwner, may.contains(.participle), this(i + 1, has: .noun) {
      return .adjective
    }
    if before == .determiner || before == .possessive || before == .adjective {
      return this(i + 1, has: .noun) || may.contains(.participle) ? .adjective : .noun
    }
    return .verb
  }

  /// "a go", "a right go", "another go".
  func isAfterDeterminer(_ i: Int) -> Bool {
    previous(i) == .determiner
      || i > 1 && classes[i - 2] == .determiner
        && [.adverb, .adjective, .noun].contains(previous(i)) && !features[i - 1].contains(.stop)
  }

  /// "constant" in "her constant nagging": it may be a quality, and an owner stands before it.
  func isOwnedQuality(_ i: Int) -> Bool {
    i > 0 && tags[i].contains(.adjective)
      && (classes[i - 1] == .possessive || classes[i - 1] == .determiner)
  }

  /// "distant and mean", "cold, mean": goes on with a row of qualities.
  func continuesQualities(_ i: Int, _ may: WordTags) -> Bool {
    guard may.contains(.adjective), !may.isDisjoint(with: [.base, .ing]), !takesPerson(i), i > 0,
      !features[i].contains(.sentenceStart)
    else {
      return false
    }
    return classes[i - 1] == .adjective
      || classes[i - 1] == .coordinator && i > 1 && classes[i - 2] == .adjective
  }

  func prefersVerb(_ i: Int, _ may: WordTags) -> Bool {
    let before = previous(i)
    if continuesQualities(i, may) { return false }
    if before == nil || opens(i) { return opensWithVerb(i, may) }
    if may.contains(.ing), beforeAdverbs(i) == .pronoun, !at(i - 1, .it) { return true }
    switch before {
    case .determiner, .possessive, .adjective, .number: return false
    case .preposition: return may.contains(.ing)
    case .subject, .modal, .infinitiveTo: return true
    case .negation, .adverb:
      if afterSubject(i) { return fitsAfterHelper(i, may) }
      if at(i - 1, .never), !may.isDisjoint(with: [.third, .past]) { return true }
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
      if may.contains(.third), takesPerson(i) { return true }
      if lemmas[i - 1] == FunctionWord.get.rawValue, may.contains(.participle) {
        return ends(i) || this(i + 1, has: .preposition) || this(i + 1, has: .adverb)
      }
      return may.contains(.ing) || (!may.contains(.noun) && !may.contains(.adjective))
    case .interrogative: return !may.isDisjoint(with: [.past, .third])
    case .subordinator: return false
    case .interjection, .emoji, .other, nil: return opensWithVerb(i, may)
    }
  }

  /// Whether "me", "him" or "us" follows, which only a verb takes.
  func takesPerson(_ i: Int) -> Bool {
    this(i + 1, has: .objectPronoun) && [.me, .him, .us, .them].contains { at(i + 1, $0) }
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
      && !tags[i - 1].contains(.partnerNoun)
  }

  /// "make me", "made him", "let her".
  func isMaking(_ i: Int) -> Bool {
    classes[i] == .verb && (at(i, .make) || at(i, .let) || at(i, .made) || at(i, .makes))
  }

  /// Whether a word at the start of a sentence rather is a verb: "talk to me", "left again".
  func opensWithVerb(_ i: Int, _ may: WordTags) -> Bool {
    if may.contains(.third), tellsOfThird(i) { return true }
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
  /// "plays me", "lies about it", "hurts so much": a third person whose subject is left out.
  func tellsOfThird(_ i: Int) -> Bool {
    if i > 0, !features[i].contains(.sentenceStart), classes[i - 1] == .verb,
      tags[i - 1].contains(.third)
    {
      return true
    }
    guard !ends(i), features[i].isDisjoint(with: [.comma, .stop]) else { return false }
    let next = may(i + 1)
    if takesPerson(i) { return true }
    if !next.isDisjoint(with: [.determiner, .possessive, .negation, .infinitiveTo]) { return true }
    if [.at, .about, .off, .away, .up].contains(where: { at(i + 1, $0) }) { return true }
    return next.contains(.adverb) && next.isDisjoint(with: [.noun, .preposition, .adjective])
      || at(i + 1, .so)
  }

  /// Makes a word the head of an -ing clause.
  mutating func promote(_ i: Int) { classes[i] = .verb }

  /// Makes a word that is part of a helper ("going to") an adverb to the verb group.
  mutating func demote(_ i: Int) { classes[i] = .adverb }
}
