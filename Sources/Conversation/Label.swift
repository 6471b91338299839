/// One of the eight things that an utterance may do; an utterance has none, one or several.
public enum Label: String, CaseIterable, Hashable, Sendable, Comparable {
  case selfBlame = "self.blame"
  case selfWithdrawal = "self.withdrawal"
  case selfPursuit = "self.pursuit"
  case partnerBlame = "partner.blame"
  case partnerWithdrawal = "partner.withdrawal"
  case partnerPursuit = "partner.pursuit"
  case repair
  case safety

  /// Alphabetical by name.
  public static func < (a: Label, b: Label) -> Bool { a.rawValue < b.rawValue }

  /// Returns the label of a move of `family` made by `actor`, or nil where there is none.
  public init?(family: Family, actor: Actor) {
    switch (family, actor) {
    case (.repair, _): self = .repair
    case (.safety, _): self = .safety
    case (.blame, .self): self = .selfBlame
    case (.blame, .partner): self = .partnerBlame
    case (.withdrawal, .self): self = .selfWithdrawal
    case (.withdrawal, .partner): self = .partnerWithdrawal
    case (.pursuit, .self): self = .selfPursuit
    case (.pursuit, .partner): self = .partnerPursuit
    case (.blame, _), (.withdrawal, _), (.pursuit, _), (.state, _), (.talk, _): return nil
    }
  }
}

/// The family an intent belongs to: the first part of its id.
public enum Family: String, CaseIterable, Hashable, Sendable {
  case blame, withdrawal, pursuit, repair, safety, state, talk
}

/// Who makes a move, seen from the one who types.
public enum Actor: String, CaseIterable, Hashable, Sendable {
  case `self`, partner, both, other, unknown
}

/// How much danger an utterance may hold; ordered by severity.
public enum SafetyLevel: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Nothing heard.
  case none
  /// Ask one gentle question and hold all advice until it is answered.
  case check
  /// Stop coaching and show where help is.
  case act

  private var severity: Int {
    switch self {
    case .none: 0
    case .check: 1
    case .act: 2
    }
  }

  /// Ordered by severity: `none`, `check`, `act`.
  public static func < (a: SafetyLevel, b: SafetyLevel) -> Bool { a.severity < b.severity }
}
