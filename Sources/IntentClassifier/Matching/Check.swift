/// A step that consumes nothing: it looks at the neighbouring tokens or sets a mark.
struct Check: Hashable {
  /// What happens to the path that passes.
  enum Action: UInt32 {
    case none
    case openMark
    case closeMark
  }

  /// Passes when the token before has one of these features …
  var before: UInt32 = 0
  /// … or the token after has one of these …
  var after: UInt32 = 0
  /// … or always.
  var isFree = false
  var action = Action.none
  /// Whether the next word may start a new sentence.
  var opensSentence = false

  static let openMark = Check(isFree: true, action: .openMark)
  static let closeMark = Check(isFree: true, action: .closeMark)

  private init(
    before: TokenFeatures = [], after: TokenFeatures = [], isFree: Bool = false,
    action: Action = .none, opensSentence: Bool = true
  ) {
    self.before = before.rawValue
    self.after = after.rawValue
    self.isFree = isFree
    self.action = action
    self.opensSentence = opensSentence && !isFree
  }

  init(_ assertion: TokenPattern.Assertion) {
    switch assertion {
    case .messageStart: self.init(after: .messageStart)
    case .messageEnd: self.init(before: .messageEnd)
    case .clauseStart: self.init(after: .clauseStart)
    case .clauseEnd: self.init(before: .clauseEnd)
    case .comma: self.init(before: .comma, opensSentence: false)
    case .stop: self.init(before: .stop)
    case .question: self.init(before: [.question, .questions])
    case .questions: self.init(before: .questions)
    case .exclamation: self.init(before: [.exclamation, .exclamations])
    case .capitals: self.init(before: .capitals, opensSentence: false)
    }
  }
}
