/// Pronouns, which may stand for a subject, an object or an owner.
extension Tagger {
  func pronoun(_ i: Int, _ may: WordTags) -> WordClass {
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

  func ownsNext(_ i: Int) -> Bool {
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
  func pronounOrSubject(_ i: Int) -> WordClass {
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
      return afterVerbOrPreposition(i) && isOpen && j == i + 1 ? .pronoun : .subject
    }
    return opens(i) ? .subject : .pronoun
  }

  func isPlainAdverb(_ i: Int) -> Bool {
    tags[i].contains(.adverb) && tags[i].isDisjoint(with: [.verb, .preposition, .coordinator])
  }

  func asksBefore(_ i: Int) -> Bool {
    guard i > 0, !features[i].contains(.sentenceStart) else { return false }
    if i > 1, classes[i - 2] == .subject, !features[i - 1].contains(.sentenceStart) { return false }
    return classes[i - 1] == .auxiliary || classes[i - 1] == .modal
      || (classes[i - 1] == .negation && i > 1
        && (classes[i - 2] == .auxiliary || classes[i - 2] == .modal))
  }

  func afterVerbOrPreposition(_ i: Int) -> Bool {
    guard let before = previous(i) else { return false }
    return before == .verb || before == .preposition || before == .infinitiveTo
  }

  func that(_ i: Int) -> WordClass {
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

  func startsNoun(_ i: Int) -> Bool {
    guard i < tags.count, i > 0, features[i - 1].isDisjoint(with: [.comma, .stop]),
      !features[i].contains(.sentenceStart)
    else { return false }
    return !tags[i].isDisjoint(with: [.noun, .adjective])
      && tags[i].isDisjoint(with: [.auxiliary, .modal])
  }
}
