/// What a single step of the automaton consumes.
struct EdgeLabel: Hashable, Comparable {
  /// The ways to consume something.
  enum Kind: UInt32 {
    case lemma
    case exact
    case any
    case gap
    case concept
  }

  let rawValue: UInt64

  init(_ kind: Kind, _ number: UInt32 = 0) {
    self.rawValue = UInt64(kind.rawValue) << 32 | UInt64(number)
  }

  var kind: Kind { Kind(rawValue: UInt32(rawValue >> 32)) ?? .any }
  var number: UInt32 { UInt32(truncatingIfNeeded: rawValue) }

  static func < (a: EdgeLabel, b: EdgeLabel) -> Bool { a.rawValue < b.rawValue }
}

/// A ``TokenPattern`` in numbers and in canonical form, so that equal parts share their states.
indirect enum PatternElement: Hashable {
  case take(EdgeLabel)
  case gap(min: Int, max: Int)
  case check(Check)
  case sequence([PatternElement])
  case alternatives([PatternElement])
  case optional(PatternElement)

  /// Whether it can be passed without a token.
  var isNullable: Bool {
    switch self {
    case .take: false
    case .gap(let min, _): min == 0
    case .check, .optional: true
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let parts): parts.contains(where: \.isNullable)
    }
  }

  /// Returns the parts one after the other, sequences inside them laid flat.
  static func joined(_ parts: [PatternElement]) -> PatternElement {
    let flat = parts.flatMap { part in
      if case .sequence(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }

  /// Returns the choice between the parts, choices inside them laid flat and equal ones dropped.
  static func choice(_ parts: [PatternElement]) -> PatternElement {
    var seen: Set<PatternElement> = []
    var flat: [PatternElement] = []
    for part in parts {
      let inner = if case .alternatives(let inner) = part { inner } else { [part] }
      flat += inner.filter { seen.insert($0).inserted }
    }
    return flat.count == 1 ? flat[0] : .alternatives(flat)
  }
}
