/// Verbs that take another verb and say how real, frequent or willing it is.
enum VerbChain {
  /// The form that the second verb takes.
  struct Form: OptionSet {
    let rawValue: UInt8
    static let to = Form(rawValue: 1)
    static let ing = Form(rawValue: 2)
    static let andBase = Form(rawValue: 4)
  }

  /// Returns the features that a chain verb gives, and what may follow it; nil for other verbs.
  static func link(_ lemma: WordNumber) -> (features: ClauseFeatures, form: Form)? {
    guard let word = FunctionWord(rawValue: lemma) else { return nil }
    return switch word {
    case .keep: (.keeps, .ing)
    case .carry, .continue: (.keeps, [.ing, .to])
    case .go: (.bare, [.ing, .andBase])
    case .stop, .quit, .finish: (.stops, .ing)
    case .start, .begin: (.starts, [.ing, .to])
    case .refuse: (.refuses, .to)
    case .want, .wish, .hope, .plan, .intend, .expect: (.wants, .to)
    case .try, .trying, .attempt: (.tries, [.to, .ing, .andBase])
    case .decide, .choose, .agree: (.decides, .to)
    case .need: (.needs, .to)
    case .pretend: (.pretends, .to)
    case .fail, .forget, .bother: (.fails, [.to, .ing])
    case .threaten: (.threatens, .to)
    case .use: (.usedTo, .to)
    case .tend, .seem, .appear, .manage, .happen: (ClauseFeatures(), .to)
    case .end: (ClauseFeatures(), .ing)
    case .avoid: (.negated, .ing)
    case .willing: (.wants, .to)
    default: nil
    }
  }

  /// Whether the word is "on", "up" or "out" between a chain verb and its second verb.
  static func isParticle(_ word: WordNumber) -> Bool {
    word == FunctionWord.on.rawValue || word == FunctionWord.up.rawValue
  }
}
