/// Decides what each token is in its sentence, from what it may be and from its neighbours.
///
/// Left to right, looking a few tokens ahead; linear.
struct Tagger {
  var classes: [WordClass] = []
  var tags: [WordTags] = []
  var words: [WordNumber] = []
  var lemmas: [WordNumber] = []
  var features: [TokenFeatures] = []

  /// Tags the tokens; the result is in `classes`.
  mutating func tag(_ tokens: [Token], _ tags: [WordTags]) {
    classes.removeAll(keepingCapacity: true)
    self.tags.replace(with: tags)
    words.removeAll(keepingCapacity: true)
    lemmas.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    for token in tokens {
      words.append(token.word)
      lemmas.append(token.lemma)
      features.append(token.features)
    }
    for i in tokens.indices { classes.append(decide(i)) }
  }

  func word(_ i: Int) -> WordNumber { i >= 0 && i < words.count ? words[i] : 0 }

  func may(_ i: Int) -> WordTags { i >= 0 && i < tags.count ? tags[i] : [] }

  func at(_ i: Int, _ word: FunctionWord) -> Bool { self.word(i) == word.rawValue }

  /// Whether a sentence or a comma group begins at `i`.
  func opens(_ i: Int) -> Bool {
    i == 0 || features[i].contains(.sentenceStart) || features[i].contains(.quoteStart)
      || !features[i - 1].isDisjoint(with: [.comma, .colon])
  }

  /// Whether the sentence ends after `i`.
  func ends(_ i: Int) -> Bool {
    i + 1 >= words.count || features[i + 1].contains(.sentenceStart)
  }

  func previous(_ i: Int) -> WordClass? {
    i > 0 && !features[i].contains(.sentenceStart) ? classes[i - 1] : nil
  }

  func decide(_ i: Int) -> WordClass {
    if features[i].contains(.emoji) { return .emoji }
    if features[i].contains(.number) { return .number }
    let may = tags[i]
    if let closed = closedClass(i, may) { return closed }
    return openClass(i, may)
  }

  // MARK: Closed classes

  func closedClass(_ i: Int, _ may: WordTags) -> WordClass? {
    if may.contains(.modal) { return previous(i) == .determiner ? .noun : .modal }
    if may.contains(.auxiliary) { return auxiliary(i, may) }
    if may.contains(.negation) { return .negation }
    if may.contains(.infinitiveTo) { return isInfinitive(i) ? .infinitiveTo : .preposition }
    if at(i, .that) { return that(i) }
    if at(i, .in), at(i + 1, .laws) { return .adjective }
    if at(i, .at), at(i + 1, .all) { return .adverb }
    if at(i, .all), at(i - 1, .at) { return .adverb }
    if may.contains(.pronoun) || may.contains(.possessive) { return pronoun(i, may) }
    if may.contains(.interrogative) { return interrogative(i) }
    if may.contains(.determiner) { return determiner(i) }
    if may.contains(.coordinator) { return coordinator(i) }
    if may.contains(.subordinator) { return subordinator(i, may) }
    if may.contains(.interjection), opens(i) || ends(i) { return .interjection }
    if at(i, .possessive) { return .possessive }
    if at(i, .like) { return like(i) }
    if may.contains(.preposition), !may.contains(.verb) || !afterSubject(i) { return .preposition }
    if may.contains(.adverb), may.isDisjoint(with: [.noun, .verb, .adjective]) { return .adverb }
    return nil
  }

  func auxiliary(_ i: Int, _ may: WordTags) -> WordClass {
    if at(i, .done) { return .verb }
    if isBe(i) { return .auxiliary }
    let skipped: WordTags =
      previous(i) == .subject ? [.negation, .adverb] : [.negation, .adverb, .subjectPronoun]
    var j = i + 1
    while j < tags.count, j <= i + 4, !features[j].contains(.sentenceStart),
      !tags[j].isDisjoint(with: skipped) && tags[j].isDisjoint(with: [.preposition])
    {
      j += 1
    }
    guard j < tags.count, !features[j].contains(.sentenceStart) else {
      return followsSubject(i) || opens(i) ? .auxiliary : .verb
    }
    if [.do, .does, .did].contains(where: { at(i, $0) }) {
      let goesOn = tags[j].contains(.base) || tags[j].contains(.partnerNoun)
      return goesOn || j > i + 1 ? .auxiliary : .verb
    }
    if at(i, .doing) { return .verb }
    let isPerfect = tags[j].contains(.participle) || at(j, .to)
    return isPerfect ? .auxiliary : .verb
  }

  /// Whether a subject stands before, with adverbs and negations between.
  func followsSubject(_ i: Int) -> Bool { beforeAdverbs(i) == .subject }

