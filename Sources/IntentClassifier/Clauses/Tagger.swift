/// Decides what each token is in its sentence, from what it may be and from its neighbours.
///
/// Left to right, looking a few tokens ahead; linear.
struct Tagger {
  var classes: [WordClass] = []
  private var tags: [WordTags] = []
  private var words: [WordNumber] = []
  private var features: [TokenFeatures] = []

  /// Tags the tokens; the result is in `classes`.
  mutating func tag(_ tokens: [Token], _ tags: [WordTags]) {
    classes.removeAll(keepingCapacity: true)
    self.tags = tags
    words.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    for token in tokens {
      words.append(token.word)
      features.append(token.features)
    }
    for i in tokens.indices { classes.append(decide(i)) }
  }

  private func word(_ i: Int) -> WordNumber { i >= 0 && i < words.count ? words[i] : 0 }

  private func may(_ i: Int) -> WordTags { i >= 0 && i < tags.count ? tags[i] : [] }

  private func at(_ i: Int, _ word: FunctionWord) -> Bool { self.word(i) == word.rawValue }

  /// Whether a sentence or a comma group begins at `i`.
  private func opens(_ i: Int) -> Bool {
    i == 0 || features[i].contains(.sentenceStart) || features[i].contains(.quoteStart)
      || !features[i - 1].isDisjoint(with: [.comma, .colon])
  }

  /// Whether the sentence ends after `i`.
  private func ends(_ i: Int) -> Bool {
    i + 1 >= words.count || features[i + 1].contains(.sentenceStart)
  }

  private func previous(_ i: Int) -> WordClass? {
    i > 0 && !features[i].contains(.sentenceStart) ? classes[i - 1] : nil
  }

  private func decide(_ i: Int) -> WordClass {
    if features[i].contains(.emoji) { return .emoji }
    if features[i].contains(.number) { return .number }
    let may = tags[i]
    if let closed = closedClass(i, may) { return closed }
    return openClass(i, may)
  }

  // MARK: Closed classes

  private func closedClass(_ i: Int, _ may: WordTags) -> WordClass? {
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

  private func auxiliary(_ i: Int, _ may: WordTags) -> WordClass {
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
      return previous(i) == .subject || opens(i) ? .auxiliary : .verb
    }
    if [.do, .does, .did].contains(where: { at(i, $0) }) {
      let goesOn = tags[j].contains(.base) || tags[j].contains(.partnerNoun)
      return goesOn || j > i + 1 ? .auxiliary : .verb
    }
    if at(i, .doing) { return .verb }
    let isPerfect = tags[j].contains(.participle) || at(j, .to)
    return isPerfect ? .auxiliary : .verb
  }

  private func isBe(_ i: Int) -> Bool {
    [.be, .am, .is, .are, .was, .were, .been, .being].contains { at(i, $0) }
  }

