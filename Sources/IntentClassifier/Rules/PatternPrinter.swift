extension TokenPattern: CustomStringConvertible {
  /// The written form, which ``PatternParser`` reads back into the same pattern if it is canonical.
  public var description: String {
    switch self {
    case .word(let word): word
    case .exact(let word): "=\(word)"
    case .concept(let name): name
    case .anyWord: "_"
    case .gap(min: 0, max: 3): "..."
    case .gap(min: 0, let max): "..\(max)"
    case .gap(let min, let max): "\(min)..\(max)"
    case .sequence(let parts): parts.map(\.description).joined(separator: " ")
    case .alternatives: "(\(insideBrackets))"
    case .optional(let part): "\(part.asUnit)?"
    case .marked(let part): "{\(part.insideBrackets)}"
    case .assertion(let assertion): assertion.rawValue
    }
  }

  /// The written form inside brackets of its own.
  private var insideBrackets: String {
    guard case .alternatives(let parts) = self else { return description }
    return parts.map(\.description).joined(separator: "|")
  }

  /// The written form to which a sign can be put.
  private var asUnit: String {
    switch self {
    case .word, .exact, .concept, .anyWord, .alternatives, .marked: description
    case .gap, .sequence, .optional, .assertion: "(\(description))"
    }
  }
}

extension TokenPattern {
  /// Whether no words at all would meet the pattern.
  var isNullable: Bool {
    switch self {
    case .word, .exact, .concept, .anyWord: false
    case .gap(let min, _): min == 0
    case .assertion, .optional: true
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let parts): parts.contains(where: \.isNullable)
    case .marked(let part): part.isNullable
    }
  }

  /// Returns the parts one after the other, sequences among them laid flat.
  static func joined(_ parts: [TokenPattern]) -> TokenPattern {
    let flat = parts.flatMap { part in
      if case .sequence(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }

  /// Returns the choice between the parts, choices among them laid flat.
  static func either(_ parts: [TokenPattern]) -> TokenPattern {
    let flat = parts.flatMap { part in
      if case .alternatives(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .alternatives(flat)
  }
}
