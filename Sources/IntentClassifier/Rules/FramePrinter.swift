extension Frame: CustomStringConvertible {
  /// The written form, which ``FrameParser`` reads back into the same frame.
  public var description: String {
    clauses.map(\.description).joined(separator: " then ")
  }
}

extension ClauseCondition: CustomStringConvertible {
  /// The written form of the terms.
  public var description: String {
    terms.map(\.description).joined(separator: " ")
  }
}

extension Term: CustomStringConvertible {
  /// The written form: the alternatives, with what binds them.
  public var description: String {
    switch mode {
    case .required: choice
    case .forbidden: "-\(choice)"
    case .allowed: "\(choice)?"
    }
  }

  /// The alternatives; a slot that was just named is not named again where a reader can do without.
  private var choice: String {
    var slot: String?
    return alternatives.map { test in
      let isRepeated = test.slot != nil && test.slot == slot && test.canDropItsSlot
      if let named = test.slot { slot = named }
      return isRepeated ? test.value : test.description
    }
    .joined(separator: "|")
  }
}

extension Test: CustomStringConvertible {
  /// The written form, with its slot.
  public var description: String {
    slot.map { "\($0):\(value)" } ?? value
  }

  fileprivate var slot: String? {
    switch self {
    case .feature: nil
    case .subject: "who"
    case .object: "to"
    case .speaker: "by"
    case .entry(let place, _): place.rawValue
    }
  }

  fileprivate var value: String {
    switch self {
    case .feature(let feature): feature.rawValue
    case .subject(let role), .object(let role), .speaker(let role): role.rawValue
    case .entry(_, .concept(let name)): name
    case .entry(_, .word(let word, isExact: let isExact)): isExact ? "=\(word)" : word
    }
  }

  fileprivate var canDropItsSlot: Bool {
    switch self {
    case .subject, .object, .speaker, .entry(_, .concept): true
    case .entry(_, .word(_, let isExact)): isExact
    case .feature: false
    }
  }
}