  private func isInfinitive(_ i: Int) -> Bool {
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

  /// Whether a word goes before "to bed" or "to work".
  private func goesSomewhere(_ i: Int) -> Bool {
    [.want, .need, .used, .have, .had, .has, .trying, .like].allSatisfy { !at(i, $0) }
  }

  private func pronoun(_ i: Int, _ may: WordTags) -> WordClass {
    if may.contains(.possessive) && !may.contains(.objectPronoun) && !at(i, .his) {
      return .possessive
    }
    if may.contains(.possessive) { return ownsNext(i) ? .possessive : .pronoun }
    if at(i, .both) || at(i, .all) || at(i, .each), previous(i) == .subject { return .adverb }
    if may.contains(.determiner) {
      let owns = !self.may(i + 1).isDisjoint(with: [.possessive, .determiner]) && !opens(i + 1)
      return startsNoun(i + 1) || owns ? .determiner : pronounOrSubject(i)
    }
    if may.contains(.subjectPronoun) && !may.contains(.objectPronoun) { return .subject }
    if may.contains(.subjectPronoun) { return pronounOrSubject(i) }
    return .pronoun
  }

  private func ownsNext(_ i: Int) -> Bool {
    guard i + 1 < tags.count, !features[i + 1].contains(.sentenceStart),
      features[i].isDisjoint(with: [.comma, .stop])
    else { return false }
    let next = tags[i + 1]
    let isCount = i + 2 < tags.count && tags[i + 2].contains(.time) && next.contains(.adjective)
    if isCount, tags[i + 2].contains(.plural) || words[i + 2] != 0 && !next.contains(.time) {
      return false
    }
    if !next.isDisjoint(with: [.preposition, .determiner, .negation, .coordinator, .modal]) {
      return false
    }
    if next.contains(.ing) && !next.contains(.noun) { return false }
    if next.contains(.noun) || next.contains(.adjective) {
      return !next.contains(.adverb) || next.contains(.noun)
    }
    return false
  }

  /// "you", "it", "this": the subject when a verb group follows.
  private func pronounOrSubject(_ i: Int) -> WordClass {
    var j = i + 1
    while j < tags.count, j < i + 4, !features[j].contains(.sentenceStart),
      features[j - 1].isDisjoint(with: [.comma]),
      !tags[j].isDisjoint(with: [.negation]) || isPlainAdverb(j)
    {
      j += 1
    }
    guard j < tags.count, !features[j].contains(.sentenceStart),
      features[j - 1].isDisjoint(with: [.comma, .colon])
    else { return opens(i) || asksBefore(i) ? .subject : .pronoun }
    let next = tags[j]
    if !next.isDisjoint(with: [.auxiliary, .modal]) { return .subject }
    if asksBefore(i) || previous(i) == .coordinator && words[j] == 0 { return .subject }
    if next.contains(.infinitiveTo) || next.contains(.preposition) {
      return opens(i) ? .subject : .pronoun
    }
    if next.contains(.verb), !next.isDisjoint(with: [.third, .past]) { return .subject }
    if next.contains(.verb), next.contains(.base) {
      let isOpen = !next.isDisjoint(with: [.noun, .adjective, .adverb])
      return afterVerbOrPreposition(i) && isOpen ? .pronoun : .subject
    }
    return opens(i) ? .subject : .pronoun
  }

  private func isPlainAdverb(_ i: Int) -> Bool {
    tags[i].contains(.adverb) && tags[i].isDisjoint(with: [.verb, .preposition, .coordinator])
  }

  private func asksBefore(_ i: Int) -> Bool {
    guard i > 0, !features[i].contains(.sentenceStart) else { return false }
    return classes[i - 1] == .auxiliary || classes[i - 1] == .modal
      || (classes[i - 1] == .negation && i > 1
        && (classes[i - 2] == .auxiliary || classes[i - 2] == .modal))
  }

  private func afterVerbOrPreposition(_ i: Int) -> Bool {
    guard let before = previous(i) else { return false }
    return before == .verb || before == .preposition || before == .infinitiveTo
  }

  private func that(_ i: Int) -> WordClass {
    let next = may(i + 1)
    if i > 0, !opens(i), tags[i - 1].contains(.noun) || tags[i - 1].contains(.pronoun),
      classes[i - 1] != .verb, next.isDisjoint(with: [.noun]) || next.contains(.verb)
    {
      return .interrogative
    }
    if !next.isDisjoint(with: [.subjectPronoun, .possessive, .determiner]) { return .subordinator }
    if features[i].contains(.comma) { return .pronoun }
    if !next.isDisjoint(with: [.auxiliary, .modal, .third, .past]) { return .subject }
    return startsNoun(i + 1) ? .determiner : pronounOrSubject(i)
  }

  private func startsNoun(_ i: Int) -> Bool {
    guard i < tags.count, i > 0, features[i - 1].isDisjoint(with: [.comma, .stop]),
      !features[i].contains(.sentenceStart)
    else { return false }
    return !tags[i].isDisjoint(with: [.noun, .adjective])
      && tags[i].isDisjoint(with: [.auxiliary, .modal])
  }

  private func interrogative(_ i: Int) -> WordClass {
    if at(i, .when), !opens(i) || !inverts(i + 1) { return .subordinator }
    return .interrogative
  }

  /// Whether an auxiliary and a subject follow, as in a question.
  private func inverts(_ i: Int) -> Bool {
    !may(i).isDisjoint(with: [.auxiliary, .modal])
  }

  private func determiner(_ i: Int) -> WordClass {
    if at(i, .no), at(i + 1, .longer) { return .negation }
    if at(i, .no), opens(i), !startsNoun(i + 1) || features[i].contains(.comma) {
      return .interjection
    }
    return .determiner
  }

  private func coordinator(_ i: Int) -> WordClass {
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

  private func subordinator(_ i: Int, _ may: WordTags) -> WordClass {
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
  private func clauseFollows(_ start: Int) -> Bool {
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

  private func like(_ i: Int) -> WordClass {
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

  // MARK: Open classes

  private func afterSubject(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0 else { return false }
    return classes[j] == .subject || classes[j] == .modal || classes[j] == .infinitiveTo
      || (classes[j] == .auxiliary)
  }

  private func openClass(_ i: Int, _ may: WordTags) -> WordClass {
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

  private func this(_ i: Int, has tag: WordTags) -> Bool {
    i < tags.count && !features[i].contains(.sentenceStart) && tags[i].contains(tag)
      && features[i - 1].isDisjoint(with: [.comma, .stop])
  }

  private func isAfterOwner(_ i: Int) -> Bool {
    [.determiner, .possessive, .adjective, .number, .preposition].contains(previous(i))
  }

  /// After be, feel, get and the like, with adverbs between.
  private func isAfterLink(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0, !features[i].contains(.sentenceStart) else { return false }
    return classes[j] == .auxiliary || classes[j] == .verb
  }

  private func verbOrParticiple(_ i: Int, _ may: WordTags) -> WordClass {
    let isForm = !may.isDisjoint(with: [.participle, .ing])
    guard isForm, let before = previous(i) else { return .verb }
    if before == .determiner || before == .possessive || before == .adjective {
      return this(i + 1, has: .noun) || may.contains(.participle) ? .adjective : .noun
    }
    return .verb
  }

  private func prefersVerb(_ i: Int, _ may: WordTags) -> Bool {
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
  private func afterNounPhrase(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    return j >= 0 && j < i - 1 && classes[j] == .noun && !features[i].contains(.sentenceStart)
  }

  /// Whether only adverbs and interjections stand before, back to the head of the sentence.
  private func afterOpening(_ i: Int) -> Bool {
    var j = i
    while !opens(j), classes[j - 1] == .adverb || classes[j - 1] == .interjection { j -= 1 }
    return opens(j)
  }

  private func fitsAfterHelper(_ i: Int, _ may: WordTags) -> Bool {
    var j = i - 1
    while j >= 0, classes[j] == .adverb || classes[j] == .negation { j -= 1 }
    guard j >= 0, classes[j] == .auxiliary else { return true }
    if isBe(j) {
      return may.contains(.ing) || (may.contains(.participle) && !may.contains(.adjective))
    }
    if [.have, .has, .had].contains(where: { at(j, $0) }) { return may.contains(.participle) }
    return may.contains(.base)
  }

  private func fitsAfterNoun(_ i: Int, _ may: WordTags) -> Bool {
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
  private func isMaking(_ i: Int) -> Bool {
    classes[i] == .verb && (at(i, .make) || at(i, .let) || at(i, .made) || at(i, .makes))
  }

  /// Whether a word at the start of a sentence rather is a verb: "talk to me", "left again".
  private func opensWithVerb(_ i: Int, _ may: WordTags) -> Bool {
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
