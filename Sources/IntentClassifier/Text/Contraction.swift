/// Tells apart what an apostrophe, or its absence, stands for.
enum Contraction {
  /// One or two function words; a nil first word keeps the word as it was looked up.
  struct Result {
    var first: FunctionWord?
    var second: FunctionWord?
  }

  /// Returns what the word stands for, by what follows and goes before.
  static func read(
    _ raw: RawWord, previous: RawWord?, next: RawWord?, isAfterBe: Bool
  ) -> Result {
    switch raw.apostrophe {
    case .s: readS(raw, next)
    case .m: Result(first: nil, second: .am)
    case .re: Result(first: nil, second: .are)
    case .ve: Result(first: nil, second: .have)
    case .ll: Result(first: nil, second: .will)
    case .d: Result(first: nil, second: isParticiple(next) ? .had : .would)
    case .none: readBare(raw, previous, next, isAfterBe)
    }
  }

  private static func readS(_ raw: RawWord, _ next: RawWord?) -> Result {
    if raw.analysis.word == FunctionWord.let.rawValue { return Result(first: nil, second: .us) }
    let tags = raw.analysis.tags
    let isPronoun = !tags.isDisjoint(with: [.pronoun, .interrogative]) || isPlace(raw)
    if isPronoun { return Result(first: nil, second: isGot(next) ? .has : .is) }
    return Result(first: nil, second: isPredicate(next) ? .is : .possessive)
  }

  private static func isPlace(_ raw: RawWord) -> Bool {
    [FunctionWord.here, .there, .that, .this].contains { $0.rawValue == raw.analysis.word }
  }

  /// "been" and "got" want "has" before them.
  static func isGot(_ next: RawWord?) -> Bool {
    guard let next else { return false }
    return next.analysis.word == FunctionWord.been.rawValue
      || (next.analysis.lemma == FunctionWord.get.rawValue && next.analysis.tags.contains(.past))
  }

  /// Whether a noun with 's before this word rather "is" than owns it.
  private static func isPredicate(_ next: RawWord?) -> Bool {
    guard let next else { return false }
    let tags = next.analysis.tags
    if tags.contains(.ing) && !tags.contains(.noun) { return true }
    return !tags.isDisjoint(with: [.negation, .determiner, .preposition, .infinitiveTo])
      || (tags.contains(.adverb) && !tags.contains(.adjective) && !tags.contains(.noun))
  }

  private static func isParticiple(_ next: RawWord?) -> Bool {
    guard let tags = next?.analysis.tags else { return false }
    return tags.contains(.participle) && !tags.contains(.base)
  }

  /// Words that may have lost an apostrophe: "ur", "its", "well", "ill", "id", "hell", "were" …
  private static func readBare(
    _ raw: RawWord, _ previous: RawWord?, _ next: RawWord?, _ isAfterBe: Bool
  ) -> Result {
    guard raw.end - raw.start <= 5, let word = Ambiguous(raw.analysis.word) else { return Result() }
    if let before = previous?.analysis.tags, !before.contains(.objectPronoun),
      !before.isDisjoint(with: [.determiner, .possessive])
    {
      return Result()
    }
    let opens =
      previous == nil || previous?.features.contains(.emoji) == true
      || raw.features.contains(.sentenceStart) || breaks(previous)
    switch word {
    case .ur:
      return isCopulaComplement(next) ? Result(first: .you, second: .are) : Result(first: .your)
    case .your: return isBareAdjective(next) ? Result(first: .you, second: .are) : Result()
    case .its: return isCopulaComplement(next) ? Result(first: .it, second: .is) : Result()
    case .were:
      return opens && isAfterWeAre(next) ? Result(first: .we, second: .are) : Result()
    case .well:
      let isWe = isBaseVerb(next) && !isAfterBe && !raw.features.contains(.comma)
      return isWe && !follows(previous, .as) ? will(.we) : Result()
    case .ill: return isBaseVerb(next) && !isAfterBe ? will(.i) : Result()
    case .hell:
      return isBaseVerb(next) && !follows(previous, .the) ? will(.he) : Result()
    case .shell: return isBaseVerb(next) && !follows(previous, .the) ? will(.she) : Result()
    case .id: return isBaseVerb(next) || isParticiple(next) ? would(.i) : Result()
    case .wed: return isBaseVerb(next) && opens ? would(.we) : Result()
    case .shed: return isBaseVerb(next) || isParticiple(next) ? would(.she) : Result()
    case .lets: return opens ? Result(first: .let, second: .us) : Result()
    case .cause: return isSubject(next) ? Result(first: .because) : Result()
    }
  }