  /// The class of the nearest token before that is neither adverb nor negation.
  func beforeAdverbs(_ i: Int) -> WordClass? {
    var j = i
    while j > 0, !features[j].contains(.sentenceStart),
      classes[j - 1] == .adverb || classes[j - 1] == .negation
    {
      j -= 1
    }
    return previous(j)
  }

  func isBe(_ i: Int) -> Bool {
    [.be, .am, .is, .are, .was, .were, .been, .being].contains { at(i, $0) }
  }

  func isInfinitive(_ i: Int) -> Bool {
    var j = i + 1
    while j < tags.count, !tags[j].isDisjoint(with: [.adverb, .negation]),
      tags[j].isDisjoint(with: [.verb])
    {
      j += 1
    }
    guard j < tags.count, !features[j].contains(.sentenceStart) else { return false }
    if words[j] == 0, i > 0, classes[i - 1] == .verb, tags[j].contains(.noun) { return true }
    guard tags[j].contains(.base) else { return false }
    let place: [FunctionWord] = [.work, .school, .bed, .sleep, .church, .town]
    return !place.contains { self.at(j, $0) } || j > i + 1 || i > 0 && !goesSomewhere(i - 1)
  }

  /// Whether "to bed" or "to work" after the word names a place, not something to do: anything but
  /// "want to", "need to" and the like.
  func goesSomewhere(_ i: Int) -> Bool {
    [.want, .need, .used, .have, .had, .has, .trying, .like].allSatisfy { !at(i, $0) }
  }

  func interrogative(_ i: Int) -> WordClass {
    if at(i, .when), !opens(i) || !inverts(i + 1) { return .subordinator }
    return .interrogative
  }

  /// Whether an auxiliary and a subject follow, as in a question.
  func inverts(_ i: Int) -> Bool {
    !may(i).isDisjoint(with: [.auxiliary, .modal])
  }

  func determiner(_ i: Int) -> WordClass {
    if at(i, .no), at(i + 1, .longer) { return .negation }
    if at(i, .no), opens(i), !startsNoun(i + 1) || features[i].contains(.comma) {
      return .interjection
    }
    return .determiner
  }

  func coordinator(_ i: Int) -> WordClass {
    guard at(i, .so) || at(i, .then) || at(i, .yet) else { return .coordinator }
    if opens(i), !features[i].contains(.comma) || at(i, .so) {
      if at(i, .so), !may(i + 1).isDisjoint(with: [.adjective, .adverb]),
        may(i + 1).isDisjoint(with: [.pronoun, .noun])
      {
        return .adverb
      }
      return .coordinator
    }
    let next = may(i + 1)
    return next.contains(.subjectPronoun) || next.contains(.possessive)
      || next.contains(.partnerNoun)
      ? .coordinator : .adverb
  }

  func subordinator(_ i: Int, _ may: WordTags) -> WordClass {
    guard may.contains(.preposition) || at(i, .once) || at(i, .though) else { return .subordinator }
    if at(i, .after) || at(i, .before) || at(i, .since) || at(i, .until) || at(i, .till)
      || at(i, .once)
      || at(i, .as) || at(i, .than) || at(i, .though)
    {
      return clauseFollows(i + 1)
        ? .subordinator : (at(i, .once) || at(i, .though) ? .adverb : .preposition)
    }
    return .preposition
  }

  /// Whether a subject and a verb begin here.
  func clauseFollows(_ start: Int) -> Bool {
    var j = start
    guard j < tags.count else { return false }
    if tags[j].contains(.subjectPronoun), !tags[j].contains(.objectPronoun) { return true }
    var seenNoun = false
    while j < tags.count, j < start + 5, !features[j].contains(.sentenceStart) {
      let tag = tags[j]
      if seenNoun, !tag.isDisjoint(with: [.auxiliary, .modal, .third, .past]) { return true }
      if !tag.isDisjoint(with: [.noun, .pronoun]) {
        seenNoun = true
      } else if tag.isDisjoint(with: [.determiner, .possessive, .adjective, .adverb]) {
        return false
      }
      j += 1
    }
    return false
  }

  func like(_ i: Int) -> WordClass {
    guard let before = previous(i) else { return .preposition }
    switch before {
    case .subject:
      return i > 1 && classes[i - 2] == .auxiliary && isBe(i - 2) ? .preposition : .verb
    case .modal, .infinitiveTo: return .verb
    case .auxiliary, .negation:
      let helper = before == .negation ? i - 2 : i - 1
      return helper >= 0 && [.do, .does, .did].contains(where: { at(helper, $0) })
        ? .verb : .preposition
    case .adverb:
      return i > 1 && classes[i - 2] == .subject && !at(i - 1, .just) ? .verb : .preposition
    case .pronoun, .possessive, .determiner, .noun, .adjective, .verb, .preposition, .coordinator,
      .subordinator, .interrogative, .interjection, .number, .emoji, .other:
      return .preposition
    }
  }
}
