/// What helpers tell of a verb group: be, have, do and the modals.
extension ClauseReader {
  /// Notes what a helper tells; returns it as the head verb when nothing verbal follows.
  @discardableResult
  mutating func noteHelper(_ i: Int, _ end: Int) -> Int? {
    if kind(i) == .modal {
      noteModal(i)
      return nil
    }
    if may(i, .past) || at(i, .been) { current.features.insert(.past) }
    if !current.features.isDisjoint(with: [.asked, .wh]) && current.subjectTokens.isEmpty
      && i == current.group
    {
      return nil
    }
    let j = skipAdverbs(i + 1, end)
    if lemma(i, .do) {
      return j < end && (kind(j).isVerbal || kind(j) == .subject) ? nil : headed(i, j)
    }
    if lemma(i, .have) {
      if j < end, kind(j) == .infinitiveTo { current.features.insert(.must) }
      if j < end, kind(j).isVerbal, may(j, [.participle, .auxiliary]) {
        current.features.insert([.perfect, .past])
      }
      return j < end && (kind(j).isVerbal || kind(j) == .infinitiveTo) ? nil : headed(i, j)
    }
    return noteBe(i, j, end)
  }

  /// "he doesn't", "i haven't": the helper is the verb, and the negation after it counts.
  private mutating func headed(_ i: Int, _ next: Int) -> Int {
    for skipped in i + 1..<max(i + 1, next) { noteNegation(skipped) }
    return i
  }

  /// Returns what "going to", "about to", "supposed", "able to" or "done" after be tells of the verb.
  func helperPhrase(_ j: Int) -> ClauseFeatures? {
    let takesVerb = kind(j + 1) == .infinitiveTo
    if at(j, .going) || at(j, .about), takesVerb { return .future }
    if at(j, .able), takesVerb { return .can }
    if at(j, .supposed) { return .should }
    return at(j, .done) ? .stops : nil
  }

  mutating func noteBe(_ i: Int, _ j: Int, _ end: Int) -> Int? {
    guard j < end else { return head(i) }
    if at(j, .done), j + 1 >= end || !may(j + 1, .ing) { return head(i) }
    if let told = helperPhrase(j) {
      current.features.insert(told)
      tagger.demote(j)
      return nil
    }
    if kind(j) == .auxiliary, lemma(j, .be) {
      current.features.insert(.progressive)
      return nil
    }
    if at(j, .gone) {
      current.features.formUnion([.past, .perfect])
      return nil
    }
    if isStative(j) { return head(i) }
    if kind(j) == .verb, may(j, .ing) {
      current.features.insert(.progressive)
      return nil
    }
    if kind(j) == .verb || kind(j) == .adjective, may(j, .participle) {
      current.features.formUnion(isContractedHave(i, j, end) ? [.past, .perfect] : .passive)
      return nil
    }
    if isChainAdjective(j, end), kind(j + 1) == .infinitiveTo { return nil }
    return head(i)
  }

  /// "he's ignored me", "she's never asked": the 's is "has".
  func isContractedHave(_ i: Int, _ j: Int, _ end: Int) -> Bool {
    guard tokens[i].features.contains(.joined), at(i, .is) else { return false }
    let isChain = VerbChain.link(tokens[j].lemma) != nil
    return (kind(j) == .verb || isChain || objectFollows(j)) && !at(j + 1, .by)
  }

  /// Whether what follows a verb can only be its object: "a finger", "me", "ten words".
  private func objectFollows(_ i: Int) -> Bool {
    guard i + 1 < tokens.count, !pauses(after: i) else { return false }
    return [.determiner, .possessive, .pronoun, .number].contains(kind(i + 1))
      || kind(i + 1) == .adjective && kind(i + 2) == .noun
  }

  /// A participle that says how somebody is: "scared", "drunk".
  func isStative(_ i: Int) -> Bool {
    guard let word = FunctionWord(rawValue: tokens[i].word) else { return false }
    return Self.stative.contains(word) || word == .used && kind(i + 1) == .preposition
  }

  static let stative: Set<FunctionWord> = [
    .scared, .worried, .finished, .drunk, .upset, .married, .bored, .stressed, .exhausted,
    .confused, .depressed, .annoyed, .excited, .interested, .pissed, .ashamed, .involved, .engaged,
    .lost, .tired, .willing, .bound,
  ]

  mutating func head(_ i: Int) -> Int {
    current.isCopular = true
    var j = i + 1
    while kind(j) == .adverb || kind(j) == .negation {
      noteNegation(j)
      j += 1
    }
    return i
  }

  mutating func noteModal(_ i: Int) {
    guard let word = FunctionWord(rawValue: tokens[i].word) else { return }
    switch word {
    case .can: current.features.insert(.can)
    case .could: current.features.insert(.could)
    case .will, .shall: current.features.insert(.future)
    case .would: current.features.insert(.would)
    case .should, .ought: current.features.insert(.should)
    case .may, .might: current.features.insert(.may)
    case .must: current.features.insert(.must)
    default: break
    }
  }
}