  private static func will(_ pronoun: FunctionWord) -> Result {
    Result(first: pronoun, second: .will)
  }

  private static func would(_ pronoun: FunctionWord) -> Result {
    Result(first: pronoun, second: .would)
  }

  private static func breaks(_ previous: RawWord?) -> Bool {
    guard let previous else { return true }
    return !previous.features.isDisjoint(with: [.comma, .stop, .question, .exclamation])
      || !previous.analysis.tags.isDisjoint(with: [.coordinator, .subordinator])
  }

  private static func follows(_ previous: RawWord?, _ word: FunctionWord) -> Bool {
    previous?.analysis.word == word.rawValue
  }

  private static func isSubject(_ next: RawWord?) -> Bool {
    next?.analysis.tags.contains(.subjectPronoun) ?? false
  }

  private static func isBaseVerb(_ next: RawWord?) -> Bool {
    guard let tags = next?.analysis.tags else { return false }
    if !tags.isDisjoint(with: [.negation]) { return true }
    if tags.contains(.adverb) && !tags.contains(.adjective) && !tags.contains(.preposition) {
      return true
    }
    let isLike = next?.analysis.word == FunctionWord.like.rawValue
    return tags.contains(.base) && tags.contains(.verb) && (isLike || !tags.contains(.preposition))
  }

  /// After "it is" or "you are": an adjective, a participle, "not", "so", "a", "the", an adverb.
  private static func isCopulaComplement(_ next: RawWord?) -> Bool {
    guard let tags = next?.analysis.tags else { return true }
    if !tags.isDisjoint(with: [.negation, .determiner, .infinitiveTo, .ing]) { return true }
    if tags.contains(.noun) && !tags.contains(.adjective) { return false }
    return !tags.isDisjoint(with: [
      .adjective, .adverb, .participle, .preposition, .pronoun, .possessive, .subordinator,
    ])
  }

  /// "your" wrongly for "you are": before "so", "not", "being", "a", "too".
  private static func isBareAdjective(_ next: RawWord?) -> Bool {
    guard let next else { return false }
    let words: [FunctionWord] = [.so, .not, .never, .being, .a, .an, .too, .going, .always, .the]
    return words.contains { $0.rawValue == next.analysis.word }
  }

  private static func isAfterWeAre(_ next: RawWord?) -> Bool {
    guard let tags = next?.analysis.tags else { return false }
    return !tags.isDisjoint(with: [.ing, .negation, .participle])
      || (tags.contains(.adjective) && !tags.contains(.pronoun))
      || (tags.contains(.adverb) && !tags.contains(.pronoun))
  }
}

/// Spellings that are two different words.
private enum Ambiguous {
  case ur, your, its, were, well, ill, hell, shell, id, wed, shed, lets, cause

  private static let base = WordNumber(FunctionWord.allCases.count + 1)
  private static let late: [Ambiguous] = [
    .ur, .well, .ill, .hell, .shell, .id, .wed, .shed, .lets, .cause,
  ]

  init?(_ word: WordNumber) {
    switch word {
    case FunctionWord.your.rawValue: self = .your
    case FunctionWord.its.rawValue: self = .its
    case FunctionWord.were.rawValue: self = .were
    default:
      let place = Int(word) - Int(Self.base)
      guard Self.late.indices.contains(place) else { return nil }
      self = Self.late[place]
    }
  }
}
